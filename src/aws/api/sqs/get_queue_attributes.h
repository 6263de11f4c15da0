#pragma once

#include "aws/api/sqs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sqs {

/// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html
struct GetQueueAttributes {
    static constexpr const aws::Service& service = sqs::service;
    static constexpr std::string_view name = "GetQueueAttributes";

    struct Input {
        std::string queue_url;
        std::vector<std::string> attribute_names;

        static void fields(auto& self, auto& x) {
            x(required("QueueUrl"), self.queue_url);
            x("AttributeNames", self.attribute_names);
        }
    };

    struct Output {
        Dictionary<std::string> attributes;

        static void fields(auto& self, auto& x) { x("Attributes", self.attributes); }
    };
};

} // namespace copilot::aws::sqs
