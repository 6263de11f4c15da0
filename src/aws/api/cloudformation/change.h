#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::cloudformation {

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceDriftIgnoredAttribute.html
struct ResourceDriftIgnoredAttribute {
    std::optional<std::string> path;
    std::optional<std::string> reason;

    static void fields(auto& self, auto& x) {
        x("Path", self.path);
        x("Reason", self.reason);
    }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_LiveResourceDrift.html
struct LiveResourceDrift {
    std::optional<std::string> previous_value;
    std::optional<std::string> actual_value;

    static void fields(auto& self, auto& x) {
        x("PreviousValue", self.previous_value);
        x("ActualValue", self.actual_value);
    }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceTargetDefinition.html
struct ResourceTargetDefinition {
    std::optional<std::string> attribute;
    std::optional<std::string> name;
    std::optional<std::string> requires_recreation;
    std::optional<std::string> path;
    std::optional<LiveResourceDrift> drift;
    std::optional<std::string> attribute_change_type;

    static void fields(auto& self, auto& x) {
        x("Attribute", self.attribute);
        x("Name", self.name);
        x("RequiresRecreation", self.requires_recreation);
        x("Path", self.path);
        x("Drift", self.drift);
        x("AttributeChangeType", self.attribute_change_type);
    }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChangeDetail.html
struct ResourceChangeDetail {
    std::optional<ResourceTargetDefinition> target;
    std::optional<std::string> evaluation;
    std::optional<std::string> change_source;
    std::optional<std::string> causing_entity;

    static void fields(auto& self, auto& x) {
        x("Target", self.target);
        x("Evaluation", self.evaluation);
        x("ChangeSource", self.change_source);
        x("CausingEntity", self.causing_entity);
    }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChange.html
struct ResourceChange {
    std::optional<std::string> policy_action;
    std::string action;
    std::string logical_resource_id;
    std::optional<std::string> physical_resource_id;
    std::string resource_type;
    std::optional<std::string> replacement;
    std::vector<std::string> scope;
    std::vector<ResourceDriftIgnoredAttribute> resource_drift_ignored_attributes;
    std::vector<ResourceChangeDetail> details;
    std::optional<std::string> change_set_id;

    static void fields(auto& self, auto& x) {
        x("PolicyAction", self.policy_action);
        x("Action", self.action);
        x("LogicalResourceId", self.logical_resource_id);
        x("PhysicalResourceId", self.physical_resource_id);
        x("ResourceType", self.resource_type);
        x("Replacement", self.replacement);
        x("Scope", self.scope);
        x("ResourceDriftIgnoredAttributes", self.resource_drift_ignored_attributes);
        x("Details", self.details);
        x("ChangeSetId", self.change_set_id);
    }
};

/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Change.html
struct Change {
    std::optional<std::string> type;
    std::optional<ResourceChange> resource_change;

    static void fields(auto& self, auto& x) {
        x("Type", self.type);
        x("ResourceChange", self.resource_change);
    }
};

} // namespace copilot::aws::cloudformation
