// Intrinsic functions, resolved.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html

#pragma once

#include "base/document.h"
#include "base/interface.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::localcloud::engine {

/// What the names in a template stand for.
class Names : public Interface {
public:
    /// A parameter, an AWS:: name or a resource's physical ID; throws ServiceError when it stands
    /// for nothing.
    [[nodiscard]] virtual Document ref(std::string_view name) const = 0;
    [[nodiscard]] virtual Document
    attribute(std::string_view logical_id, std::string_view name) const = 0;
    [[nodiscard]] virtual bool condition(std::string_view name) const = 0;
    /// The value of an export; throws ServiceError when nothing exports it.
    [[nodiscard]] virtual Document import(const std::string& export_name) const = 0;
    /// The names of a region's availability zones.
    [[nodiscard]] virtual std::vector<std::string> zones(const std::string& region) const = 0;
    [[nodiscard]] virtual const Document& mappings() const = 0;
};

/// A value that is not known yet, because the resource that will give it has not been made: text
/// that no template can contain. What is computed from it contains it, or is it.
[[nodiscard]] Document unknown_value(std::string_view logical_id);
/// Whether there is an unknown value anywhere in `document`.
[[nodiscard]] bool contains_unknown(const Document& document);

/// `document` with every function resolved; nothing where it is AWS::NoValue. Members and items
/// that are AWS::NoValue are left out. Throws aws::ServiceError ValidationError, worded as AWS
/// words it.
[[nodiscard]] std::optional<Document> resolve(const Document& document, const Names& names);

/// A condition's value.
[[nodiscard]] bool resolve_condition(const Document& condition, const Names& names);

/// `document` with each Fn::If replaced by the branch that is taken; everything else stays.
[[nodiscard]] Document take_branches(const Document& document, const Names& names);

} // namespace copilot::localcloud::engine
