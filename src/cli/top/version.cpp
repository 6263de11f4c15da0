// copilot version: what this build is.

#include "cli/version.h"

#include "base/format.h"
#include "cli/command.h"

namespace copilot::cli::top {
namespace {

class Version final : public Command {
public:
    void define(Flags&) override {}

    void execute(Session& session) override {
        session.out(format("version: {}, built for linux\n", cli::version()));
    }
};

} // namespace

CommandSpec version() {
    return {
        .path = "version",
        .summary = "Print the version of this program.",
        .examples = "  # Which version is this?\n  copilot version",
        .make = std::make_unique<Version>,
    };
}

} // namespace copilot::cli::top
