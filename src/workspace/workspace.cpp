#include "workspace/workspace.h"

#include "base/format.h"
#include "codec/yaml.h"

#include <algorithm>
#include <cerrno>

namespace copilot::workspace {
namespace {

constexpr int levels = 5;
constexpr auto summary_name = ".workspace";
constexpr auto manifest_name = "manifest.yml";

std::vector<std::string> folders_with_manifest(const io::Path& directory) {
    std::vector<std::string> names;
    for (auto& name : io::list_directory(directory))
        if (std::filesystem::exists(directory / name / manifest_name))
            names.push_back(std::move(name));
    return names;
}

/// Whether a folder named "copilot" holds an application's files, and is not merely called so: this
/// program's own repository is.
bool holds_application(const io::Path& folder) {
    return std::filesystem::exists(folder / summary_name)
           || std::filesystem::is_directory(folder / "environments")
           || std::filesystem::is_directory(folder / "pipelines")
           || !folders_with_manifest(folder).empty();
}

/// The folder above `copilot/`, if there is one near `directory`.
std::optional<io::Path> find_root(const io::Path& directory) {
    if (directory.filename() == "copilot" && holds_application(directory))
        return directory.parent_path();
    auto here = directory;
    for (int level = 0; level < levels; ++level) {
        if (holds_application(here / "copilot"))
            return here;
        if (here == here.parent_path())
            break;
        here = here.parent_path();
    }
    return std::nullopt;
}

std::optional<std::string> read_summary(const io::Path& root) {
    const auto path = root / "copilot" / summary_name;
    const auto text = io::read_file_if_exists(path);
    if (!text)
        return std::nullopt;
    const auto document =
        with_context("read " + path.string(), [&] { return codec::parse_yaml(*text); });
    const auto* app = document.find("application");
    if (!app || app->scalar_text().empty())
        throw Error(
            format("{} names no application", path.string()), "run `copilot app init` to write it"
        );
    return app->scalar_text();
}

NoWorkspace not_found(const io::Path& directory) {
    return NoWorkspace(
        format(
            "there is no copilot/ folder in {} or the {} directories above it",
            directory.string(),
            levels - 1
        ),
        "run `copilot app init` in your repository's root"
    );
}

NoWorkspace not_associated(const io::Path& root) {
    return NoWorkspace(
        format(
            "{} belongs to no application: it has no .workspace file", (root / "copilot").string()
        ),
        "run `copilot app init` to say which"
    );
}

} // namespace

Workspace Workspace::open(const io::Path& directory) {
    const auto root = find_root(directory);
    if (!root)
        throw not_found(directory);
    auto app = read_summary(*root);
    if (!app)
        throw not_associated(*root);
    return {*root, *std::move(app)};
}

std::optional<Workspace> Workspace::find(const io::Path& directory) {
    const auto root = find_root(directory);
    auto app = root ? read_summary(*root) : std::nullopt;
    if (!app)
        return std::nullopt;
    return Workspace{*root, *std::move(app)};
}

Workspace Workspace::create(const io::Path& directory, const std::string& app) {
    const auto root = find_root(directory).value_or(directory);
    const auto existing = read_summary(root);
    const auto path = root / "copilot" / summary_name;
    if (existing && *existing != app) {
        throw Error(
            format("this workspace belongs to application {}, not {}", *existing, app),
            format(
                "delete {} to give it to {}",
                std::filesystem::relative(path, directory).string(),
                app
            )
        );
    }
    if (!existing)
        io::write_file(path, format("application: {}\n", app));
    return {root, app};
}

std::vector<LocalWorkload> Workspace::workloads() const {
    std::vector<LocalWorkload> found;
    for (const auto& name : folders_with_manifest(folder())) {
        const auto manifest = workload_manifest(name);
        const auto document =
            with_context(manifest.path.string(), [&] { return codec::parse_yaml(manifest.text); });
        const auto* says = document.find("name");
        if (says && says->scalar_text() != name) {
            throw Error(
                format(
                    "{}: name is \"{}\", but the folder is {}",
                    manifest.path.string(),
                    says->scalar_text(),
                    name
                ),
                "make them the same"
            );
        }
        const auto* type = document.find("type");
        found.push_back({name, type ? type->scalar_text() : ""});
    }
    return found;
}

std::vector<std::string> Workspace::environments() const {
    return folders_with_manifest(folder() / "environments");
}

ManifestFile Workspace::workload_manifest(const std::string& name) const {
    return read(
        folder() / name / manifest_name,
        "workload " + name,
        format("run `copilot svc init --name {}` to write it", name)
    );
}

ManifestFile Workspace::environment_manifest(const std::string& name) const {
    return read(
        folder() / "environments" / name / manifest_name,
        "environment " + name,
        format(
            "if the environment exists, write it back with `copilot env show -n {} --manifest > "
            "copilot/environments/{}/manifest.yml`",
            name,
            name
        )
    );
}

bool Workspace::has_workload_manifest(const std::string& name) const {
    return std::filesystem::exists(folder() / name / manifest_name);
}

bool Workspace::has_environment_manifest(const std::string& name) const {
    return std::filesystem::exists(folder() / "environments" / name / manifest_name);
}

Workspace::Written
Workspace::write_workload_manifest(const std::string& name, const std::string& text) const {
    return write(folder() / name / manifest_name, text);
}

Workspace::Written
Workspace::write_environment_manifest(const std::string& name, const std::string& text) const {
    return write(folder() / "environments" / name / manifest_name, text);
}

io::Path Workspace::workload_path(const std::string& name, const io::Path& file) const {
    return folder() / name / file;
}

io::Path Workspace::environments_path(const io::Path& file) const {
    return folder() / "environments" / file;
}

void Workspace::forget(const std::string& app) const {
    if (read_summary(root_) == app)
        std::filesystem::remove(folder() / summary_name);
}

ManifestFile
Workspace::read(const io::Path& path, const std::string& what, const std::string& hint) const {
    const auto relative = path.lexically_relative(root_);
    auto text = io::read_file_if_exists(path);
    if (!text)
        throw Error(format("{} has no manifest: there is no {}", what, relative.string()), hint);
    return {relative, *std::move(text)};
}

Workspace::Written Workspace::write(const io::Path& path, const std::string& text) const {
    const auto relative = path.lexically_relative(root_);
    if (std::filesystem::exists(path))
        return {relative, false};
    io::write_new_file(path, text);
    return {relative, true};
}

} // namespace copilot::workspace
