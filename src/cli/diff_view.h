// What would change, as people see it, and what `--diff` does with it.

#pragma once

#include "cfn/diff.h"
#include "cli/command.h"
#include "cli/session.h"
#include "deploy/preview.h"

#include <string>
#include <vector>

namespace copilot::cli {

/// The lines of a diff, green, red and yellow where colour is welcome.
[[nodiscard]] std::string diff_text(const std::vector<cfn::DiffLine>& lines, bool colour);

/// `deploy --diff`: prints what would change, and asks whether to go on unless `yes` says so.
/// Answers whether to.
[[nodiscard]] bool accept_diff(Session& session, const deploy::StackPreview& preview, bool yes);

/// `package --diff`: prints what would change, and ends with exit code 1 where anything would.
void print_diff(Session& session, const deploy::StackPreview& preview);

/// Runs the work of `package --diff`: where there is no comparison, the exit code is 2.
template <typename Work>
void comparing(Work&& work) {
    try {
        work();
    } catch (const ExitCode&) {
        throw;
    } catch (const Error& error) { // only translates, for scripts that look at the code
        throw ExitCode(
            2, error.hint().empty() ? error.what() : error.what() + ("\n  " + error.hint())
        );
    }
}

} // namespace copilot::cli
