#include "manifest/network_text.h"

#include <gtest/gtest.h>

namespace copilot::manifest {
namespace {

TEST(Arn, has_six_parts) {
    EXPECT_TRUE(is_arn("arn:aws:acm:us-east-1:123456789012:certificate/a"));
    EXPECT_TRUE(is_arn("arn:aws:iam::123456789012:role/a:b"));
    EXPECT_FALSE(is_arn("arn:aws:acm:us-east-1"));
    EXPECT_FALSE(is_arn("cert-1"));
}

TEST(Arn, says_its_region) {
    EXPECT_EQ(arn_region("arn:aws:acm:us-east-1:123456789012:certificate/a"), "us-east-1");
    EXPECT_EQ(arn_region("arn:aws:iam::123456789012:role/a"), "");
}

TEST(Cidr, needs_an_address_and_a_prefix_length) {
    EXPECT_TRUE(is_cidr("10.0.0.0/16"));
    EXPECT_TRUE(is_cidr("0.0.0.0/0"));
    EXPECT_TRUE(is_cidr("2001:db8::/32"));
    EXPECT_FALSE(is_cidr("10.0.0.0"));
    EXPECT_FALSE(is_cidr("10.0.0.0/33"));
    EXPECT_FALSE(is_cidr("10.0.0.0/"));
    EXPECT_FALSE(is_cidr("10.0.0/8"));
    EXPECT_FALSE(is_cidr("10.0.0.0/8 "));
}

} // namespace
} // namespace copilot::manifest
