// What one run of one command works with: the terminal, the person at it, and the place it acts in.

#pragma once

#include "aws/session.h"
#include "cli/cli.h"
#include "io/file.h"
#include "term/log.h"
#include "term/prompt.h"
#include "term/terminal.h"

#include <optional>
#include <string>

namespace copilot::cli {

/// Which account and region: what flags or a person say. Empty is what the machine says.
struct AccountChoice {
    std::string profile{};
    std::string region{};
    std::optional<aws::Credentials> keys{}; ///< Instead of a profile.
};

class Session {
public:
    using OpenAws = std::function<aws::Session(const AccountChoice&)>;

    /// Borrows all three for its life. `open_aws` is called at the first use of `aws()`.
    Session(
        term::Terminal& terminal, term::Prompter& prompter, const Roles& roles, OpenAws open_aws
    );

    [[nodiscard]] term::Terminal& terminal() { return terminal_; }

    [[nodiscard]] term::Prompter& prompter() { return prompter_; }

    [[nodiscard]] const term::Log& log() const { return log_; }

    [[nodiscard]] const Roles& roles() const { return roles_; }

    /// Results, on standard output.
    void out(std::string_view text) { terminal_.out(text); }

    /// The default session: the profile and region that flags and environment name. Opened at the
    /// first call, so that a command that needs no account touches none. Where the local cloud is
    /// taken because there are no credentials, this says so once.
    [[nodiscard]] const aws::Session& aws();
    /// Another session, for an account or region that only one step uses.
    [[nodiscard]] aws::Session aws_for(const AccountChoice& account) const;

    /// Where relative paths and the `copilot/` folder are looked for.
    [[nodiscard]] const io::Path& working_directory() const { return working_directory_; }

    std::string profile{}; ///< As --profile says.
    std::string region{};  ///< As --region says.

private:
    term::Terminal& terminal_;
    term::Prompter& prompter_;
    term::Log log_;
    const Roles& roles_;
    OpenAws open_aws_;
    std::optional<aws::Session> aws_;
    io::Path working_directory_;
};

} // namespace copilot::cli
