// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::sns {

/// Messages for whoever subscribes.
struct Topic {
    static constexpr std::string_view resource_type = "AWS::SNS::Topic";

    Boolean content_based_deduplication;
    Text display_name;
    Boolean fifo_topic;
    Text kms_master_key_id;
    std::vector<Tag> tags;
    Text topic_name;

    bool operator==(const Topic&) const = default;

    static void fields(auto& self, auto& x) {
        x("ContentBasedDeduplication", self.content_based_deduplication);
        x("DisplayName", self.display_name);
        x("FifoTopic", self.fifo_topic);
        x("KmsMasterKeyId", self.kms_master_key_id);
        x("Tags", self.tags);
        x("TopicName", self.topic_name);
    }
};

} // namespace copilot::cfn::sns
