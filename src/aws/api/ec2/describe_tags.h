#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_description.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html
struct DescribeTags {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeTags";

    struct Input {
        std::vector<Filter> filters;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("Filters").on_wire("Filter"), self.filters);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::optional<std::string> next_token;
        std::vector<TagDescription> tags;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x(Field("Tags").on_wire("tagSet"), self.tags);
        }
    };
};

} // namespace copilot::aws::ec2
