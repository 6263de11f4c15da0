#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAclEntry.html
struct DeleteNetworkAclEntry {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteNetworkAclEntry";

    struct Input {
        std::string network_acl_id;
        std::int64_t rule_number = 0;
        bool egress = false;

        static void fields(auto& self, auto& x) {
            x(required("NetworkAclId"), self.network_acl_id);
            x(required("RuleNumber"), self.rule_number);
            x(required("Egress"), self.egress);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
