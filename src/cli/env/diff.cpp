// copilot env diff: what differs between two environments.

#include "cfn/diff.h"

#include "base/format.h"
#include "cli/command.h"
#include "cli/diff_view.h"
#include "cli/select.h"
#include "describe/comparison.h"
#include "term/style.h"

namespace copilot::cli::env {
namespace {

class EnvDiff final : public Command {
public:
    void define(Flags& flags) override {
        flags.argument("from", from_, "Name of one environment.");
        flags.argument("to", to_, "Name of another.");
        flags.text("app", 'a', app_, "Name of the application.");
    }

    void ask(Session& session) override {
        app_ = select_app(session, app_);
        from_ = select_environment(session, app_, from_);
        to_ = select_environment(session, app_, to_);
        if (from_ == to_)
            throw UsageError(
                format("{} is the same as itself", from_),
                "name two environments: `copilot env diff test prod`"
            );
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto before =
            describe::comparable_environment(session.aws(), store.environment(app_, from_));
        const auto after =
            describe::comparable_environment(session.aws(), store.environment(app_, to_));
        bool differs = add(session, "Manifest", before.manifest, after.manifest);
        differs |= add(session, "Parameters", before.parameters, after.parameters);
        differs |= add(session, "Template", before.a_template, after.a_template);
        differs |= add(session, "Images", before.images, after.images);
        if (differs)
            throw ExitCode(1);
        session.out("No differences.\n");
    }

private:
    /// Prints a section where there is something to say; answers whether.
    static bool
    add(Session& session, std::string_view title, const Document& before, const Document& after) {
        const auto lines = cfn::diff(before, after);
        if (lines.empty())
            return false;
        const bool colour = session.terminal().colour_on_out();
        session.out(
            term::styled(term::Style::bold, title, colour) + "\n\n" + diff_text(lines, colour)
            + '\n'
        );
        return true;
    }

    std::string app_;
    std::string from_;
    std::string to_;
};

} // namespace

CommandSpec diff() {
    return {
        .path = "env diff",
        .summary = "Compare two environments: manifests, parameters, templates, images.",
        .examples = "  # What does prod have that test has not?\n  copilot env diff test prod",
        .make = std::make_unique<EnvDiff>,
    };
}

} // namespace copilot::cli::env
