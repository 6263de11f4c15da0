#pragma once

#include "base/fields.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::kms {

/// A key: symmetric, for encryption. What it encrypts with is a record of its own, so that listing
/// keys never touches it.
struct Key {
    static constexpr std::string_view kind = "kms/key";

    std::string key_id; ///< A UUID.
    std::string arn;
    std::string description;
    std::string policy;                          ///< JSON.
    std::string key_manager = "CUSTOMER";        ///< Or "AWS".
    std::string state = "Enabled";               ///< Or "Disabled", "PendingDeletion".
    std::optional<Timestamp> deletion;           ///< When PendingDeletion.
    std::optional<std::int64_t> rotation_period; ///< Days; absent while rotation is off.
    Tags tags;
    Timestamp created;

    [[nodiscard]] std::string record_id() const { return key_id; }

    static void fields(auto& self, auto& x) {
        x(required("KeyId"), self.key_id);
        x("Arn", self.arn);
        x("Description", self.description);
        x("Policy", self.policy);
        x("KeyManager", self.key_manager);
        x("State", self.state);
        x("Deletion", self.deletion);
        x("RotationPeriod", self.rotation_period);
        x("Tags", self.tags);
        x("Created", self.created);
    }
};

/// 32 bytes in base64. The state is readable by its owner only.
struct KeyMaterial {
    static constexpr std::string_view kind = "kms/key-material";

    std::string key_id;
    std::string material;

    [[nodiscard]] std::string record_id() const { return key_id; }

    static void fields(auto& self, auto& x) {
        x(required("KeyId"), self.key_id);
        x(required("Material"), self.material);
    }
};

/// Another name of a key.
struct Alias {
    static constexpr std::string_view kind = "kms/alias";

    std::string alias_name; ///< "alias/x"
    std::string key_id;
    Timestamp created;
    Timestamp updated;

    [[nodiscard]] std::string record_id() const { return alias_name; }

    static void fields(auto& self, auto& x) {
        x(required("AliasName"), self.alias_name);
        x(required("KeyId"), self.key_id);
        x("Created", self.created);
        x("Updated", self.updated);
    }
};

} // namespace copilot::localcloud::kms
