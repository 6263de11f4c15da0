#pragma once

#include "base/fields.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::iam {

/// A policy of its own, with up to five versions. Kept per account under its ARN; AWS's own
/// policies are not records (aws_managed_policies.h).
struct ManagedPolicy {
    static constexpr std::string_view kind = "iam/policy";

    struct Version {
        std::string version_id; ///< "v1"
        std::string document;   ///< JSON, as it was given.
        Timestamp created;

        static void fields(auto& self, auto& x) {
            x("VersionId", self.version_id);
            x("Document", self.document);
            x("Created", self.created);
        }
    };

    std::string policy_name;
    std::string policy_id; ///< "ANPA..."
    std::string arn;
    std::string path = "/";
    std::optional<std::string> description;
    std::string default_version_id = "v1";
    std::int64_t versions_made = 1;
    std::vector<Version> versions;
    Tags tags;
    Timestamp created;
    Timestamp updated;
    std::string creation_token;

    [[nodiscard]] std::string record_id() const { return arn; }

    [[nodiscard]] const Version* find_version(std::string_view id) const {
        for (const auto& version : versions)
            if (version.version_id == id)
                return &version;
        return nullptr;
    }

    static void fields(auto& self, auto& x) {
        x("PolicyName", self.policy_name);
        x("PolicyId", self.policy_id);
        x(required("Arn"), self.arn);
        x("Path", self.path);
        x("Description", self.description);
        x("DefaultVersionId", self.default_version_id);
        x("VersionsMade", self.versions_made);
        x("Versions", self.versions);
        x("Tags", self.tags);
        x("Created", self.created);
        x("Updated", self.updated);
        x("CreationToken", self.creation_token);
    }
};

} // namespace copilot::localcloud::iam
