// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::sqs {

/// A queue of messages.
struct Queue {
    static constexpr std::string_view resource_type = "AWS::SQS::Queue";

    Boolean content_based_deduplication;
    Text deduplication_scope;
    Integer delay_seconds;
    Boolean fifo_queue;
    Text fifo_throughput_limit;
    Text kms_master_key_id;
    Integer maximum_message_size;
    Integer message_retention_period;
    Text queue_name;
    Integer receive_message_wait_time_seconds;
    Json redrive_policy;
    std::vector<Tag> tags;
    Integer visibility_timeout;

    bool operator==(const Queue&) const = default;

    static void fields(auto& self, auto& x) {
        x("ContentBasedDeduplication", self.content_based_deduplication);
        x("DeduplicationScope", self.deduplication_scope);
        x("DelaySeconds", self.delay_seconds);
        x("FifoQueue", self.fifo_queue);
        x("FifoThroughputLimit", self.fifo_throughput_limit);
        x("KmsMasterKeyId", self.kms_master_key_id);
        x("MaximumMessageSize", self.maximum_message_size);
        x("MessageRetentionPeriod", self.message_retention_period);
        x("QueueName", self.queue_name);
        x("ReceiveMessageWaitTimeSeconds", self.receive_message_wait_time_seconds);
        x("RedrivePolicy", self.redrive_policy);
        x("Tags", self.tags);
        x("VisibilityTimeout", self.visibility_timeout);
    }
};

} // namespace copilot::cfn::sqs
