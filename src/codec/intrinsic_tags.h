// CloudFormation's intrinsic functions in YAML: `!Ref x` is {"Ref": "x"}.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html

#pragma once

#include "base/document.h"

#include <optional>

namespace copilot::codec {

/// The key of the long form: "Fn::Sub" for "!Sub"; nothing when the tag is no intrinsic function.
[[nodiscard]] std::optional<std::string_view> long_form_of(std::string_view tag);

/// What the short form of a function says: `!Sub x` is the tag "!Sub" on the content "x".
struct ShortForm {
    std::string_view tag;
    const Document* content;
};

/// Nothing when `document` is no call of a function, or when its content has a tag of its own:
/// a value can carry only one.
[[nodiscard]] std::optional<ShortForm> short_form_of(const Document& document);

} // namespace copilot::codec
