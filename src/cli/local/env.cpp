// copilot local env: exports that make aws, boto3 and Terraform talk to the local cloud.

#include "base/format.h"
#include "cli/command.h"
#include "cli/local/daemon.h"

namespace copilot::cli::local {
namespace {

class LocalEnv final : public Command {
public:
    void define(Flags&) override {}

    void execute(Session& session) override {
        const auto& outside = surroundings();
        const auto credentials = aws::local::credentials(outside);
        if (!credentials)
            throw Error("the local cloud has never been started here", "run `copilot local start`");
        const auto record = aws::local::daemon_record(outside).value_or(aws::local::DaemonRecord{});
        session.out(format("export AWS_ENDPOINT_URL={}\n", aws::local::endpoint(outside)));
        session.out(format("export AWS_ACCESS_KEY_ID={}\n", credentials->access_key_id));
        session.out(format("export AWS_SECRET_ACCESS_KEY={}\n", credentials->secret_access_key));
        session.out("unset AWS_SESSION_TOKEN AWS_PROFILE\n");
        session.out(format("export AWS_REGION={0}\nexport AWS_DEFAULT_REGION={0}\n", record.region)
        );
    }
};

} // namespace

CommandSpec env() {
    return {
        .path = "local env",
        .summary = "Print exports that make aws, boto3 and Terraform talk to the local cloud.",
        .examples = "  # In this shell, from now on.\n  eval \"$(copilot local env)\"\n  aws ecs "
                    "list-clusters",
        .make = std::make_unique<LocalEnv>,
    };
}

} // namespace copilot::cli::local
