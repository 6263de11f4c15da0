#include "cli/local/trust_store.h"

#include "base/text.h"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace copilot::cli::local {
namespace {

struct Kind {
    std::string_view directory; ///< Below the root.
    std::string_view update;
};

/// The first whose directory is there.
constexpr std::array kinds{
    Kind{"usr/local/share/ca-certificates", "update-ca-certificates"},   // Debian, Ubuntu, Alpine
    Kind{"etc/pki/ca-trust/source/anchors", "update-ca-trust extract"},  // Fedora, RHEL
    Kind{"etc/ca-certificates/trust-source/anchors", "update-ca-trust"}, // Arch
    Kind{"etc/pki/trust/anchors", "update-ca-certificates"},             // openSUSE
};

void require_write_access(const io::Path& directory) {
    if (access(directory.c_str(), W_OK) != 0)
        throw SystemError("write to " + directory.string(), errno);
}

} // namespace

TrustStore TrustStore::find(const io::Path& root, Run run) {
    for (const auto& kind : kinds)
        if (auto directory = root / kind.directory; std::filesystem::is_directory(directory))
            return {std::move(directory), split(kind.update, ' '), std::move(run)};
    throw Error(
        "this system's trust store is of no kind that is known here",
        "add what `copilot local trust --print` shows by the system's own means"
    );
}

bool TrustStore::add(const std::string& name, const std::string& certificate) const {
    const auto file = file_of(name);
    if (io::read_file_if_exists(file) == certificate)
        return false;
    require_write_access(directory_);
    io::write_file(file, certificate, 0644);
    run_(update_);
    return true;
}

bool TrustStore::remove(const std::string& name) const {
    const auto file = file_of(name);
    if (!std::filesystem::exists(file))
        return false;
    require_write_access(directory_);
    std::filesystem::remove(file);
    auto update = update_;
    if (update.front() == "update-ca-certificates")
        update.emplace_back("--fresh"); // Links to what is gone go too.
    run_(update);
    return true;
}

io::Path TrustStore::file_of(const std::string& name) const {
    return directory_ / (name + ".crt");
}

std::string TrustStore::update_command() const {
    return joined(update_, " ");
}

} // namespace copilot::cli::local
