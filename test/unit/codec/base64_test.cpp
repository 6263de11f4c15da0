#include "codec/base64.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace copilot::codec {
namespace {

TEST(Base64, encodes_the_vectors_of_rfc_4648) {
    EXPECT_EQ(to_base64(""), "");
    EXPECT_EQ(to_base64("f"), "Zg==");
    EXPECT_EQ(to_base64("fo"), "Zm8=");
    EXPECT_EQ(to_base64("foo"), "Zm9v");
    EXPECT_EQ(to_base64("foob"), "Zm9vYg==");
}

TEST(Base64, reads_text_whose_padding_is_missing) {
    EXPECT_EQ(parse_base64("Zg"), "f");
    EXPECT_EQ(parse_base64("Zm8"), "fo");
}

TEST(Base64, refuses_what_is_not_base64) {
    for (const auto* text : {"Z", "Zg=", "Zm9v====", "Z===", "Zm9v Zm9v", "_-==", "=", "Zg==Zg=="})
        EXPECT_EQ(parse_base64(text), std::nullopt) << text;
}

TEST(Base64, writes_hexadecimal_in_lower_case) {
    EXPECT_EQ(to_hex(std::string_view("\x00\x9F\xFF", 3)), "009fff");
}

RC_GTEST_PROP(Base64, reads_back_whatever_it_writes, (const std::string& bytes)) {
    RC_ASSERT(parse_base64(to_base64(bytes)) == bytes);
}

} // namespace
} // namespace copilot::codec
