#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ssm {

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html
struct ParameterStringFilter {
    std::string key;
    std::optional<std::string> option;
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x("Option", self.option);
        x("Values", self.values);
    }
};

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Parameter.html
struct Parameter {
    std::optional<std::string> name;
    std::string type;
    std::string value;
    std::int64_t version = 0;
    std::optional<Timestamp> last_modified_date;
    std::string arn;
    std::optional<std::string> data_type;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Type", self.type);
        x("Value", self.value);
        x("Version", self.version);
        x("LastModifiedDate", self.last_modified_date);
        x("ARN", self.arn);
        x("DataType", self.data_type);
    }
};

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterHistory.html
struct ParameterHistory {
    std::optional<std::string> name;
    std::optional<std::string> type;
    std::optional<std::string> key_id;
    std::optional<Timestamp> last_modified_date;
    std::optional<std::string> last_modified_user;
    std::optional<std::string> description;
    std::optional<std::string> value;
    std::optional<std::string> allowed_pattern;
    std::optional<std::int64_t> version;
    std::optional<std::string> tier;
    std::optional<std::string> data_type;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Type", self.type);
        x("KeyId", self.key_id);
        x("LastModifiedDate", self.last_modified_date);
        x("LastModifiedUser", self.last_modified_user);
        x("Description", self.description);
        x("Value", self.value);
        x("AllowedPattern", self.allowed_pattern);
        x("Version", self.version);
        x("Tier", self.tier);
        x("DataType", self.data_type);
    }
};

/// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterMetadata.html
struct ParameterMetadata {
    std::string name;
    std::optional<std::string> arn;
    std::string type;
    std::optional<std::string> key_id;
    std::optional<Timestamp> last_modified_date;
    std::optional<std::string> last_modified_user;
    std::optional<std::string> description;
    std::optional<std::string> allowed_pattern;
    std::int64_t version = 0;
    std::optional<std::string> tier;
    std::optional<std::string> data_type;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("ARN", self.arn);
        x("Type", self.type);
        x("KeyId", self.key_id);
        x("LastModifiedDate", self.last_modified_date);
        x("LastModifiedUser", self.last_modified_user);
        x("Description", self.description);
        x("AllowedPattern", self.allowed_pattern);
        x("Version", self.version);
        x("Tier", self.tier);
        x("DataType", self.data_type);
    }
};

} // namespace copilot::aws::ssm
