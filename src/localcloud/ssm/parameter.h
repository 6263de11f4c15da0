#pragma once

#include "base/fields.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::ssm {

/// One version of a parameter's value, and what was said with it.
struct ParameterVersion {
    static constexpr std::string_view kind = "ssm/parameter-version";

    std::string name;
    std::int64_t version = 1;
    std::string type;                  ///< "String", "StringList", "SecureString".
    std::string value;                 ///< A SecureString's is what KMS made of it, in base64.
    std::optional<std::string> key_id; ///< Of a SecureString, as it was named.
    std::optional<std::string> description;
    std::optional<std::string> allowed_pattern;
    std::string tier = "Standard";
    std::string data_type = "text";
    Timestamp modified;
    std::string modified_by; ///< An ARN.

    /// Versions of a parameter sort by number.
    [[nodiscard]] std::string record_id() const { return format("{}:{:012}", name, version); }

    [[nodiscard]] std::string parent_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Version"), self.version);
        x("Type", self.type);
        x("Value", self.value);
        x("KeyId", self.key_id);
        x("Description", self.description);
        x("AllowedPattern", self.allowed_pattern);
        x("Tier", self.tier);
        x("DataType", self.data_type);
        x("Modified", self.modified);
        x("ModifiedBy", self.modified_by);
    }
};

/// A parameter: its latest version. The versions before are records of their own.
struct Parameter {
    static constexpr std::string_view kind = "ssm/parameter";

    ParameterVersion latest;
    Tags tags;
    std::string creation_token;

    [[nodiscard]] const std::string& name() const { return latest.name; }

    [[nodiscard]] std::string record_id() const { return latest.name; }

    static void fields(auto& self, auto& x) {
        x(required("Latest"), self.latest);
        x("Tags", self.tags);
        x("CreationToken", self.creation_token);
    }
};

} // namespace copilot::localcloud::ssm
