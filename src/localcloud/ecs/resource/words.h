// From the words of CloudFormation's properties to those of the API: the same names with a small
// first letter.

#pragma once

#include "base/document.h"
#include "base/error.h"
#include "base/fields.h"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace copilot::localcloud::ecs {

/// "DesiredCount" becomes "desiredCount", at every depth but inside the maps named in `maps`, whose
/// keys are the user's own.
[[nodiscard]] Document
in_api_words(const Document& properties, std::initializer_list<std::string_view> maps);

/// The path of the first thing in `given` that `taken` has lost; empty when nothing is. A number
/// that became text, or text that became a number, is not lost.
[[nodiscard]] std::string first_lost(const Document& given, const Document& taken);

/// An operation's input from a resource's properties in the API's words. Throws Error that names
/// the first property which the operation does not know: nothing is dropped silently.
template <HasFields Input>
[[nodiscard]] Input input_from(const Document& properties) {
    auto input = decode<Input>(properties);
    if (const auto lost = first_lost(properties, encode(input)); !lost.empty())
        throw Error("the local cloud does not support the property " + lost);
    return input;
}

} // namespace copilot::localcloud::ecs
