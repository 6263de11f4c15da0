#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html
struct ReleaseAddress {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "ReleaseAddress";

    struct Input {
        std::optional<std::string> allocation_id;
        std::optional<std::string> public_ip;

        static void fields(auto& self, auto& x) {
            x("AllocationId", self.allocation_id);
            x("PublicIp", self.public_ip);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
