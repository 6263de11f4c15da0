#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::tagging {

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_TagFilter.html
struct TagFilter {
    std::optional<std::string> key;
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Values", self.values);
    }
};

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_ComplianceDetails.html
struct ComplianceDetails {
    std::vector<std::string> noncompliant_keys;
    std::vector<std::string> keys_with_noncompliant_values;
    std::vector<std::string> missing_tag_keys;
    std::optional<bool> compliance_status;

    static void fields(auto& self, auto& x) {
        x("NoncompliantKeys", self.noncompliant_keys);
        x("KeysWithNoncompliantValues", self.keys_with_noncompliant_values);
        x("MissingTagKeys", self.missing_tag_keys);
        x("ComplianceStatus", self.compliance_status);
    }
};

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_ResourceTagMapping.html
struct ResourceTagMapping {
    std::string resource_arn;
    std::vector<Tag> tags;
    std::optional<ComplianceDetails> compliance_details;

    static void fields(auto& self, auto& x) {
        x("ResourceARN", self.resource_arn);
        x("Tags", self.tags);
        x("ComplianceDetails", self.compliance_details);
    }
};

} // namespace copilot::aws::tagging
