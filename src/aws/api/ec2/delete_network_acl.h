#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAcl.html
struct DeleteNetworkAcl {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteNetworkAcl";

    struct Input {
        std::string network_acl_id;

        static void fields(auto& self, auto& x) {
            x(required("NetworkAclId"), self.network_acl_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
