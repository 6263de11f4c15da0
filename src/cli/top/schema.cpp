// copilot schema: what editors complete and check manifests with.

#include "cli/command.h"
#include "codec/json.h"
#include "manifest/environment/new_environment.h"
#include "manifest/workload/service_schema.h"

namespace copilot::cli::top {
namespace {

class Schema final : public Command {
public:
    void define(Flags& flags) override {
        flags.argument("kind", kind_, "The kind of manifest: env or svc.");
    }

    void validate(Session&) override {
        if (kind_ != "env" && kind_ != "svc")
            throw UsageError(
                kind_.empty() ? "no kind of manifest is given"
                              : "there is no schema for \"" + kind_ + '"',
                "Say `copilot schema env` or `copilot schema svc`."
            );
    }

    void execute(Session& session) override {
        session.out(codec::to_pretty_json(
            kind_ == "env" ? manifest::environment_schema() : manifest::service_schema()
        ));
    }

private:
    std::string kind_;
};

} // namespace

CommandSpec schema() {
    return {
        .path = "schema",
        .summary = "Print the JSON Schema of manifests.",
        .examples = "  # Let an editor check service manifests.\n"
                    "  copilot schema svc > service.schema.json",
        .make = std::make_unique<Schema>,
    };
}

} // namespace copilot::cli::top
