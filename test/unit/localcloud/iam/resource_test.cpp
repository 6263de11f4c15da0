#include "aws/api/iam/get_role.h"
#include "aws/api/iam/get_role_policy.h"
#include "aws/api/iam/list_attached_role_policies.h"
#include "aws/api/iam/list_policy_versions.h"
#include "aws/api/iam/list_role_policies.h"
#include "aws/api/iam/list_role_tags.h"
#include "aws/api/iam/put_role_policy.h"
#include "cfn/policy.h"
#include "cfn/resource/iam/managed_policy.h"
#include "cfn/resource/iam/policy.h"
#include "cfn/resource/iam/role.h"
#include "fakes/local_account.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::iam {

void register_operations(Cloud& cloud);
ResourceType managed_policy();
ResourceType policy();
ResourceType role();

namespace {

using fakes::code_of;
using fakes::LocalAccount;

constexpr auto basic = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

class RoleResource : public testing::Test {
protected:
    RoleResource() {
        properties.assume_role_policy_document = cfn::trusts_service("lambda.amazonaws.com");
        properties.managed_policy_arns = {basic};
        properties.role_name = "worker";
    }

    void put_inside(const std::string& name) {
        const auto allow = cfn::policy({{.actions = {"s3:*"}, .resources = {"*"}}});
        properties.policies = {cfn::iam::Role::Policy{allow, name}};
    }

    DocumentRequest request(const std::string& physical_id = "") {
        return {
            .physical_id = physical_id,
            .desired = encode(properties),
            .stack_tags = {{"copilot-application", "shop"}},
            .generated_name = "shop-test-Role-ABCDEFGHIJKL"
        };
    }

    std::vector<std::string> inside() {
        return client.call<aws::iam::ListRolePolicies>({.role_name = "worker"}).policy_names;
    }

    cfn::iam::Role properties;
    LocalAccount account{register_operations};
    aws::Client client = account.client_as(LocalAccount::engine("stack/Role/1"));
};

TEST_F(RoleResource, is_made_with_everything_that_hangs_on_it) {
    put_inside("p");

    const auto made = role().create(client, request());

    EXPECT_EQ(made.physical_id, "worker");
    EXPECT_EQ(*made.attributes.find("Arn"), Document("arn:aws:iam::000000000000:role/worker"));
    EXPECT_EQ(inside(), (std::vector<std::string>{"p"}));
    const auto attached = client.call<aws::iam::ListAttachedRolePolicies>({.role_name = "worker"});
    EXPECT_EQ(attached.attached_policies.front().policy_arn, basic);
    const auto tags = client.call<aws::iam::ListRoleTags>({.role_name = "worker"}).tags;
    EXPECT_EQ(tags.front().value, "shop");
}

TEST_F(RoleResource, is_made_once_when_its_step_is_taken_again) {
    const auto first = role().create(client, request());
    const auto second = role().create(client, request());

    EXPECT_EQ(*first.attributes.find("RoleId"), *second.attributes.find("RoleId"));
}

TEST_F(RoleResource, changes_in_place_and_leaves_what_others_put_inside) {
    put_inside("before");
    (void)role().create(client, request());
    client.call<aws::iam::PutRolePolicy>(
        {"worker", "others", R"({"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}})"}
    );
    auto update = request("worker");
    update.previous = update.desired;
    put_inside("after");
    properties.managed_policy_arns = {};
    update.desired = encode(properties);

    (void)role().update(client, update);

    EXPECT_EQ(inside(), (std::vector<std::string>{"after", "others"}));
    const auto attached = client.call<aws::iam::ListAttachedRolePolicies>({.role_name = "worker"});
    EXPECT_TRUE(attached.attached_policies.empty());
}

TEST_F(RoleResource, is_unmade_with_everything_that_hangs_on_it) {
    put_inside("p");
    (void)role().create(client, request());

    (void)role().remove(client, request("worker"));

    EXPECT_EQ(code_of(client.try_call<aws::iam::GetRole>({"worker"})), "NoSuchEntity");
    EXPECT_EQ(role().remove(client, request("worker")).status, OperationStatus::SUCCESS);
}

TEST_F(RoleResource, says_what_it_made_when_the_rest_fails) {
    properties.managed_policy_arns = {"arn:aws:iam::aws:policy/NoSuchPolicy"};

    try {
        (void)role().create(client, request());
        FAIL() << "expected a PartialCreate";
    } catch (const PartialCreate& error) {
        EXPECT_EQ(error.physical_id(), "worker");
    }
}

TEST_F(RoleResource, gets_an_inline_policy_from_another_resource) {
    (void)role().create(client, request());
    cfn::iam::Policy inline_policy{};
    inline_policy.policy_document = cfn::policy({{.actions = {"s3:*"}, .resources = {"*"}}});
    inline_policy.policy_name = "addon";
    inline_policy.roles = {"worker"};
    DocumentRequest from_policy{
        .desired = encode(inline_policy), .generated_name = "shop-Policy-ABCDEFGHIJKL"
    };

    from_policy.physical_id = policy().create(client, from_policy).physical_id;
    EXPECT_EQ(inside(), (std::vector<std::string>{"addon"}));

    (void)policy().remove(client, from_policy);
    EXPECT_TRUE(inside().empty());
}

TEST_F(RoleResource, gets_a_managed_policy_whose_document_changes_in_place) {
    (void)role().create(client, request());
    cfn::iam::ManagedPolicy managed{};
    managed.policy_document = cfn::policy({{.actions = {"s3:*"}, .resources = {"*"}}});
    managed.roles = {"worker"};
    DocumentRequest from_policy{
        .desired = encode(managed), .generated_name = "shop-Policy-ABCDEFGHIJKL"
    };
    from_policy.physical_id = managed_policy().create(client, from_policy).physical_id;
    const auto& arn = from_policy.physical_id;
    EXPECT_EQ(arn, "arn:aws:iam::000000000000:policy/shop-Policy-ABCDEFGHIJKL");

    from_policy.previous = from_policy.desired;
    managed.policy_document = cfn::policy({{.actions = {"sqs:*"}, .resources = {"*"}}});
    from_policy.desired = encode(managed);
    (void)managed_policy().update(client, from_policy);

    const auto versions = client.call<aws::iam::ListPolicyVersions>({.policy_arn = arn}).versions;
    ASSERT_EQ(versions.size(), 1U);
    EXPECT_EQ(versions.front().version_id, "v2");
    (void)managed_policy().remove(client, from_policy);
    EXPECT_FALSE(client.try_call<aws::iam::ListPolicyVersions>({.policy_arn = arn}));
}

} // namespace
} // namespace copilot::localcloud::iam
