#pragma once

#include "aws/api/logs/service.h"
#include "aws/api/logs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::logs {

/// https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html
struct DescribeLogGroups {
    static constexpr const aws::Service& service = logs::service;
    static constexpr std::string_view name = "DescribeLogGroups";

    struct Input {
        std::vector<std::string> account_identifiers;
        std::optional<std::string> log_group_name_prefix;
        std::optional<std::string> log_group_name_pattern;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> limit;
        std::optional<std::string> log_group_class;
        std::vector<std::string> log_group_identifiers;

        static void fields(auto& self, auto& x) {
            x("accountIdentifiers", self.account_identifiers);
            x("logGroupNamePrefix", self.log_group_name_prefix);
            x("logGroupNamePattern", self.log_group_name_pattern);
            x("nextToken", self.next_token);
            x("limit", self.limit);
            x("logGroupClass", self.log_group_class);
            x("logGroupIdentifiers", self.log_group_identifiers);
        }
    };

    struct Output {
        std::vector<LogGroup> log_groups;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("logGroups", self.log_groups);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::logs
