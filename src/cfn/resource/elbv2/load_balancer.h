// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::elbv2 {

/// A load balancer.
struct LoadBalancer {
    static constexpr std::string_view resource_type = "AWS::ElasticLoadBalancingV2::LoadBalancer";

    struct LoadBalancerAttribute {
        Text key;
        Text value;

        bool operator==(const LoadBalancerAttribute&) const = default;

        static void fields(auto& self, auto& x) {
            x("Key", self.key);
            x("Value", self.value);
        }
    };

    struct SubnetMapping {
        Text allocation_id;
        Text subnet_id;

        bool operator==(const SubnetMapping&) const = default;

        static void fields(auto& self, auto& x) {
            x("AllocationId", self.allocation_id);
            x(required("SubnetId"), self.subnet_id);
        }
    };

    Text ip_address_type;
    std::vector<LoadBalancerAttribute> load_balancer_attributes;
    Text name;
    Text scheme;
    Texts security_groups;
    std::vector<SubnetMapping> subnet_mappings;
    Texts subnets;
    std::vector<Tag> tags;
    Text type;

    bool operator==(const LoadBalancer&) const = default;

    static void fields(auto& self, auto& x) {
        x("IpAddressType", self.ip_address_type);
        x("LoadBalancerAttributes", self.load_balancer_attributes);
        x("Name", self.name);
        x("Scheme", self.scheme);
        x("SecurityGroups", self.security_groups);
        x("SubnetMappings", self.subnet_mappings);
        x("Subnets", self.subnets);
        x("Tags", self.tags);
        x("Type", self.type);
    }
};

} // namespace copilot::cfn::elbv2
