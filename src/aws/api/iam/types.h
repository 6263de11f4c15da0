#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::iam {

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html
struct AttachedPermissionsBoundary {
    std::optional<std::string> permissions_boundary_type;
    std::optional<std::string> permissions_boundary_arn;

    static void fields(auto& self, auto& x) {
        x("PermissionsBoundaryType", self.permissions_boundary_type);
        x("PermissionsBoundaryArn", self.permissions_boundary_arn);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html
struct Role {
    std::string path;
    std::string role_name;
    std::string role_id;
    std::string arn;
    Timestamp create_date;
    std::optional<std::string> assume_role_policy_document;
    std::optional<std::string> description;
    std::optional<std::int64_t> max_session_duration;
    std::optional<AttachedPermissionsBoundary> permissions_boundary;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("Path", self.path);
        x("RoleName", self.role_name);
        x("RoleId", self.role_id);
        x("Arn", self.arn);
        x("CreateDate", self.create_date);
        x("AssumeRolePolicyDocument", self.assume_role_policy_document);
        x("Description", self.description);
        x("MaxSessionDuration", self.max_session_duration);
        x("PermissionsBoundary", self.permissions_boundary);
        x("Tags", self.tags);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPolicy.html
struct AttachedPolicy {
    std::string policy_name;
    std::string policy_arn;

    static void fields(auto& self, auto& x) {
        x("PolicyName", self.policy_name);
        x("PolicyArn", self.policy_arn);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Policy.html
struct Policy {
    std::string policy_name;
    std::string policy_id;
    std::optional<std::string> arn;
    std::string path;
    std::string default_version_id;
    std::optional<std::int64_t> attachment_count;
    std::optional<std::int64_t> permissions_boundary_usage_count;
    std::optional<bool> is_attachable;
    std::optional<std::string> description;
    std::optional<Timestamp> create_date;
    std::optional<Timestamp> update_date;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("PolicyName", self.policy_name);
        x("PolicyId", self.policy_id);
        x("Arn", self.arn);
        x("Path", self.path);
        x("DefaultVersionId", self.default_version_id);
        x("AttachmentCount", self.attachment_count);
        x("PermissionsBoundaryUsageCount", self.permissions_boundary_usage_count);
        x("IsAttachable", self.is_attachable);
        x("Description", self.description);
        x("CreateDate", self.create_date);
        x("UpdateDate", self.update_date);
        x("Tags", self.tags);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyVersion.html
struct PolicyVersion {
    std::optional<std::string> document;
    std::optional<std::string> version_id;
    std::optional<bool> is_default_version;
    std::optional<Timestamp> create_date;

    static void fields(auto& self, auto& x) {
        x("Document", self.document);
        x("VersionId", self.version_id);
        x("IsDefaultVersion", self.is_default_version);
        x("CreateDate", self.create_date);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyGroup.html
struct PolicyGroup {
    std::optional<std::string> group_name;
    std::optional<std::string> group_id;

    static void fields(auto& self, auto& x) {
        x("GroupName", self.group_name);
        x("GroupId", self.group_id);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyUser.html
struct PolicyUser {
    std::optional<std::string> user_name;
    std::optional<std::string> user_id;

    static void fields(auto& self, auto& x) {
        x("UserName", self.user_name);
        x("UserId", self.user_id);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyRole.html
struct PolicyRole {
    std::optional<std::string> role_name;
    std::optional<std::string> role_id;

    static void fields(auto& self, auto& x) {
        x("RoleName", self.role_name);
        x("RoleId", self.role_id);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_InstanceProfile.html
struct InstanceProfile {
    std::string path;
    std::string instance_profile_name;
    std::string instance_profile_id;
    std::string arn;
    Timestamp create_date;
    std::vector<Role> roles;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("Path", self.path);
        x("InstanceProfileName", self.instance_profile_name);
        x("InstanceProfileId", self.instance_profile_id);
        x("Arn", self.arn);
        x("CreateDate", self.create_date);
        x("Roles", self.roles);
        x("Tags", self.tags);
    }
};

/// https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html
struct User {
    std::string path;
    std::string user_name;
    std::string user_id;
    std::string arn;
    Timestamp create_date;
    std::optional<Timestamp> password_last_used;
    std::optional<AttachedPermissionsBoundary> permissions_boundary;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("Path", self.path);
        x("UserName", self.user_name);
        x("UserId", self.user_id);
        x("Arn", self.arn);
        x("CreateDate", self.create_date);
        x("PasswordLastUsed", self.password_last_used);
        x("PermissionsBoundary", self.permissions_boundary);
        x("Tags", self.tags);
    }
};

} // namespace copilot::aws::iam
