// copilot local status: whether the local cloud runs, and where.

#include "cli/command.h"
#include "cli/local/daemon.h"
#include "cli/sections.h"
#include "codec/json.h"

namespace copilot::cli::local {
namespace {

class LocalStatus final : public Command {
public:
    void define(Flags& flags) override { flags.toggle("json", '\0', json_, "Print JSON."); }

    void execute(Session& session) override {
        const auto status = daemon_status();
        if (json_)
            print_json(session, status);
        else
            print_table(session, status);
        if (!status.running)
            throw ExitCode(3);
    }

private:
    static void print_json(Session& session, const DaemonStatus& status) {
        Document::Map json{
            {"running", status.running}, {"stateDirectory", state_directory().string()}
        };
        if (status.running) {
            json.set("pid", status.record.pid);
            json.set("endpoint", status.record.endpoint);
            json.set("account", status.record.account);
            json.set("region", status.record.region);
            json.set("resolver", status.record.resolver);
        }
        session.out(codec::to_json(json) + '\n');
    }

    static void print_table(Session& session, const DaemonStatus& status) {
        term::Table table(0, 12);
        table.row({"Status", status.running ? "running" : "stopped"});
        if (status.running) {
            table.row({"Process", std::to_string(status.record.pid)});
            table.row({"Endpoint", status.record.endpoint});
            table.row({"Account", status.record.account});
            table.row({"Region", status.record.region});
            table.row({"Resolver", status.record.resolver});
        }
        table.row({"State", state_directory().string()});
        table.row({"Log", log_file().string()});
        session.out(table.text());
    }

    bool json_ = false;
};

} // namespace

CommandSpec status() {
    return {
        .path = "local status",
        .summary = "Show whether the local cloud runs, and where. Exit code 3 when it does not.",
        .examples = "  # Its process, for a script.\n  copilot local status --json | jq .pid",
        .make = std::make_unique<LocalStatus>,
    };
}

} // namespace copilot::cli::local
