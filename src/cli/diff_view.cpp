#include "cli/diff_view.h"

#include "term/style.h"

namespace copilot::cli {
namespace {

using Kind = cfn::DiffLine::Kind;

term::Style style_of(Kind kind) {
    switch (kind) {
    case Kind::added:
        return term::Style::success;
    case Kind::removed:
        return term::Style::failure;
    case Kind::changed:
        return term::Style::warning;
    case Kind::unchanged:
        return term::Style::faint;
    }
    return term::Style::plain;
}

/// Prints the differences, or that there are none; answers whether there are.
bool print(Session& session, const deploy::StackPreview& preview) {
    const auto lines = cfn::diff(preview.before(), preview.after());
    session.out(
        lines.empty() ? "No changes.\n" : diff_text(lines, session.terminal().colour_on_out())
    );
    return !lines.empty();
}

} // namespace

std::string diff_text(const std::vector<cfn::DiffLine>& lines, bool colour) {
    std::string text;
    for (const auto& line : lines)
        text += term::styled(style_of(line.kind), line.text, colour) + '\n';
    return text;
}

bool accept_diff(Session& session, const deploy::StackPreview& preview, bool yes) {
    if (!print(session, preview) || yes)
        return true;
    return session.prompter().confirm(
        {"Continue with the deployment?", "Deploy:", "--diff-yes"}, false
    );
}

void print_diff(Session& session, const deploy::StackPreview& preview) {
    if (print(session, preview))
        throw ExitCode(1);
}

} // namespace copilot::cli
