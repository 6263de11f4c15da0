#include "aws/api/secretsmanager/create_secret.h"
#include "aws/api/secretsmanager/delete_secret.h"
#include "aws/api/secretsmanager/describe_secret.h"
#include "aws/api/secretsmanager/get_secret_value.h"
#include "aws/api/secretsmanager/list_secrets.h"
#include "aws/api/secretsmanager/put_secret_value.h"
#include "aws/api/secretsmanager/restore_secret.h"
#include "cfn/resource/secretsmanager/secret.h"
#include "codec/json.h"
#include "fakes/local_account.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/secretsmanager/secret.h"

namespace copilot::localcloud::secretsmanager {

void register_operations(Cloud& cloud);
ResourceType secret();

namespace {

using aws::secretsmanager::CreateSecret;
using aws::secretsmanager::DeleteSecret;
using aws::secretsmanager::GetSecretValue;
using aws::secretsmanager::PutSecretValue;
using fakes::code_of;
using fakes::LocalAccount;

class Secrets : public testing::Test {
protected:
    std::string value(GetSecretValue::Input input) {
        input.secret_id = "shop/db";
        const auto reply = client.try_call<GetSecretValue>(input);
        return reply ? *reply->secret_string : reply.error().code();
    }

    LocalAccount account{register_operations};
    aws::Client client = account.client();
    CreateSecret::Output made =
        client.call<CreateSecret>({.name = "shop/db", .secret_string = "first"});
};

TEST_F(Secrets, are_found_by_name_and_by_arn) {
    EXPECT_TRUE(made.arn.starts_with("arn:aws:secretsmanager:us-west-2:000000000000:secret:shop/db-"
    ));
    EXPECT_EQ(value({}), "first");
    EXPECT_EQ(*client.call<GetSecretValue>({.secret_id = made.arn}).secret_string, "first");
    const auto other = made.arn.substr(0, made.arn.size() - 1) + "!";
    EXPECT_EQ(
        code_of(client.try_call<GetSecretValue>({.secret_id = other})), "ResourceNotFoundException"
    );
}

TEST_F(Secrets, keep_the_previous_value_when_they_get_a_new_one) {
    client.call<PutSecretValue>({.secret_id = "shop/db", .secret_string = "second"});

    EXPECT_EQ(value({}), "second");
    EXPECT_EQ(value({.version_stage = "AWSPREVIOUS"}), "first");
    EXPECT_EQ(value({.version_id = made.version_id}), "first");
    EXPECT_EQ(value({.version_stage = "MINE"}), "ResourceNotFoundException");
}

TEST_F(Secrets, are_not_in_the_state_as_they_are) {
    const auto states = account.state.transact([](Records& records) {
        std::string all;
        for (const auto& [place, record] : records.all<SecretValue>())
            all += record.ciphertext;
        return all;
    });

    EXPECT_FALSE(states.empty());
    EXPECT_FALSE(states.contains("first"));
}

TEST_F(Secrets, can_be_restored_until_their_time_of_grace_is_over) {
    client.call<DeleteSecret>({.secret_id = "shop/db", .recovery_window_in_days = 7});
    EXPECT_EQ(value({}), "InvalidRequestException");
    EXPECT_TRUE(client.call<aws::secretsmanager::ListSecrets>({}).secret_list.empty());
    client.call<aws::secretsmanager::RestoreSecret>({"shop/db"});
    EXPECT_EQ(value({}), "first");

    client.call<DeleteSecret>({.secret_id = "shop/db", .recovery_window_in_days = 7});
    account.clock.advance(std::chrono::days(7));

    EXPECT_EQ(value({}), "ResourceNotFoundException");
    EXPECT_EQ(code_of(client.try_call<CreateSecret>({.name = "shop/db"})), "");
}

TEST_F(Secrets, have_names_of_their_own) {
    EXPECT_EQ(
        code_of(client.try_call<CreateSecret>({.name = "shop/db"})), "ResourceExistsException"
    );
    EXPECT_EQ(code_of(client.try_call<CreateSecret>({.name = "a b"})), "ValidationException");
}

TEST_F(Secrets, are_listed_by_filters) {
    client.call<CreateSecret>({.name = "other", .tags = {{"copilot-application", "shop"}}});
    const auto names = [&](const aws::secretsmanager::Filter& filter) {
        std::string found;
        for (const auto& entry :
             client.call<aws::secretsmanager::ListSecrets>({.filters = {filter}}).secret_list)
            found += *entry.name + " ";
        return found;
    };

    EXPECT_EQ(names({.key = "name", .values = {"shop"}}), "shop/db ");
    EXPECT_EQ(names({.key = "tag-value", .values = {"shop"}}), "other ");
    EXPECT_EQ(names({.key = "all", .values = {"shop"}}), "other shop/db ");
}

TEST_F(Secrets, from_stacks_are_generated_once) {
    cfn::secretsmanager::Secret desired{};
    desired.name = "generated";
    desired.generate_secret_string = {
        .exclude_punctuation = true,
        .generate_string_key = "password",
        .password_length = 20,
        .secret_string_template = R"({"username":"admin"})"
    };
    const DocumentRequest request{.desired = encode(desired), .stack_tags = {{"app", "shop"}}};
    const auto engine = account.client_as(LocalAccount::engine("stack/Secret/1"));
    const auto value_now = [&] {
        return *client.call<GetSecretValue>({.secret_id = "generated"}).secret_string;
    };

    const auto created = secret().create(engine, request);
    const auto first = value_now();
    (void)secret().create(engine, request);

    EXPECT_EQ(value_now(), first);
    const auto parsed = codec::parse_json(first);
    EXPECT_EQ(parsed.find("username")->scalar_text(), "admin");
    EXPECT_EQ(parsed.find("password")->scalar_text().size(), 20U);
    EXPECT_TRUE(created.physical_id.starts_with("arn:aws:secretsmanager:"));
}

} // namespace
} // namespace copilot::localcloud::secretsmanager
