#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::sns {

/// https://docs.aws.amazon.com/sns/latest/api/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/sns/latest/api/API_MessageAttributeValue.html
struct MessageAttributeValue {
    std::string data_type;
    std::optional<std::string> string_value;
    std::optional<Blob> binary_value;

    static void fields(auto& self, auto& x) {
        x(required("DataType"), self.data_type);
        x("StringValue", self.string_value);
        x("BinaryValue", self.binary_value);
    }
};

/// https://docs.aws.amazon.com/sns/latest/api/API_Topic.html
struct Topic {
    std::string topic_arn;

    static void fields(auto& self, auto& x) { x("TopicArn", self.topic_arn); }
};

/// https://docs.aws.amazon.com/sns/latest/api/API_Subscription.html
struct Subscription {
    std::string subscription_arn;
    std::optional<std::string> owner;
    std::optional<std::string> protocol;
    std::optional<std::string> endpoint;
    std::optional<std::string> topic_arn;

    static void fields(auto& self, auto& x) {
        x("SubscriptionArn", self.subscription_arn);
        x("Owner", self.owner);
        x("Protocol", self.protocol);
        x("Endpoint", self.endpoint);
        x("TopicArn", self.topic_arn);
    }
};

} // namespace copilot::aws::sns
