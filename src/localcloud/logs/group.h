#pragma once

#include "base/fields.h"

namespace copilot::localcloud::logs {

/// Log streams that are kept equally long. Streams and events are in the event store.
struct Group {
    static constexpr std::string_view kind = "logs/group";

    std::string name;
    std::string arn; ///< Without ":*" at the end.
    std::optional<std::int64_t> retention_in_days{};
    std::string kms_key_id{};
    std::string log_group_class = "STANDARD";
    Timestamp created_at{};
    std::string creation_token{}; ///< Of the call that made it.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Arn", self.arn);
        x("RetentionInDays", self.retention_in_days);
        x("KmsKeyId", self.kms_key_id);
        x("LogGroupClass", self.log_group_class);
        x("CreatedAt", self.created_at);
        x("CreationToken", self.creation_token);
        x("Tags", self.tags);
    }
};

/// Which services may write logs: kept, and never asked.
struct ResourcePolicy {
    static constexpr std::string_view kind = "logs/resource-policy";

    std::string name;
    std::string document;
    Timestamp updated_at{};

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Document", self.document);
        x("UpdatedAt", self.updated_at);
    }
};

} // namespace copilot::localcloud::logs
