#include "aws/api/iam/attach_role_policy.h"
#include "aws/api/iam/create_policy.h"
#include "aws/api/iam/create_role.h"
#include "aws/api/iam/delete_policy.h"
#include "aws/api/iam/delete_role.h"
#include "aws/api/iam/detach_role_policy.h"
#include "aws/api/iam/get_policy.h"
#include "aws/api/iam/get_role.h"
#include "aws/api/iam/list_policies.h"
#include "aws/api/iam/list_role_tags.h"
#include "aws/api/iam/list_roles.h"
#include "aws/api/iam/put_role_policy.h"
#include "fakes/local_account.h"

namespace copilot::localcloud::iam {

void register_operations(Cloud& cloud);

namespace {

using aws::iam::AttachRolePolicy;
using aws::iam::CreatePolicy;
using aws::iam::CreateRole;
using aws::iam::DeleteRole;
using aws::iam::GetRole;
using aws::iam::ListRoles;
using fakes::code_of;
using fakes::LocalAccount;

constexpr auto basic = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
constexpr auto policy = R"({"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}})";

CreateRole::Input role_named(const std::string& name) {
    return {.role_name = name, .assume_role_policy_document = policy};
}

class Roles : public testing::Test {
protected:
    LocalAccount account{register_operations};
    aws::Client client = account.client();
};

TEST_F(Roles, have_an_arn_with_their_path_and_keep_their_trust_policy) {
    auto input = role_named("r");
    input.path = "/team/";
    client.call<CreateRole>(input);

    const auto role = client.call<GetRole>({"r"}).role;

    EXPECT_EQ(role.arn, "arn:aws:iam::000000000000:role/team/r");
    EXPECT_EQ(
        role.assume_role_policy_document,
        "%7B%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3A%2A%22%2C%22"
        "Resource%22%3A%22%2A%22%7D%7D"
    );
}

TEST_F(Roles, are_there_once) {
    client.call<CreateRole>(role_named("r"));

    EXPECT_EQ(code_of(client.try_call<CreateRole>(role_named("r"))), "EntityAlreadyExists");
}

TEST_F(Roles, of_a_step_that_is_taken_again_are_found) {
    const auto engine = account.client_as(LocalAccount::engine("stack/Role/1"));

    const auto first = engine.call<CreateRole>(role_named("r")).role;

    EXPECT_EQ(engine.call<CreateRole>(role_named("r")).role.role_id, first.role_id);
}

TEST_F(Roles, belong_to_one_account_in_all_regions) {
    client.call<CreateRole>(role_named("r"));
    auto elsewhere = LocalAccount::root();
    elsewhere.region = "eu-west-1";

    EXPECT_EQ(code_of(account.client_as(elsewhere).try_call<GetRole>({"r"})), "");
    const auto stranger = account.client_as(LocalAccount::root("111111111111"));
    EXPECT_EQ(code_of(stranger.try_call<GetRole>({"r"})), "NoSuchEntity");
}

TEST_F(Roles, stay_while_policies_hang_on_them) {
    client.call<CreateRole>(role_named("r"));
    client.call<AttachRolePolicy>({"r", basic});

    EXPECT_EQ(code_of(client.try_call<DeleteRole>({"r"})), "DeleteConflict");
    client.call<aws::iam::DetachRolePolicy>({"r", basic});
    client.call<aws::iam::PutRolePolicy>({"r", "p", policy});
    EXPECT_EQ(code_of(client.try_call<DeleteRole>({"r"})), "DeleteConflict");
}

TEST_F(Roles, take_only_policies_that_exist) {
    client.call<CreateRole>(role_named("r"));

    const auto reply =
        client.try_call<AttachRolePolicy>({"r", "arn:aws:iam::aws:policy/NoSuchPolicy"});

    EXPECT_EQ(code_of(reply), "NoSuchEntity");
}

TEST_F(Roles, refuse_what_is_no_policy) {
    auto input = role_named("r");
    input.assume_role_policy_document = "{}";

    EXPECT_EQ(code_of(client.try_call<CreateRole>(input)), "MalformedPolicyDocument");
}

TEST_F(Roles, are_listed_page_by_page) {
    for (const auto* name : {"a", "b", "c"})
        client.call<CreateRole>(role_named(name));

    const auto first = client.call<ListRoles>({.max_items = 2});
    const auto second = client.call<ListRoles>({.marker = first.marker, .max_items = 2});

    EXPECT_EQ(first.roles.size(), 2U);
    EXPECT_EQ(first.is_truncated, true);
    ASSERT_EQ(second.roles.size(), 1U);
    EXPECT_EQ(second.roles.front().role_name, "c");
    EXPECT_EQ(second.is_truncated, false);
}

TEST_F(Roles, keep_their_managed_policies_from_being_deleted) {
    client.call<CreateRole>(role_named("r"));
    const auto arn =
        *client.call<CreatePolicy>({.policy_name = "p", .policy_document = policy}).policy.arn;
    client.call<AttachRolePolicy>({"r", arn});

    EXPECT_EQ(client.call<aws::iam::GetPolicy>({arn}).policy.attachment_count, 1);
    EXPECT_EQ(code_of(client.try_call<aws::iam::DeletePolicy>({arn})), "DeleteConflict");
    const auto local = client.call<aws::iam::ListPolicies>({.scope = "Local"});
    EXPECT_EQ(local.policies.size(), 1U);
}

} // namespace
} // namespace copilot::localcloud::iam
