#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/prefix_list.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribePrefixLists.html
struct DescribePrefixLists {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribePrefixLists";

    struct Input {
        std::vector<Filter> filters;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;
        std::vector<std::string> prefix_list_ids;

        static void fields(auto& self, auto& x) {
            x(Field("Filters").on_wire("Filter"), self.filters);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
            x(Field("PrefixListIds").on_wire("PrefixListId"), self.prefix_list_ids);
        }
    };

    struct Output {
        std::optional<std::string> next_token;
        std::vector<PrefixList> prefix_lists;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x(Field("PrefixLists").on_wire("prefixListSet"), self.prefix_lists);
        }
    };
};

} // namespace copilot::aws::ec2
