// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::efs {

/// A network file system.
struct FileSystem {
    static constexpr std::string_view resource_type = "AWS::EFS::FileSystem";

    struct BackupPolicy {
        Text status;

        bool operator==(const BackupPolicy&) const = default;

        static void fields(auto& self, auto& x) { x(required("Status"), self.status); }
    };

    struct LifecyclePolicy {
        Text transition_to_archive;
        Text transition_to_ia;
        Text transition_to_primary_storage_class;

        bool operator==(const LifecyclePolicy&) const = default;

        static void fields(auto& self, auto& x) {
            x("TransitionToArchive", self.transition_to_archive);
            x("TransitionToIA", self.transition_to_ia);
            x("TransitionToPrimaryStorageClass", self.transition_to_primary_storage_class);
        }
    };

    std::optional<BackupPolicy> backup_policy;
    Boolean encrypted;
    Json file_system_policy;
    std::vector<Tag> file_system_tags;
    Text kms_key_id;
    std::vector<LifecyclePolicy> lifecycle_policies;
    Text performance_mode;
    Text throughput_mode;

    bool operator==(const FileSystem&) const = default;

    static void fields(auto& self, auto& x) {
        x("BackupPolicy", self.backup_policy);
        x("Encrypted", self.encrypted);
        x("FileSystemPolicy", self.file_system_policy);
        x("FileSystemTags", self.file_system_tags);
        x("KmsKeyId", self.kms_key_id);
        x("LifecyclePolicies", self.lifecycle_policies);
        x("PerformanceMode", self.performance_mode);
        x("ThroughputMode", self.throughput_mode);
    }
};

} // namespace copilot::cfn::efs
