// What a piece of a template mentions: resources, parameters, conditions, exports.

#pragma once

#include "base/document.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::localcloud::engine {

/// A part of a Fn::Sub text: literal text, or what stood between `${` and `}`.
struct SubPart {
    std::string text;
    bool variable = false;
};

/// Spaces around what is between the braces do not count. "a-${VPC.Id}-${!b}" is {"a-"}, {"VPC.Id",
/// variable}, {"-${b}"}.
[[nodiscard]] std::vector<SubPart> parse_sub(std::string_view text);

struct References {
    /// By Ref, or by Fn::Sub without a dot: resources, parameters and AWS:: names.
    std::set<std::string> names;
    /// By Fn::GetAtt, or by Fn::Sub with a dot: resources.
    std::set<std::string> attribute_owners;
    /// By Fn::If and Condition.
    std::set<std::string> conditions;
    /// The first arguments of Fn::FindInMap that are plain text.
    std::set<std::string> mappings;
    bool imports = false;
};

/// Adds what `document` mentions, in every branch of every Fn::If.
void find_references(const Document& document, References& found);

/// The arguments of a Fn::GetAtt, in either of its forms: {"VPC", "CidrBlock"}. The attribute may
/// be a call itself. Throws aws::ServiceError for any other form.
struct GetAtt {
    std::string logical_id;
    Document attribute;
};

[[nodiscard]] GetAtt read_get_att(const Document& arguments);

/// What a map with one key calls: {"Ref", arguments}; null key when `document` is no call.
struct CallOf {
    std::string_view function{};
    const Document* arguments = nullptr;

    explicit operator bool() const { return arguments != nullptr; }
};

[[nodiscard]] CallOf call_of(const Document& document);

} // namespace copilot::localcloud::engine
