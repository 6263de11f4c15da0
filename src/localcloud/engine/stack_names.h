// What the names in a stack's template stand for.

#pragma once

#include "localcloud/cloudformation/stack.h"
#include "localcloud/engine/graph.h"
#include "localcloud/engine/intrinsics.h"
#include "localcloud/engine/template.h"

#include <functional>
#include <map>

namespace copilot::localcloud::engine {

/// Where a stack is, for the AWS:: names.
struct StackIdentity {
    std::string account;
    std::string region;
    std::string stack_id;
    std::string stack_name;
    std::vector<std::string> notification_arns{};
};

/// The part of the world that a stack's values come from. Each throws aws::ServiceError for what is
/// not there.
struct StackWorld {
    std::function<Document(std::string_view logical_id)> physical_id;
    std::function<Document(std::string_view logical_id, std::string_view attribute)> attribute;
    std::function<Document(const std::string& export_name)> import;
    std::function<std::vector<std::string>(const std::string& region)> zones;
};

class StackNames final : public Names {
public:
    /// `source` and `world` must outlive it.
    StackNames(
        const Template& source,
        StackIdentity identity,
        const std::vector<cloudformation::StackParameter>& parameters,
        const StackWorld& world
    );

    [[nodiscard]] Document ref(std::string_view name) const override;
    [[nodiscard]] Document
    attribute(std::string_view logical_id, std::string_view name) const override;
    [[nodiscard]] bool condition(std::string_view name) const override;
    [[nodiscard]] Document import(const std::string& export_name) const override;
    [[nodiscard]] std::vector<std::string> zones(const std::string& region) const override;
    [[nodiscard]] const Document& mappings() const override;

private:
    [[nodiscard]] Document pseudo_parameter(std::string_view name) const;

    const Template& source_;
    StackIdentity identity_;
    const StackWorld& world_;
    std::map<std::string, Document, std::less<>> parameters_;
    mutable std::map<std::string, bool, std::less<>> conditions_;
};

/// Whether the resource, or output, exists under the stack's conditions.
template <typename Conditional>
[[nodiscard]] bool is_wanted(const Conditional& conditional, const Names& names) {
    return !conditional.condition || names.condition(*conditional.condition);
}

/// The resources that exist under the stack's conditions, and what each depends on. Throws
/// aws::ServiceError when one needs another that does not exist, or when they wait in a circle.
[[nodiscard]] Dependencies wanted_resources(const Template& source, const Names& names);

} // namespace copilot::localcloud::engine
