// A stack before it is changed: what is there, and what would be.

#pragma once

#include "base/document.h"
#include "base/fields.h"
#include "deploy/stack_client.h"

#include <functional>
#include <string>

namespace copilot::deploy {

/// A stack's template and the values of its parameters.
struct RenderedStack {
    std::string template_body;
    Dictionary<std::string> parameters;
    Dictionary<std::string> tags;
};

struct StackPreview {
    std::string stack_name;
    std::string deployed_template{}; ///< Empty while there is no stack.
    Dictionary<std::string> deployed_parameters{};
    Dictionary<std::string> deployed_tags{};
    RenderedStack next{};

    /// The version that the deployed template says; `no_version` where it says none.
    [[nodiscard]] std::string deployed_version() const;
    /// What would be different, as documents for `cfn::diff`: the templates without their remarks,
    /// and beside their sections the values of parameters and the tags.
    [[nodiscard]] Document before() const;
    [[nodiscard]] Document after() const;
};

/// What is deployed of a stack; `next` is the caller's to fill.
[[nodiscard]] StackPreview preview_of(const StackClient& stacks, const std::string& name);

/// Sees what would change, after everything was checked and before anything is changed. Nothing is
/// changed where it answers false.
using Accept = std::function<bool(const StackPreview&)>;

} // namespace copilot::deploy
