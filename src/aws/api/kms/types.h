#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::kms {

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_Tag.html
struct Tag {
    std::string tag_key;
    std::string tag_value;

    static void fields(auto& self, auto& x) {
        x(required("TagKey"), self.tag_key);
        x(required("TagValue"), self.tag_value);
    }
};

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyMetadata.html
struct KeyMetadata {
    std::optional<std::string> aws_account_id;
    std::string key_id;
    std::string arn;
    std::optional<Timestamp> creation_date;
    bool enabled = false;
    std::optional<std::string> description;
    std::optional<std::string> key_usage;
    std::optional<std::string> key_state;
    std::optional<Timestamp> deletion_date;
    std::optional<std::string> origin;
    std::optional<std::string> key_manager;
    std::optional<std::string> key_spec;
    std::vector<std::string> encryption_algorithms;
    std::vector<std::string> encapsulation_algorithms;

    static void fields(auto& self, auto& x) {
        x("AWSAccountId", self.aws_account_id);
        x("KeyId", self.key_id);
        x("Arn", self.arn);
        x("CreationDate", self.creation_date);
        x("Enabled", self.enabled);
        x("Description", self.description);
        x("KeyUsage", self.key_usage);
        x("KeyState", self.key_state);
        x("DeletionDate", self.deletion_date);
        x("Origin", self.origin);
        x("KeyManager", self.key_manager);
        x("KeySpec", self.key_spec);
        x("EncryptionAlgorithms", self.encryption_algorithms);
        x("EncapsulationAlgorithms", self.encapsulation_algorithms);
    }
};

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_KeyListEntry.html
struct KeyListEntry {
    std::optional<std::string> key_id;
    std::optional<std::string> key_arn;

    static void fields(auto& self, auto& x) {
        x("KeyId", self.key_id);
        x("KeyArn", self.key_arn);
    }
};

/// https://docs.aws.amazon.com/kms/latest/APIReference/API_AliasListEntry.html
struct AliasListEntry {
    std::optional<std::string> alias_name;
    std::optional<std::string> alias_arn;
    std::optional<std::string> target_key_id;
    std::optional<Timestamp> creation_date;
    std::optional<Timestamp> last_updated_date;

    static void fields(auto& self, auto& x) {
        x("AliasName", self.alias_name);
        x("AliasArn", self.alias_arn);
        x("TargetKeyId", self.target_key_id);
        x("CreationDate", self.creation_date);
        x("LastUpdatedDate", self.last_updated_date);
    }
};

} // namespace copilot::aws::kms
