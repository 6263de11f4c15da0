#include "aws/service_error.h"
#include "localcloud/secretsmanager/password.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace copilot::localcloud::secretsmanager {
namespace {

TEST(RandomPassword, has_the_length_that_is_asked_for_and_differs_every_time) {
    EXPECT_EQ(random_password({}).size(), 32U);
    EXPECT_EQ(random_password({.password_length = 500}).size(), 500U);
    EXPECT_NE(random_password({}), random_password({}));
}

TEST(RandomPassword, leaves_out_what_is_excluded) {
    const auto password = random_password(
        {.password_length = 400,
         .exclude_characters = "abc",
         .exclude_punctuation = true,
         .exclude_uppercase = true}
    );

    const auto allowed = [](char c) {
        return std::string_view("defghijklmnopqrstuvwxyz0123456789").contains(c);
    };
    EXPECT_TRUE(std::ranges::all_of(password, allowed));
}

TEST(RandomPassword, has_each_type_of_character) {
    for (int i = 0; i < 100; ++i) {
        const auto password = random_password({.password_length = 4});
        EXPECT_TRUE(std::ranges::any_of(password, [](unsigned char c) { return std::isdigit(c); }));
        EXPECT_TRUE(std::ranges::any_of(password, [](unsigned char c) { return std::isupper(c); }));
    }
}

TEST(RandomPassword, refuses_what_nothing_can_satisfy) {
    EXPECT_THROW((void)random_password({.password_length = 3}), aws::ServiceError);
    EXPECT_THROW((void)random_password({.password_length = 0}), aws::ServiceError);
    EXPECT_THROW(
        (void)random_password(
            {.exclude_numbers = true,
             .exclude_punctuation = true,
             .exclude_uppercase = true,
             .exclude_lowercase = true}
        ),
        aws::ServiceError
    );
}

} // namespace
} // namespace copilot::localcloud::secretsmanager
