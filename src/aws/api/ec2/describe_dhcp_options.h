#pragma once

#include "aws/api/ec2/dhcp_options.h"
#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeDhcpOptions.html
struct DescribeDhcpOptions {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeDhcpOptions";

    struct Input {
        std::vector<std::string> dhcp_options_ids;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;
        std::vector<Filter> filters;

        static void fields(auto& self, auto& x) {
            x(Field("DhcpOptionsIds").on_wire("DhcpOptionsId"), self.dhcp_options_ids);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
            x(Field("Filters").on_wire("Filter"), self.filters);
        }
    };

    struct Output {
        std::optional<std::string> next_token;
        std::vector<DhcpOptions> dhcp_options;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x(Field("DhcpOptions").on_wire("dhcpOptionsSet"), self.dhcp_options);
        }
    };
};

} // namespace copilot::aws::ec2
