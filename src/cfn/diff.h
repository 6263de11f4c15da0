// What differs between two templates, as a person reads it: by path, with what stayed left out.

#pragma once

#include "base/document.h"

#include <string>
#include <vector>

namespace copilot::cfn {

/// A line of a diff, indented, without its colour.
struct DiffLine {
    enum class Kind { added, removed, changed, unchanged };

    Kind kind = Kind::changed;
    std::string text; ///< "~ Resources/Cluster:", "+ Enabled: true", "(2 unchanged items)"

    bool operator==(const DiffLine&) const = default;
};

/// The differences between two documents; empty when CloudFormation sees none. Maps are compared by
/// key, in any order; lists by their longest common subsequence. The same are a number and its text,
/// the forms of one intrinsic function, JSON in a text however it is indented, and one action,
/// resource or principal of a policy with and without a list around it.
[[nodiscard]] std::vector<DiffLine> diff(const Document& before, const Document& after);

/// A template without what changes nothing in an account: its version, the manifest that it keeps,
/// and the sentences for people (descriptions of template, parameters, outputs and progress).
[[nodiscard]] Document without_remarks(Document a_template);

} // namespace copilot::cfn
