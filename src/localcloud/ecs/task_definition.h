#pragma once

#include "aws/api/ecs/task_definition.h"
#include "base/fields.h"

namespace copilot::localcloud::ecs {

/// One revision of a family, as it was registered: never changed, only deregistered.
struct TaskDefinition {
    static constexpr std::string_view kind = "ecs/task-definition";

    aws::ecs::TaskDefinition definition;
    Timestamp registered_at{};
    std::string creation_token{}; ///< Of the call that registered it.
    Dictionary<std::string> tags{};

    [[nodiscard]] static std::string id_of(const std::string& family, std::int64_t revision) {
        return format("{}:{}", family, revision);
    }

    [[nodiscard]] std::string record_id() const {
        return id_of(definition.family, definition.revision);
    }

    [[nodiscard]] std::string parent_id() const { return definition.family; }

    static void fields(auto& self, auto& x) {
        x("Definition", self.definition);
        x("RegisteredAt", self.registered_at);
        x("CreationToken", self.creation_token);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ecs
