// `${VAR}` in manifests: values of the environment, and the names of application and environment.

#pragma once

#include "manifest/diagnostics.h"

#include <functional>
#include <optional>
#include <string>

namespace copilot::manifest {

/// A manifest as it was found.
struct Source {
    std::string file; ///< How messages call it: "copilot/environments/test/manifest.yml".
    std::string name; ///< The folder it is in, and so what it is about: "test".
    std::string text;
};

struct Variables {
    std::string application;
    std::string environment;
    /// The variables of the process; nothing for one that is not set.
    std::function<std::optional<std::string>(const std::string&)> lookup;
};

struct Interpolated {
    Document document;
    /// The text the document was read from, comments and all, with its variables replaced.
    std::string text;
};

/// Replaces `${NAME}` in every value that is text: keys, numbers and comments stay. `\${NAME}`
/// stands for itself. A value that becomes a JSON list of strings (`["a", "b"]`) becomes a list,
/// one that becomes a whole number or a boolean becomes that. Unknown names, and YAML that cannot
/// be read, are added to `diagnostics`.
[[nodiscard]] Interpolated
interpolate(const Source& source, const Variables& variables, Diagnostics& diagnostics);

} // namespace copilot::manifest
