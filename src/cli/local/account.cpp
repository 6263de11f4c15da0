// copilot local account: more accounts of the local cloud, each with a profile of its own.

#include "aws/api/organizations/create_account.h"
#include "aws/api/organizations/list_accounts.h"
#include "aws/local.h"
#include "base/format.h"
#include "cli/command.h"
#include "cli/local/daemon.h"
#include "cli/sections.h"

#include <algorithm>

namespace copilot::cli::local {
namespace {

using namespace aws::organizations;

/// The default account's profile is "local", the others' "local-<name>".
std::string profile_of(const Account& account) {
    const auto profile = std::string(aws::local::profile);
    if (account.id == aws::local::default_account)
        return profile;
    return profile + '-' + account.name.value_or("");
}

std::vector<Account> accounts(const aws::Client& client) {
    std::vector<Account> all;
    aws::for_each_page<ListAccounts>(
        client,
        {},
        &ListAccounts::Input::next_token,
        &ListAccounts::Output::next_token,
        [&](const auto& page) { all.insert(all.end(), page.accounts.begin(), page.accounts.end()); }
    );
    return all;
}

class LocalAccount final : public Command {
public:
    void define(Flags& flags) override {
        flags.argument("name", name_, "Make the account of this name; none lists the accounts.");
    }

    void execute(Session& session) override {
        if (!daemon_status().running)
            throw Error("the local cloud is not running", "run `copilot local start`");
        const auto aws = session.aws_for({.profile = std::string(aws::local::profile)});
        if (!name_.empty())
            make(session, aws.client());
        else
            list(session, aws.client());
    }

private:
    void make(Session& session, const aws::Client& client) const {
        const auto all = accounts(client);
        const auto found = std::ranges::find(all, std::optional(name_), &Account::name);
        if (found == all.end()) {
            const auto status =
                client.call<CreateAccount>({.email = name_ + "@localhost", .account_name = name_})
                    .create_account_status;
            if (status.state != "SUCCEEDED")
                throw Error(format(
                    "make account {}: {}", name_, status.failure_reason.value_or("it failed")
                ));
            say(session, status.account_id.value_or(""), "local-" + name_);
            return;
        }
        say(session, found->id.value_or(""), profile_of(*found));
    }

    static void say(Session& session, const std::string& id, const std::string& profile) {
        session.log().success(format(
            "Account {} is profile {}: {} puts an environment there.",
            id,
            session.log().resource(profile),
            session.log().command(format("copilot env init --profile {}", profile))
        ));
    }

    static void list(Session& session, const aws::Client& client) {
        auto table = section_table();
        table.header({"Profile", "Account"});
        for (const auto& account : accounts(client))
            table.row({profile_of(account), account.id.value_or("")});
        session.out(table.text());
    }

    std::string name_;
};

} // namespace

CommandSpec account() {
    return {
        .path = "local account",
        .summary = "Make another account in the local cloud, or list its accounts.",
        .examples = "  # Production in an account of its own.\n"
                    "  copilot local account production\n"
                    "  copilot env init --name prod --profile local-production",
        .make = std::make_unique<LocalAccount>,
    };
}

} // namespace copilot::cli::local
