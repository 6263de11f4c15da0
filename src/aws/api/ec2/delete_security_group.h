#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html
struct DeleteSecurityGroup {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteSecurityGroup";

    struct Input {
        std::optional<std::string> group_id;
        std::optional<std::string> group_name;

        static void fields(auto& self, auto& x) {
            x("GroupId", self.group_id);
            x("GroupName", self.group_name);
        }
    };

    struct Output {
        std::optional<bool> return_value;
        std::optional<std::string> group_id;

        static void fields(auto& self, auto& x) {
            x("Return", self.return_value);
            x("GroupId", self.group_id);
        }
    };
};

} // namespace copilot::aws::ec2
