#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html
struct DeleteRouteTable {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteRouteTable";

    struct Input {
        std::string route_table_id;

        static void fields(auto& self, auto& x) {
            x(required("RouteTableId"), self.route_table_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
