#pragma once

#include "aws/api/ec2/prefix_list_entry.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetManagedPrefixListEntries.html
struct GetManagedPrefixListEntries {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "GetManagedPrefixListEntries";

    struct Input {
        std::string prefix_list_id;
        std::optional<std::int64_t> target_version;
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("PrefixListId"), self.prefix_list_id);
            x("TargetVersion", self.target_version);
            x("MaxResults", self.max_results);
            x("NextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<PrefixListEntry> entries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(Field("Entries").on_wire("entrySet"), self.entries);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::ec2
