// copilot svc ls: the services of an application.

#include "cli/command.h"
#include "cli/select.h"
#include "codec/json.h"
#include "term/table.h"

#include <algorithm>

namespace copilot::cli::svc {
namespace {

class SvcLs final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.toggle("local", '\0', local_, "Only services with a manifest in this workspace.");
        flags.toggle("json", '\0', json_, "Print JSON.");
    }

    void ask(Session& session) override { app_ = select_app(session, app_); }

    void execute(Session& session) override {
        const auto store = store_of(session);
        (void)store.application(app_);
        auto services = store.services(app_);
        if (local_) {
            const auto workspace = require_workspace(session, app_);
            std::erase_if(services, [&](const auto& service) {
                return !workspace.has_workload_manifest(service.name);
            });
        }
        if (json_) {
            const auto list = services.empty() ? Document{} : encode(services);
            session.out(codec::to_go_json(Document::Map{{"services", list}}) + '\n');
            return;
        }
        term::Table table(0, 20);
        table.header({"Name", "Type"});
        for (const auto& service : services)
            table.row({service.name, service.type});
        session.out(table.text());
    }

private:
    std::string app_;
    bool local_ = false;
    bool json_ = false;
};

} // namespace

CommandSpec ls() {
    return {
        .path = "svc ls",
        .summary = "List the services of an application.",
        .examples = "  # The services that this repository deploys.\n  copilot svc ls --local",
        .make = std::make_unique<SvcLs>,
    };
}

} // namespace copilot::cli::svc
