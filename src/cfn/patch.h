// Patches of templates: what users change in a stack before it is deployed.
// The operations are those of https://www.rfc-editor.org/rfc/rfc6902 that a template needs.

#pragma once

#include "base/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::cfn {

struct Patch {
    enum class Operation { add, remove, replace };

    Operation operation = Operation::add;
    std::string path; ///< https://www.rfc-editor.org/rfc/rfc6901
    Document value{};
};

/// Reads a list of `op`, `path` and `value`. Throws Error naming the patch that is none.
[[nodiscard]] std::vector<Patch> parse_patches(std::string_view yaml);

/// Applies one after the other; each sees what the ones before it did. Throws Error naming the
/// patch and how far its path led. A path may go through an intrinsic function as if its argument
/// stood there: `!Join ["", [a, b]]` has the items 0 and 1.
[[nodiscard]] Document patched(Document a_template, const std::vector<Patch>& patches);

} // namespace copilot::cfn
