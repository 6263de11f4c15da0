#include "cli/env/profiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::cli::env {
namespace {

TEST(Profiles, reads_the_account_in_an_access_key) {
    EXPECT_EQ(account_in_key("ASIAQNZGKIQY56JQ7WML"), "029608264753");
}

TEST(Profiles, knows_no_account_of_keys_that_say_none) {
    for (const auto* key :
         {"",
          "AKIAIOSFODNN7EXAMPLE",
          "AKIAJOSFODNN7EXAMPLE",
          "LKIAQNZGKIQY56JQ7WML",
          "AKIAQNZGKIQY56JQ7WM",
          "AKIAqnzgkiqy56jq7wml"})
        EXPECT_EQ(account_in_key(key), std::nullopt) << key;
}

TEST(Profiles, says_where_each_leads) {
    const auto config = aws::parse_shared_config(
        "[profile role]\nrole_arn = arn:aws:iam::111122223333:role/admin\nregion = eu-west-1\n"
        "[profile sso]\nsso_account_id = 444455556666\n"
        "[profile plain]\nregion = us-east-2\n",
        "[keys]\naws_access_key_id = ASIAQNZGKIQY56JQ7WML\n"
    );

    EXPECT_THAT(
        profile_choices(config),
        testing::UnorderedElementsAre(
            ProfileChoice{"role", "111122223333", "eu-west-1"},
            ProfileChoice{"sso", "444455556666", ""},
            ProfileChoice{"plain", "", "us-east-2"},
            ProfileChoice{"keys", "029608264753", ""}
        )
    );
}

TEST(Profiles, hints_at_what_is_known_only) {
    EXPECT_EQ(
        (ProfileChoice{"p", "111122223333", "eu-west-1"}.hint()),
        "account 111122223333, region eu-west-1"
    );
    EXPECT_EQ((ProfileChoice{"p"}.hint()), "");
}

} // namespace
} // namespace copilot::cli::env
