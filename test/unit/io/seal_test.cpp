#include "io/seal.h"

#include <gtest/gtest.h>

namespace copilot::io {
namespace {

const std::string key(seal_key_size, 'k');

TEST(Seal, opens_with_the_same_key_and_context) {
    EXPECT_EQ(unseal(key, seal(key, "secret", "for=test"), "for=test"), "secret");
    EXPECT_EQ(unseal(key, seal(key, "", ""), ""), "");
}

TEST(Seal, stays_closed_for_another_key_or_context) {
    const auto sealed = seal(key, "secret", "for=test");

    EXPECT_EQ(unseal(std::string(seal_key_size, 'x'), sealed, "for=test"), std::nullopt);
    EXPECT_EQ(unseal(key, sealed, "for=prod"), std::nullopt);
}

TEST(Seal, notices_every_changed_byte) {
    const auto sealed = seal(key, "secret", "");

    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto broken = sealed;
        broken[i] = static_cast<char>(broken[i] ^ 1);
        EXPECT_EQ(unseal(key, broken, ""), std::nullopt) << i;
    }
    EXPECT_EQ(unseal(key, sealed.substr(1), ""), std::nullopt);
    EXPECT_EQ(unseal(key, "", ""), std::nullopt);
}

TEST(Seal, never_makes_the_same_bytes_twice) {
    EXPECT_NE(seal(key, "secret", ""), seal(key, "secret", ""));
}

} // namespace
} // namespace copilot::io
