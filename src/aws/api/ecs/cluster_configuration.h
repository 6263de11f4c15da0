#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ecs {

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandLogConfiguration.html
struct ExecuteCommandLogConfiguration {
    std::optional<std::string> cloud_watch_log_group_name;
    std::optional<bool> cloud_watch_encryption_enabled;
    std::optional<std::string> s3_bucket_name;
    std::optional<bool> s3_encryption_enabled;
    std::optional<std::string> s3_key_prefix;

    static void fields(auto& self, auto& x) {
        x("cloudWatchLogGroupName", self.cloud_watch_log_group_name);
        x("cloudWatchEncryptionEnabled", self.cloud_watch_encryption_enabled);
        x("s3BucketName", self.s3_bucket_name);
        x("s3EncryptionEnabled", self.s3_encryption_enabled);
        x("s3KeyPrefix", self.s3_key_prefix);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html
struct ExecuteCommandConfiguration {
    std::optional<std::string> kms_key_id;
    std::optional<std::string> logging;
    std::optional<ExecuteCommandLogConfiguration> log_configuration;

    static void fields(auto& self, auto& x) {
        x("kmsKeyId", self.kms_key_id);
        x("logging", self.logging);
        x("logConfiguration", self.log_configuration);
    }
};

/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterConfiguration.html
struct ClusterConfiguration {
    std::optional<ExecuteCommandConfiguration> execute_command_configuration;

    static void fields(auto& self, auto& x) {
        x("executeCommandConfiguration", self.execute_command_configuration);
    }
};

} // namespace copilot::aws::ecs
