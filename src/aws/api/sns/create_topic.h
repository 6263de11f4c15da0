#pragma once

#include "aws/api/sns/service.h"
#include "aws/api/sns/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html
struct CreateTopic {
    static constexpr const aws::Service& service = sns::service;
    static constexpr std::string_view name = "CreateTopic";

    struct Input {
        std::string name;
        Dictionary<std::string> attributes;
        std::vector<Tag> tags;
        std::optional<std::string> data_protection_policy;

        static void fields(auto& self, auto& x) {
            x(required("Name"), self.name);
            x("Attributes", self.attributes);
            x("Tags", self.tags);
            x("DataProtectionPolicy", self.data_protection_policy);
        }
    };

    struct Output {
        std::string topic_arn;

        static void fields(auto& self, auto& x) { x("TopicArn", self.topic_arn); }
    };
};

} // namespace copilot::aws::sns
