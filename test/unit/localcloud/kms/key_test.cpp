#include "aws/api/kms/create_alias.h"
#include "aws/api/kms/create_key.h"
#include "aws/api/kms/decrypt.h"
#include "aws/api/kms/describe_key.h"
#include "aws/api/kms/disable_key.h"
#include "aws/api/kms/encrypt.h"
#include "aws/api/kms/generate_data_key.h"
#include "aws/api/kms/list_keys.h"
#include "aws/api/kms/schedule_key_deletion.h"
#include "fakes/local_account.h"

namespace copilot::localcloud::kms {

void register_operations(Cloud& cloud);

namespace {

using aws::kms::CreateKey;
using aws::kms::Decrypt;
using aws::kms::DescribeKey;
using aws::kms::Encrypt;
using fakes::code_of;
using fakes::LocalAccount;

class Keys : public testing::Test {
protected:
    Blob encrypted(const std::string& with, const std::string& text) {
        return *client.call<Encrypt>({.key_id = with, .plaintext = Blob{text}}).ciphertext_blob;
    }

    LocalAccount account{register_operations};
    aws::Client client = account.client();
    std::string key = client.call<CreateKey>({}).key_metadata.key_id;
};

TEST_F(Keys, decrypt_what_they_encrypted) {
    const auto ciphertext = encrypted(key, "hush");

    const auto reply = client.call<Decrypt>({.ciphertext_blob = ciphertext});

    EXPECT_EQ(reply.plaintext->bytes, "hush");
    EXPECT_EQ(reply.key_id, "arn:aws:kms:us-west-2:000000000000:key/" + key);
    EXPECT_FALSE(ciphertext.bytes.contains("hush"));
}

TEST_F(Keys, decrypt_nothing_in_another_context_or_account) {
    const auto ciphertext = encrypted(key, "hush");

    const auto context = client.try_call<Decrypt>(
        {.ciphertext_blob = ciphertext, .encryption_context = {{"for", "test"}}}
    );
    const auto stranger = account.client_as(LocalAccount::root("111111111111"));
    const auto from_outside = stranger.try_call<Decrypt>({.ciphertext_blob = ciphertext});

    EXPECT_EQ(code_of(context), "InvalidCiphertextException");
    EXPECT_EQ(code_of(from_outside), "InvalidCiphertextException");
}

TEST_F(Keys, have_other_names) {
    client.call<aws::kms::CreateAlias>({"alias/shop", key});

    const auto by_alias = client.call<DescribeKey>({.key_id = "alias/shop"}).key_metadata;
    const auto by_arn = client.call<DescribeKey>({.key_id = by_alias.arn}).key_metadata;

    EXPECT_EQ(by_alias.key_id, key);
    EXPECT_EQ(by_arn.key_id, key);
    EXPECT_EQ(code_of(client.try_call<DescribeKey>({.key_id = "alias/x"})), "NotFoundException");
}

TEST_F(Keys, encrypt_nothing_while_they_are_disabled) {
    client.call<aws::kms::DisableKey>({key});

    const auto reply = client.try_call<Encrypt>({.key_id = key, .plaintext = Blob{"x"}});

    EXPECT_EQ(code_of(reply), "DisabledException");
}

TEST_F(Keys, are_gone_when_their_time_of_grace_is_over) {
    client.call<aws::kms::ScheduleKeyDeletion>({.key_id = key, .pending_window_in_days = 7});
    EXPECT_EQ(client.call<DescribeKey>({.key_id = key}).key_metadata.key_state, "PendingDeletion");

    account.clock.advance(std::chrono::days(7));

    EXPECT_EQ(code_of(client.try_call<DescribeKey>({.key_id = key})), "NotFoundException");
    EXPECT_TRUE(client.call<aws::kms::ListKeys>({}).keys.empty());
}

TEST_F(Keys, give_keys_for_data_that_they_can_open_again) {
    const auto data_key =
        client.call<aws::kms::GenerateDataKey>({.key_id = key, .key_spec = "AES_256"});

    EXPECT_EQ(data_key.plaintext->bytes.size(), 32U);
    const auto opened = client.call<Decrypt>({.ciphertext_blob = data_key.ciphertext_blob});
    EXPECT_EQ(opened.plaintext, data_key.plaintext);
}

TEST_F(Keys, of_a_step_that_is_taken_again_are_the_same) {
    const auto engine = account.client_as(LocalAccount::engine("stack/Key/1"));

    const auto first = engine.call<CreateKey>({}).key_metadata.key_id;

    EXPECT_EQ(engine.call<CreateKey>({}).key_metadata.key_id, first);
    EXPECT_NE(first, key);
}

} // namespace
} // namespace copilot::localcloud::kms
