#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListQueues.html
struct ListQueues {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "ListQueues";

    struct Input {
        std::optional<std::string> queue_name_prefix;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x("QueueNamePrefix", self.queue_name_prefix);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::vector<std::string> queue_urls;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("QueueUrls", self.queue_urls);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::sqs
