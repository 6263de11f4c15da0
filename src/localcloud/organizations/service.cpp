// AWS Organizations: more accounts. One is there at once, and the daemon writes its root's keys
// down for this machine's profiles.
// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_create.html

#include "aws/api/organizations/create_account.h"
#include "aws/api/organizations/list_accounts.h"
#include "aws/local.h"
#include "localcloud/cloud.h"
#include "localcloud/organizations/account.h"
#include "localcloud/paging.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::organizations {

namespace {

namespace api = aws::organizations;

/// The name becomes part of a profile's, so it is stricter than AWS's.
void check_name(const std::string& name) {
    constexpr std::size_t longest = 50;
    const bool plain =
        std::ranges::all_of(name, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
    if (name.empty() || name.size() > longest || !plain)
        throw aws::ServiceError(
            "InvalidInputException",
            "The name of an account has up to 50 letters, digits and hyphens here"
        );
}

/// Only the default account's owner makes accounts: it is the organization's management account.
void check_caller(const Call& call) {
    if (call.caller.principal_arn != format("arn:aws:iam::{}:root", aws::local::default_account))
        throw aws::ServiceError(
            "AccessDeniedException", "You don't have permissions to access this resource."
        );
}

std::string next_id(const std::vector<Account>& accounts) {
    return format("{:012}", accounts.size() + 1); // None is ever removed.
}

api::CreateAccount::Output create_account(const api::CreateAccount::Input& input, Call& call) {
    check_caller(call);
    check_name(input.account_name);
    const auto accounts = call.records.list<Account>(Account::everywhere());
    api::CreateAccountStatus status;
    status.id = "car-" + call.new_id("", 8);
    status.account_name = input.account_name;
    status.requested_timestamp = call.clock.now();
    status.completed_timestamp = call.clock.now();
    const bool taken = std::ranges::any_of(accounts, [&](const Account& other) {
        return other.email == input.email || other.name == input.account_name;
    });
    if (taken) {
        status.state = "FAILED";
        status.failure_reason = "EMAIL_ALREADY_EXISTS";
        return {.create_account_status = status};
    }
    const Account made{
        .id = next_id(accounts),
        .name = input.account_name,
        .email = input.email,
        .joined_at = call.clock.now()
    };
    call.records.put(Account::everywhere(), made);
    call.wake("accounts");
    status.state = "SUCCEEDED";
    status.account_id = made.id;
    return {.create_account_status = status};
}

api::Account describe(const Account& account, std::string_view joined) {
    api::Account described;
    described.id = account.id;
    described.arn = format(
        "arn:aws:organizations::{}:account/o-local/{}", aws::local::default_account, account.id
    );
    described.email = account.email;
    described.name = account.name;
    described.status = "ACTIVE";
    described.joined_method = joined;
    described.joined_timestamp = account.joined_at;
    return described;
}

api::ListAccounts::Output list_accounts(const api::ListAccounts::Input& input, Call& call) {
    check_caller(call);
    const auto accounts = call.records.list<Account>(Account::everywhere());
    std::vector<api::Account> all{describe(
        {.id = std::string(aws::local::default_account),
         .name = std::string(aws::local::profile),
         .email = "local@localhost"},
        "INVITED"
    )};
    for (const auto& account : accounts)
        all.push_back(describe(account, "CREATED"));
    const auto bounds =
        page_bounds(all.size(), input.max_results, input.next_token, {20, "InvalidInputException"});
    api::ListAccounts::Output output;
    for (auto i = bounds.begin; i < bounds.end; ++i)
        output.accounts.push_back(all[i]);
    output.next_token = bounds.next_token;
    return output;
}

} // namespace

void register_operations(Cloud& cloud) {
    cloud.on<api::CreateAccount>(create_account);
    cloud.on<api::ListAccounts>(list_accounts);
}

} // namespace copilot::localcloud::organizations
