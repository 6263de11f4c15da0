#include "codec/base64.h"
#include "io/crypto.h"

#include <gtest/gtest.h>

#include <regex>

namespace copilot::io {
namespace {

TEST(Crypto, hashes_the_vectors_of_fips_180) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(
        sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    EXPECT_EQ(sha256("abc").size(), 32U);
}

TEST(Crypto, authenticates_the_vectors_of_rfc_4231) {
    EXPECT_EQ(
        codec::to_hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
    EXPECT_EQ(
        codec::to_hex(hmac_sha256(
            std::string(131, '\xAA'), "Test Using Larger Than Block-Size Key - Hash Key First"
        )),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    );
}

TEST(Crypto, hashes_with_md5) {
    EXPECT_EQ(md5_hex("abc"), "900150983cd24fb0d6963f7d28e17f72");
}

TEST(Crypto, makes_version_4_uuids_that_differ) {
    const std::string pattern =
        "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    EXPECT_TRUE(std::regex_match(random_uuid(), std::regex(pattern)));
    EXPECT_NE(random_uuid(), random_uuid());
    EXPECT_EQ(random_bytes(7).size(), 7U);
}

TEST(Crypto, compares_in_constant_time) {
    EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
    EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
    EXPECT_FALSE(equal_in_constant_time("abc", "ab"));
    EXPECT_TRUE(equal_in_constant_time("", ""));
}

} // namespace
} // namespace copilot::io
