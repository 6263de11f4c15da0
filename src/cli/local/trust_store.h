// The certificates that this machine trusts, as its distribution keeps them: a directory for those
// of its owner, and a program that takes them over.

#pragma once

#include "io/file.h"

#include <functional>
#include <string>
#include <vector>

namespace copilot::cli::local {

class TrustStore {
public:
    /// Runs a program and throws Error when it fails.
    using Run = std::function<void(const std::vector<std::string>& arguments)>;

    /// That of the system whose root directory is `root`. Throws Error where it is of none of the
    /// kinds known here.
    [[nodiscard]] static TrustStore find(const io::Path& root, Run run);

    /// Trusts a certificate (PEM) under that name; answers whether it was not trusted before.
    /// Throws SystemError when the caller may not (EACCES).
    [[nodiscard]] bool add(const std::string& name, const std::string& certificate) const;
    /// Trusts it no more; answers whether it was trusted.
    [[nodiscard]] bool remove(const std::string& name) const;

    [[nodiscard]] io::Path file_of(const std::string& name) const;
    /// "update-ca-certificates"
    [[nodiscard]] std::string update_command() const;

private:
    TrustStore(io::Path directory, std::vector<std::string> update, Run run)
        : directory_(std::move(directory)), update_(std::move(update)), run_(std::move(run)) {}

    io::Path directory_;
    std::vector<std::string> update_;
    Run run_;
};

} // namespace copilot::cli::local
