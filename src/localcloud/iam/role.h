#pragma once

#include "base/fields.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::iam {

/// A role: who may assume it (a trust policy) and what it may do then. Kept per account.
struct Role {
    static constexpr std::string_view kind = "iam/role";

    std::string role_name;
    std::string role_id; ///< "AROA..."
    std::string arn;
    std::string path = "/";
    std::string trust_policy; ///< JSON, as it was given.
    std::optional<std::string> description;
    std::int64_t max_session_duration = 3600; ///< Seconds.
    std::optional<std::string> permissions_boundary;
    Dictionary<std::string> policies;       ///< Inline: name to JSON.
    std::vector<std::string> attached_arns; ///< Managed policies.
    Tags tags;
    Timestamp created;
    std::string creation_token;

    [[nodiscard]] std::string record_id() const { return role_name; }

    static void fields(auto& self, auto& x) {
        x(required("RoleName"), self.role_name);
        x("RoleId", self.role_id);
        x("Arn", self.arn);
        x("Path", self.path);
        x("TrustPolicy", self.trust_policy);
        x("Description", self.description);
        x("MaxSessionDuration", self.max_session_duration);
        x("PermissionsBoundary", self.permissions_boundary);
        x("Policies", self.policies);
        x("AttachedArns", self.attached_arns);
        x("Tags", self.tags);
        x("Created", self.created);
        x("CreationToken", self.creation_token);
    }
};

} // namespace copilot::localcloud::iam
