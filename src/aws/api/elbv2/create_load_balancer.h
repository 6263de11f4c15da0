#pragma once

#include "aws/api/elbv2/load_balancer.h"
#include "aws/api/elbv2/service.h"
#include "aws/api/elbv2/subnet_mapping.h"
#include "aws/api/elbv2/tag.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html
struct CreateLoadBalancer {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "CreateLoadBalancer";

    struct Input {
        std::string name;
        std::vector<std::string> subnets;
        std::vector<SubnetMapping> subnet_mappings;
        std::vector<std::string> security_groups;
        std::optional<std::string> scheme;
        std::vector<Tag> tags;
        std::optional<std::string> type;
        std::optional<std::string> ip_address_type;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("Subnets", self.subnets);
            x("SubnetMappings", self.subnet_mappings);
            x("SecurityGroups", self.security_groups);
            x("Scheme", self.scheme);
            x("Tags", self.tags);
            x("Type", self.type);
            x("IpAddressType", self.ip_address_type);
        }
    };

    struct Output {
        std::vector<LoadBalancer> load_balancers;

        static void fields(auto& self, auto& x) { x("LoadBalancers", self.load_balancers); }
    };
};

} // namespace copilot::aws::elbv2
