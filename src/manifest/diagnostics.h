// Everything that is wrong with a manifest, found in one go and told with file, line and field.

#pragma once

#include "base/document.h"
#include "base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::manifest {

struct Diagnostic {
    Mark mark;
    std::string path;   ///< "http.public.certificates[0]"; empty for the manifest itself.
    std::string reason; ///< "must be an ARN"
    std::string hint{}; ///< The way out, when there is one to name.

    bool operator==(const Diagnostic&) const = default;
};

/// A manifest that cannot be used: `what()` has one line for each problem, in the file's order.
class ManifestError : public Error {
public:
    ManifestError(const std::string& file, std::vector<Diagnostic> problems);

    [[nodiscard]] const std::vector<Diagnostic>& problems() const { return problems_; }

private:
    std::vector<Diagnostic> problems_;
};

/// Collects problems, so that a person sees all of them at once.
class Diagnostics {
public:
    /// `file` is how messages call the manifest: "copilot/environments/test/manifest.yml".
    explicit Diagnostics(std::string file) : file_(std::move(file)) {}

    void add(Diagnostic problem) { problems_.push_back(std::move(problem)); }

    [[nodiscard]] bool empty() const { return problems_.empty(); }

    [[nodiscard]] const std::vector<Diagnostic>& problems() const { return problems_; }

    /// Throws ManifestError when anything was added.
    void throw_if_any() const;

private:
    std::string file_;
    std::vector<Diagnostic> problems_;
};

/// A field of the manifest being read or validated: where to say that something is wrong.
///
///     at["ingress"]["source_ips"][2].error("is not a CIDR");
///
/// A field that is not there is told at the nearest one around it that is.
class Place {
public:
    Place(Diagnostics& diagnostics, const Document& manifest)
        : diagnostics_(&diagnostics), node_(&manifest), mark_(manifest.mark) {}

    [[nodiscard]] Place operator[](std::string_view key) const;
    [[nodiscard]] Place operator[](std::size_t index) const;

    void error(std::string reason, std::string hint = {}) const;

    /// What is wrong is the key itself, not the value behind it.
    void error_at_key(std::string_view key, std::string reason, std::string hint = {}) const;

    /// Nothing was said about this field or any in it.
    [[nodiscard]] bool clean() const;

    /// "http.public"; empty at the top.
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    Place(Diagnostics& diagnostics, const Document* node, std::string path, Mark mark)
        : diagnostics_(&diagnostics), node_(node), path_(std::move(path)), mark_(mark) {}

    Diagnostics* diagnostics_;
    const Document* node_; ///< Null when the manifest has no such field.
    std::string path_;
    Mark mark_;
};

} // namespace copilot::manifest
