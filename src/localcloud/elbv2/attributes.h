// Attributes of load balancers and target groups: their defaults, and which of them can have other
// values here.
// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html

#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace copilot::localcloud::elbv2 {

using Attributes = Dictionary<std::string>;

[[nodiscard]] Attributes load_balancer_defaults();
[[nodiscard]] Attributes target_group_defaults();

/// Sets attributes. Throws ServiceError ValidationError for a key that does not exist or a value
/// that it cannot have, OperationNotPermitted for one that would have no effect here.
void set_load_balancer_attribute(
    Attributes& attributes, const std::string& key, const std::string& value
);
void set_target_group_attribute(
    Attributes& attributes, const std::string& key, const std::string& value
);

/// An attribute that is a number; 0 when it is none.
[[nodiscard]] std::int64_t number_of(const Attributes& attributes, std::string_view key);

/// From and to the {Key, Value} lists of the wire, whose members may be missing.
template <typename List>
void set_attributes(
    Attributes& attributes,
    const List& changes,
    void (*set)(Attributes&, const std::string&, const std::string&)
) {
    for (const auto& change : changes)
        set(attributes, change.key.value_or(""), change.value.value_or(""));
}

template <typename Attribute>
[[nodiscard]] std::vector<Attribute> write_attributes(const Attributes& attributes) {
    std::vector<Attribute> written;
    for (const auto& [key, value] : attributes)
        written.push_back({.key = key, .value = value});
    return written;
}

} // namespace copilot::localcloud::elbv2
