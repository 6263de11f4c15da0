#pragma once

#include "aws/api/ec2/route_table_association_state.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html
struct AssociateRouteTable {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "AssociateRouteTable";

    struct Input {
        std::optional<std::string> gateway_id;
        std::optional<std::string> subnet_id;
        std::string route_table_id;

        static void fields(auto& self, auto& x) {
            x("GatewayId", self.gateway_id);
            x("SubnetId", self.subnet_id);
            x(required("RouteTableId"), self.route_table_id);
        }
    };

    struct Output {
        std::optional<std::string> association_id;
        std::optional<RouteTableAssociationState> association_state;

        static void fields(auto& self, auto& x) {
            x("AssociationId", self.association_id);
            x("AssociationState", self.association_state);
        }
    };
};

} // namespace copilot::aws::ec2
