#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/service_detail.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html
struct DescribeVpcEndpointServices {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeVpcEndpointServices";

    struct Input {
        std::vector<std::string> service_names;
        std::vector<Filter> filters;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("ServiceNames").on_wire("ServiceName"), self.service_names);
            x(Field("Filters").on_wire("Filter"), self.filters);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<std::string> service_names;
        std::vector<ServiceDetail> service_details;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("ServiceNames").on_wire("serviceNameSet"), self.service_names);
            x(Field("ServiceDetails").on_wire("serviceDetailSet"), self.service_details);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
