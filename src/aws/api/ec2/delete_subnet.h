#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html
struct DeleteSubnet {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteSubnet";

    struct Input {
        std::string subnet_id;

        static void fields(auto& self, auto& x) { x(required("SubnetId"), self.subnet_id); }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
