#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/network_interface.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html
struct DescribeNetworkInterfaces {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeNetworkInterfaces";

    struct Input {
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::optional<bool> include_managed_resources;
        std::vector<std::string> network_interface_ids;
        std::vector<Filter> filters;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x("IncludeManagedResources", self.include_managed_resources);
            x(Field("NetworkInterfaceIds").on_wire("NetworkInterfaceId"),
              self.network_interface_ids);
            x(Field("Filters").on_wire("Filter"), self.filters);
        }
    };

    struct Output {
        std::vector<NetworkInterface> network_interfaces;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("NetworkInterfaces").on_wire("networkInterfaceSet"), self.network_interfaces);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
