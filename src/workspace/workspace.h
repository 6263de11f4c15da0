// The `copilot/` folder of a repository: which application it belongs to, and its manifests.

#pragma once

#include "base/error.h"
#include "io/file.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::workspace {

/// There is no `copilot/` folder, or it belongs to no application: `app init` makes either.
class NoWorkspace : public Error {
public:
    using Error::Error;
};

/// A manifest's text and where it was read: messages name the path.
struct ManifestFile {
    io::Path path; ///< Relative to the workspace's root: "copilot/api/manifest.yml".
    std::string text;
};

/// A workload's manifest, as far as the workspace reads it.
struct LocalWorkload {
    std::string name;
    std::string type; ///< "Load Balanced Web Service"

    bool operator==(const LocalWorkload&) const = default;
};

class Workspace {
public:
    /// The workspace of `directory`: the folder itself when it is named `copilot`, else the first
    /// `copilot/` in it or one of the four directories above. Throws NoWorkspace.
    [[nodiscard]] static Workspace open(const io::Path& directory);
    /// Nothing where `open` would throw NoWorkspace.
    [[nodiscard]] static std::optional<Workspace> find(const io::Path& directory);
    /// The workspace of `directory` for `app`: found, given its summary, or made. Throws Error when
    /// it belongs to another application.
    [[nodiscard]] static Workspace create(const io::Path& directory, const std::string& app);

    /// The application that `.workspace` names.
    [[nodiscard]] const std::string& app() const { return app_; }

    /// The folder that `copilot/` stands in: paths in manifests are relative to it.
    [[nodiscard]] const io::Path& root() const { return root_; }

    /// Services and jobs with a manifest, by name.
    [[nodiscard]] std::vector<LocalWorkload> workloads() const;
    /// Environments with a manifest, by name.
    [[nodiscard]] std::vector<std::string> environments() const;

    /// Throw Error, saying how to make it, where there is none.
    [[nodiscard]] ManifestFile workload_manifest(const std::string& name) const;
    [[nodiscard]] ManifestFile environment_manifest(const std::string& name) const;
    [[nodiscard]] bool has_workload_manifest(const std::string& name) const;
    [[nodiscard]] bool has_environment_manifest(const std::string& name) const;

    /// Write a manifest that is not there yet and answer its path relative to the root; a manifest
    /// that is there is kept, and `created` is false.
    struct Written {
        io::Path path;
        bool created = false;
    };

    Written write_workload_manifest(const std::string& name, const std::string& text) const;
    Written write_environment_manifest(const std::string& name, const std::string& text) const;

    /// `copilot/<workload>/<file>` and `copilot/environments/<file>`, absolute.
    [[nodiscard]] io::Path workload_path(const std::string& name, const io::Path& file) const;
    [[nodiscard]] io::Path environments_path(const io::Path& file) const;

    /// Removes `.workspace` if it names `app`; manifests stay.
    void forget(const std::string& app) const;

private:
    Workspace(io::Path root, std::string app) : root_(std::move(root)), app_(std::move(app)) {}

    [[nodiscard]] io::Path folder() const { return root_ / "copilot"; }

    [[nodiscard]] ManifestFile
    read(const io::Path& path, const std::string& what, const std::string& hint) const;
    [[nodiscard]] Written write(const io::Path& path, const std::string& text) const;

    io::Path root_;
    std::string app_;
};

} // namespace copilot::workspace
