// The environment of this process with other keys in it: what a session reads when keys were given
// by flags or typed in.

#pragma once

#include "aws/config/surroundings.h"
#include "aws/credentials.h"

#include <string>

namespace copilot::cli {

/// Says the keys as environment variables do, and no profile: nothing of one is mixed in.
class GivenKeys final : public aws::Surroundings {
public:
    explicit GivenKeys(aws::Credentials keys) : keys_(std::move(keys)) {}

    [[nodiscard]] std::optional<std::string> variable(std::string_view name) const override {
        if (name == "AWS_ACCESS_KEY_ID")
            return keys_.access_key_id;
        if (name == "AWS_SECRET_ACCESS_KEY")
            return keys_.secret_access_key;
        if (name == "AWS_SESSION_TOKEN")
            return keys_.session_token.empty() ? std::nullopt : std::optional(keys_.session_token);
        if (name == "AWS_PROFILE" || name == "AWS_DEFAULT_PROFILE")
            return std::nullopt;
        return process_.variable(name);
    }

    [[nodiscard]] std::optional<std::string> file(const io::Path& path) const override {
        return process_.file(path);
    }

    void write_private_file(const io::Path& path, std::string_view content) const override {
        process_.write_private_file(path, content);
    }

    [[nodiscard]] io::ProcessResult run(const io::ProcessSpec& spec) const override {
        return process_.run(spec);
    }

private:
    aws::ProcessSurroundings process_;
    aws::Credentials keys_;
};

} // namespace copilot::cli
