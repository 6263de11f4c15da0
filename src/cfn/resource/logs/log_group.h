// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::logs {

/// Log streams that are kept equally long.
struct LogGroup {
    static constexpr std::string_view resource_type = "AWS::Logs::LogGroup";

    Text kms_key_id;
    Text log_group_name;
    Integer retention_in_days;
    std::vector<Tag> tags;

    bool operator==(const LogGroup&) const = default;

    static void fields(auto& self, auto& x) {
        x("KmsKeyId", self.kms_key_id);
        x("LogGroupName", self.log_group_name);
        x("RetentionInDays", self.retention_in_days);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::logs
