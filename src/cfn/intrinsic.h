// Intrinsic functions, written as calls.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html

#pragma once

#include "cfn/value.h"

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::cfn {

/// What an intrinsic's argument looks like in a template: text, an intrinsic, or anything with
/// fields.
template <typename T>
[[nodiscard]] Document argument(const T& value) {
    if constexpr (std::convertible_to<const T&, std::string_view>)
        return std::string(value);
    else if constexpr (std::convertible_to<const T&, Document>)
        return value;
    else
        return encode(value);
}

[[nodiscard]] Intrinsic ref(std::string_view logical_id);
/// `attribute` may have dots of its own: "Endpoint.Address".
[[nodiscard]] Intrinsic get_att(std::string_view logical_id, std::string_view attribute);
/// `${Name}` and `${Name.Attribute}` in `text` are resolved by CloudFormation.
[[nodiscard]] Intrinsic sub(std::string_view text);
/// The same, with names that only this text knows.
[[nodiscard]] Intrinsic sub(std::string_view text, const Dictionary<Text>& names);
[[nodiscard]] Intrinsic join(std::string_view separator, const Texts& items);
[[nodiscard]] Intrinsic split(std::string_view separator, const Text& text);
[[nodiscard]] Intrinsic select(int index, const Texts& items);
/// The zones of a region: of the stack's own when `region` is empty.
[[nodiscard]] Intrinsic get_azs(const Text& region = "");
[[nodiscard]] Intrinsic import_value(const Text& export_name);
[[nodiscard]] Intrinsic find_in_map(std::string_view map, const Text& first, const Text& second);

/// As the value of a property: leaves the property out. As an item: leaves the item out.
[[nodiscard]] Intrinsic no_value();

template <typename Then, typename Else>
[[nodiscard]] Intrinsic if_(std::string_view condition, const Then& then, const Else& otherwise) {
    return {Document::Map{{"Fn::If", Document::List{condition, argument(then), argument(otherwise)}}
    }};
}

// Conditions. -------------------------------------------------------------------------------------

/// Another condition of the template, by name.
[[nodiscard]] Intrinsic condition(std::string_view name);
[[nodiscard]] Intrinsic equals(const Text& left, const Text& right);
[[nodiscard]] Intrinsic not_(const Intrinsic& negated);
[[nodiscard]] Intrinsic and_(const std::vector<Intrinsic>& all);
[[nodiscard]] Intrinsic or_(const std::vector<Intrinsic>& any);

} // namespace copilot::cfn
