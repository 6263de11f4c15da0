#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRoute.html
struct DeleteRoute {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteRoute";

    struct Input {
        std::optional<std::string> destination_prefix_list_id;
        std::string route_table_id;
        std::optional<std::string> destination_cidr_block;

        static void fields(auto& self, auto& x) {
            x("DestinationPrefixListId", self.destination_prefix_list_id);
            x(required("RouteTableId"), self.route_table_id);
            x("DestinationCidrBlock", self.destination_cidr_block);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
