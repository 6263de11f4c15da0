#include "codec/form.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace copilot::codec {
namespace {

TEST(Form, encodes_all_but_the_unreserved_characters) {
    EXPECT_EQ(percent_encode("aZ9-._~/ +\u00e9"), "aZ9-._~%2F%20%2B%C3%A9");
    EXPECT_EQ(percent_encode("a/b c", true), "a/b%20c");
}

TEST(Form, leaves_a_percent_sign_that_starts_no_byte) {
    EXPECT_EQ(percent_decode("100%25%zz%4"), "100%%zz%4");
    EXPECT_EQ(percent_decode("a+b%2fc"), "a+b/c");
}

TEST(Form, reads_plus_as_space_and_names_without_values) {
    const Form expected{{"a", "1 2"}, {"b", ""}, {"c", "x=y"}, {"", "v"}};

    EXPECT_EQ(parse_form("a=1+2&b&c=x=y&&=v"), expected);
}

TEST(Form, keeps_the_order_of_repeated_names) {
    EXPECT_EQ(to_form({{"b", "1"}, {"a", "x y"}, {"b", "2"}}), "b=1&a=x%20y&b=2");
}

RC_GTEST_PROP(Form, reads_back_whatever_it_writes, (const Form& form)) {
    RC_ASSERT(parse_form(to_form(form)) == form);
}

} // namespace
} // namespace copilot::codec
