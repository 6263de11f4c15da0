#pragma once

#include "base/fields.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::secretsmanager {

/// A secret: what is said of it, and which of its versions is in which stage. The values are
/// records of their own.
struct Secret {
    static constexpr std::string_view kind = "secretsmanager/secret";

    struct Version {
        std::string version_id;
        std::vector<std::string> stages; ///< "AWSCURRENT", "AWSPREVIOUS", or the caller's own.
        Timestamp created;

        static void fields(auto& self, auto& x) {
            x(required("VersionId"), self.version_id);
            x("Stages", self.stages);
            x("Created", self.created);
        }
    };

    std::string name;
    std::string arn; ///< ".../secret:<name>-<6 characters>"
    std::optional<std::string> description;
    std::optional<std::string> kms_key_id;
    std::optional<std::string> resource_policy;
    std::vector<Version> versions; ///< The oldest first.
    Tags tags;
    Timestamp created;
    Timestamp changed;
    std::optional<Timestamp> accessed; ///< A day: AWS keeps no more.
    std::optional<Timestamp> deleted;  ///< When its deletion was asked for.
    std::optional<Timestamp> deletion; ///< When it is gone.
    std::string creation_token;

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x(required("Name"), self.name);
        x(required("Arn"), self.arn);
        x("Description", self.description);
        x("KmsKeyId", self.kms_key_id);
        x("ResourcePolicy", self.resource_policy);
        x("Versions", self.versions);
        x("Tags", self.tags);
        x("Created", self.created);
        x("Changed", self.changed);
        x("Accessed", self.accessed);
        x("Deleted", self.deleted);
        x("Deletion", self.deletion);
        x("CreationToken", self.creation_token);
    }
};

/// The value of one version, as KMS encrypted it.
struct SecretValue {
    static constexpr std::string_view kind = "secretsmanager/value";

    std::string secret_name;
    std::string version_id;
    std::string ciphertext; ///< Base64.
    bool is_binary = false;

    static std::string id_of(const std::string& secret_name, const std::string& version_id) {
        return secret_name + "|" + version_id;
    }

    [[nodiscard]] std::string record_id() const { return id_of(secret_name, version_id); }

    [[nodiscard]] std::string parent_id() const { return secret_name; }

    static void fields(auto& self, auto& x) {
        x(required("SecretName"), self.secret_name);
        x(required("VersionId"), self.version_id);
        x("Ciphertext", self.ciphertext);
        x("IsBinary", self.is_binary);
    }
};

} // namespace copilot::localcloud::secretsmanager
