#include "aws/api/sts/assume_role.h"
#include "aws/api/sts/get_caller_identity.h"
#include "aws/api/sts/get_session_token.h"
#include "fakes/local_account.h"
#include "localcloud/iam/role.h"
#include "localcloud/sts/access_keys.h"
#include "localcloud/sts/session.h"

namespace copilot::localcloud::sts {

void register_operations(Cloud& cloud);

namespace {

using aws::sts::AssumeRole;
using fakes::code_of;
using fakes::LocalAccount;

constexpr std::string_view trusts_root =
    R"({"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",
        "Principal":{"AWS":"arn:aws:iam::000000000000:root"}}]})";

iam::Role role_named(const std::string& name, std::string_view trust_policy) {
    iam::Role role{};
    role.role_name = name;
    role.role_id = "AROA" + name;
    role.arn = "arn:aws:iam::000000000000:role/" + name;
    role.trust_policy = trust_policy;
    return role;
}

class Sessions : public testing::Test {
protected:
    void add_role(const iam::Role& role) {
        account.state.transact([&](Records& records) {
            records.put({"000000000000", "aws-global"}, role);
        });
    }

    aws::Caller session_of(const std::string& role) {
        auto caller = LocalAccount::root();
        caller.principal_arn = "arn:aws:sts::000000000000:assumed-role/" + role + "/s1";
        return caller;
    }

    static AssumeRole::Input assume(const std::string& role) {
        return {.role_arn = "arn:aws:iam::000000000000:role/" + role, .role_session_name = "me"};
    }

    LocalAccount account{register_operations};
};

TEST_F(Sessions, give_a_key_that_acts_as_the_role) {
    add_role(role_named("deployer", trusts_root));

    const auto reply = account.client().call<AssumeRole>(assume("deployer"));

    AccessKeys keys(account.state, account.clock);
    const auto key = keys.find(reply.credentials.access_key_id);
    ASSERT_TRUE(key);
    EXPECT_TRUE(key->access_key_id.starts_with("LSIA"));
    EXPECT_EQ(key->secret_access_key, reply.credentials.secret_access_key);
    EXPECT_EQ(key->session_token, reply.credentials.session_token);
    EXPECT_EQ(key->principal_arn, "arn:aws:sts::000000000000:assumed-role/deployer/me");
    EXPECT_EQ(reply.assumed_role_user.assumed_role_id, "AROAdeployer:me");
}

TEST_F(Sessions, end_when_their_time_is_over) {
    add_role(role_named("deployer", trusts_root));
    const auto reply = account.client().call<AssumeRole>(assume("deployer"));
    AccessKeys keys(account.state, account.clock);
    ASSERT_TRUE(keys.find(reply.credentials.access_key_id));

    account.clock.advance(std::chrono::hours(1));

    EXPECT_FALSE(keys.find(reply.credentials.access_key_id));
}

TEST_F(Sessions, are_refused_in_the_words_of_aws_when_the_role_does_not_exist) {
    const auto reply = account.client().try_call<AssumeRole>(assume("nobody"));

    ASSERT_EQ(code_of(reply), "AccessDenied");
    EXPECT_EQ(reply.error().status(), 403);
    EXPECT_EQ(
        reply.error().message(),
        "User: arn:aws:iam::000000000000:root is not authorized to perform: sts:AssumeRole on "
        "resource: arn:aws:iam::000000000000:role/nobody"
    );
}

TEST_F(Sessions, of_a_service_role_are_for_the_service_only) {
    add_role(role_named("task", R"({"Statement":{"Effect":"Allow","Action":"sts:AssumeRole",
        "Principal":{"Service":"ecs-tasks.amazonaws.com"}}})"));

    EXPECT_EQ(code_of(account.client().try_call<AssumeRole>(assume("task"))), "AccessDenied");

    account.cloud.in_transaction(LocalAccount::root(), [&](Call& call) {
        const auto arn = "arn:aws:iam::000000000000:role/task";
        const auto open = [&](const std::string& service) {
            return open_service_session(call, arn, service, "t", std::chrono::hours(1));
        };
        EXPECT_EQ(open("ecs-tasks.amazonaws.com").user_id, "AROAtask:t");
        EXPECT_THROW(open("lambda.amazonaws.com"), aws::ServiceError);
    });
}

TEST_F(Sessions, need_the_callers_own_permission_where_only_the_account_is_trusted) {
    add_role(role_named("deployer", trusts_root));
    auto worker = role_named("worker", trusts_root);
    add_role(worker);
    const auto client = account.client_as(session_of("worker"));
    EXPECT_EQ(code_of(client.try_call<AssumeRole>(assume("deployer"))), "AccessDenied");

    worker.policies["p"] = R"({"Statement":{"Effect":"Allow","Action":"sts:Assume*",
        "Resource":"arn:aws:iam::000000000000:role/deployer"}})";
    add_role(worker);

    EXPECT_EQ(code_of(client.try_call<AssumeRole>(assume("deployer"))), "");
}

TEST_F(Sessions, ask_for_the_external_id_that_a_trust_policy_wants) {
    add_role(role_named("partner", R"({"Statement":{"Effect":"Allow","Action":"sts:AssumeRole",
        "Principal":{"AWS":"000000000000"},
        "Condition":{"StringEquals":{"sts:ExternalId":"secret"}}}})"));
    auto input = assume("partner");

    EXPECT_EQ(code_of(account.client().try_call<AssumeRole>(input)), "AccessDenied");
    input.external_id = "guess";
    EXPECT_EQ(code_of(account.client().try_call<AssumeRole>(input)), "AccessDenied");
    input.external_id = "secret";
    EXPECT_EQ(code_of(account.client().try_call<AssumeRole>(input)), "");
}

TEST_F(Sessions, of_another_account_are_denied) {
    add_role(role_named("deployer", trusts_root));

    const auto client = account.client_as(LocalAccount::root("111111111111"));

    EXPECT_EQ(code_of(client.try_call<AssumeRole>(assume("deployer"))), "AccessDenied");
}

TEST_F(Sessions, last_no_longer_than_the_role_allows) {
    add_role(role_named("deployer", trusts_root));
    auto input = assume("deployer");
    input.duration_seconds = 7200;

    EXPECT_EQ(code_of(account.client().try_call<AssumeRole>(input)), "ValidationError");
}

TEST_F(Sessions, know_who_they_are) {
    const auto who = account.client().call<aws::sts::GetCallerIdentity>({});

    EXPECT_EQ(who.account, "000000000000");
    EXPECT_EQ(who.arn, "arn:aws:iam::000000000000:root");
    EXPECT_EQ(who.user_id, "000000000000");
}

TEST_F(Sessions, of_a_root_come_from_its_long_term_key) {
    AccessKeys keys(account.state, account.clock);
    const auto key = keys.of_root("000000000000");
    EXPECT_TRUE(key.access_key_id.starts_with("LKIA"));
    EXPECT_EQ(keys.of_root("000000000000").access_key_id, key.access_key_id);
    auto caller = LocalAccount::root();
    caller.access_key_id = key.access_key_id;

    const auto reply = account.client_as(caller).call<aws::sts::GetSessionToken>({});

    EXPECT_TRUE(keys.find(reply.credentials.access_key_id)->session_token.size() > 64);
}

} // namespace
} // namespace copilot::localcloud::sts
