// A resource of a stack, and how far the engine is with it.

#pragma once

#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::localcloud::cloudformation {

/// One incarnation of a resource: what one create made, as the last update left it.
struct Realization {
    int generation = 0;      ///< The how-manieth it is; names and IDs derive from it.
    std::string physical_id; ///< Empty while unknown.
    Document properties{};   ///< Resolved, but for {{resolve:...}}.
    Dictionary<Document> attributes{};
    std::string tags{};                    ///< A digest of the stack's tags that it carries.
    std::vector<std::string> depends_on{}; ///< Logical IDs, by reference or by DependsOn.
    std::string deletion_policy = "Delete";
    std::string update_replace_policy = "Delete";
    std::string made_by{}; ///< The operation that made it.
    bool retained = false; ///< When it is unmade: left alone instead.

    bool operator==(const Realization&) const = default;

    static void fields(auto& self, auto& x) {
        x("Generation", self.generation);
        x("PhysicalId", self.physical_id);
        x("Properties", self.properties);
        x("Attributes", self.attributes);
        x("Tags", self.tags);
        x("DependsOn", self.depends_on);
        x("DeletionPolicy", self.deletion_policy);
        x("UpdateReplacePolicy", self.update_replace_policy);
        x("MadeBy", self.made_by);
        x("Retained", self.retained);
    }
};

/// What is being done to a resource, recorded before it is done.
struct ResourceStep {
    std::string verb; ///< "create", "update", "delete"
    Realization target;
    std::string token; ///< Names the step, in every attempt at it.

    bool operator==(const ResourceStep&) const = default;

    static void fields(auto& self, auto& x) {
        x("Verb", self.verb);
        x("Target", self.target);
        x("Token", self.token);
    }
};

struct StackResource {
    static constexpr std::string_view kind = "cloudformation/stack-resource";

    std::string stack_id;
    std::string stack_name;
    std::string logical_id;
    std::string type;
    std::string status; ///< "CREATE_COMPLETE"
    std::optional<std::string> status_reason;
    Timestamp updated;
    Document metadata{};
    int generations = 0;               ///< Made so far.
    std::optional<Realization> now;    ///< What Ref and Fn::GetAtt give.
    std::optional<Realization> before; ///< During an update that changed it: what it was.
    std::vector<Realization> obsolete; ///< What is still to be unmade.
    std::optional<ResourceStep> step;  ///< What is being done.
    std::string settled_in;            ///< The operation whose step is done, or failed.
    std::string last_physical_id;      ///< Of a resource that is no more.

    [[nodiscard]] static std::string id_of(std::string_view stack, std::string_view logical) {
        return std::string(stack) + "/" + std::string(logical);
    }

    [[nodiscard]] std::string record_id() const { return id_of(stack_id, logical_id); }

    [[nodiscard]] std::string parent_id() const { return stack_id; }

    [[nodiscard]] std::string physical_id() const {
        if (now && !now->physical_id.empty())
            return now->physical_id;
        if (step && !step->target.physical_id.empty())
            return step->target.physical_id;
        return obsolete.empty() ? last_physical_id : obsolete.back().physical_id;
    }

    bool operator==(const StackResource&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("StackId"), self.stack_id);
        x("StackName", self.stack_name);
        x(required("LogicalId"), self.logical_id);
        x(required("Type"), self.type);
        x("Status", self.status);
        x("StatusReason", self.status_reason);
        x("Updated", self.updated);
        x("Metadata", self.metadata);
        x("Generations", self.generations);
        x("Now", self.now);
        x("Before", self.before);
        x("Obsolete", self.obsolete);
        x("Step", self.step);
        x("SettledIn", self.settled_in);
        x("LastPhysicalId", self.last_physical_id);
    }
};

} // namespace copilot::localcloud::cloudformation
