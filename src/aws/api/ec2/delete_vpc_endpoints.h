#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/unsuccessful_item.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html
struct DeleteVpcEndpoints {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DeleteVpcEndpoints";

    struct Input {
        std::vector<std::string> vpc_endpoint_ids;

        static void fields(auto& self, auto& x) {
            x(required("VpcEndpointIds").on_wire("VpcEndpointId"), self.vpc_endpoint_ids);
        }
    };

    struct Output {
        std::vector<UnsuccessfulItem> unsuccessful;

        static void fields(auto& self, auto& x) { x("Unsuccessful", self.unsuccessful); }
    };
};

} // namespace copilot::aws::ec2
