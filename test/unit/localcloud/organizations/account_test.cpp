#include "aws/api/organizations/create_account.h"
#include "aws/api/organizations/list_accounts.h"
#include "fakes/local_account.h"

#include <gtest/gtest.h>

namespace copilot::localcloud::organizations {
void register_operations(Cloud& cloud);

namespace {

namespace api = aws::organizations;
using fakes::LocalAccount;

api::CreateAccountStatus create(const aws::Client& client, const std::string& name) {
    return client.call<api::CreateAccount>({.email = name + "@localhost", .account_name = name})
        .create_account_status;
}

TEST(Accounts, are_there_at_once_each_with_an_id_of_its_own) {
    LocalAccount account{register_operations};
    const auto client = account.client();

    EXPECT_EQ(create(client, "staging").account_id, "000000000001");
    EXPECT_EQ(create(client, "prod").account_id, "000000000002");

    const auto listed = client.call<api::ListAccounts>({}).accounts;
    ASSERT_EQ(listed.size(), 3U);
    EXPECT_EQ(listed[0].id, "000000000000");
    EXPECT_EQ(listed[2].name, "prod");
}

TEST(Accounts, wake_whoever_writes_their_keys_down) {
    LocalAccount account{register_operations};
    std::vector<std::string> woken;
    account.cloud.set_on_wake([&](std::string_view name) { woken.emplace_back(name); });

    create(account.client(), "staging");

    EXPECT_EQ(woken, std::vector<std::string>{"accounts"});
}

TEST(Accounts, have_a_name_once_that_can_be_a_profiles) {
    LocalAccount account{register_operations};
    const auto client = account.client();
    create(client, "staging");

    EXPECT_EQ(create(client, "staging").failure_reason, "EMAIL_ALREADY_EXISTS");
    EXPECT_THROW(create(client, "a]\n[local"), aws::ServiceError);
}

TEST(Accounts, are_made_by_the_default_account_only) {
    LocalAccount account{register_operations};

    const auto other = account.client_as(LocalAccount::root("000000000001"));

    EXPECT_EQ(
        fakes::code_of(other.try_call<api::CreateAccount>({.email = "a@b", .account_name = "a"})),
        "AccessDeniedException"
    );
}

} // namespace
} // namespace copilot::localcloud::organizations
