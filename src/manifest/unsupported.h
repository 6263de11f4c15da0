// Keys that manifests may have and this version does not implement: an error that names them, never
// silence.

#pragma once

#include "manifest/diagnostics.h"

namespace copilot::manifest {

/// The value of such a key.
struct Unsupported {
    static constexpr std::string_view kind = "a value";

    static bool accepts(const Document&) { return true; }

    void read(const Document&, const Place& at) const {
        at.error("is not supported by this version", "remove it to deploy without");
    }

    /// What no value fits: editors show the key as wrong.
    [[nodiscard]] static Document schema() { return Document::Map{{"not", Document::Map{}}}; }
};

} // namespace copilot::manifest
