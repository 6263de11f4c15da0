#include "host/ipv4.h"

#include <gtest/gtest.h>

namespace copilot::host {
namespace {

TEST(Ipv4, reads_and_prints_an_address) {
    const auto address = Ipv4::parse("10.0.1.200");

    ASSERT_TRUE(address);
    EXPECT_EQ(address->number, 0x0a0001c8U);
    EXPECT_EQ(address->text(), "10.0.1.200");
}

TEST(Ipv4, refuses_what_is_no_address) {
    for (const auto* text :
         {"",
          "10.0.1",
          "10.0.1.2.3",
          "10.0.1.256",
          "10.0.01.2",
          "10.0.1.a",
          "10.0..1",
          "10.0.1.2 ",
          "-1.0.0.0"})
        EXPECT_FALSE(Ipv4::parse(text)) << text;
}

TEST(Ipv4Range, clears_bits_beyond_the_prefix) {
    EXPECT_EQ(Ipv4Range::parse("10.0.1.200/16")->text(), "10.0.0.0/16");
    EXPECT_EQ(Ipv4Range::parse("10.0.1.200")->text(), "10.0.1.200/32");
    EXPECT_EQ(Ipv4Range::parse("1.2.3.4/0")->text(), "0.0.0.0/0");
}

TEST(Ipv4Range, refuses_a_prefix_that_is_none) {
    for (const auto* text : {"10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "/8"})
        EXPECT_FALSE(Ipv4Range::parse(text)) << text;
}

TEST(Ipv4Range, contains_the_addresses_of_its_prefix) {
    const auto range = *Ipv4Range::parse("10.0.1.0/24");

    EXPECT_TRUE(range.contains(*Ipv4::parse("10.0.1.0")));
    EXPECT_TRUE(range.contains(*Ipv4::parse("10.0.1.255")));
    EXPECT_FALSE(range.contains(*Ipv4::parse("10.0.2.0")));
    EXPECT_TRUE(Ipv4Range::parse("0.0.0.0/0")->contains(*Ipv4::parse("255.1.2.3")));
}

} // namespace
} // namespace copilot::host
