#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::secretsmanager {

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html
struct Filter {
    std::optional<std::string> key;
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Values", self.values);
    }
};

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html
struct SecretListEntry {
    std::optional<std::string> arn;
    std::optional<std::string> name;
    std::optional<std::string> description;
    std::optional<std::string> kms_key_id;
    std::optional<Timestamp> last_changed_date;
    std::optional<Timestamp> last_accessed_date;
    std::optional<Timestamp> deleted_date;
    std::vector<Tag> tags;
    Dictionary<std::vector<std::string>> secret_versions_to_stages;
    std::optional<Timestamp> created_date;

    static void fields(auto& self, auto& x) {
        x("ARN", self.arn);
        x("Name", self.name);
        x("Description", self.description);
        x("KmsKeyId", self.kms_key_id);
        x("LastChangedDate", self.last_changed_date);
        x("LastAccessedDate", self.last_accessed_date);
        x("DeletedDate", self.deleted_date);
        x("Tags", self.tags);
        x("SecretVersionsToStages", self.secret_versions_to_stages);
        x("CreatedDate", self.created_date);
    }
};

/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretVersionsListEntry.html
struct SecretVersionsListEntry {
    std::optional<std::string> version_id;
    std::vector<std::string> version_stages;
    std::optional<Timestamp> last_accessed_date;
    std::optional<Timestamp> created_date;
    std::vector<std::string> kms_key_ids;

    static void fields(auto& self, auto& x) {
        x("VersionId", self.version_id);
        x("VersionStages", self.version_stages);
        x("LastAccessedDate", self.last_accessed_date);
        x("CreatedDate", self.created_date);
        x("KmsKeyIds", self.kms_key_ids);
    }
};

} // namespace copilot::aws::secretsmanager
