#include "base/domain.h"

#include <gtest/gtest.h>

namespace copilot {
namespace {

std::optional<ZoneOwner> owner(const std::string& name) {
    return zone_owner(name, {.app = "shop", .env = "test", .name = "example.com"});
}

TEST(ZoneOwner, is_whose_zone_is_at_most_one_label_above) {
    EXPECT_EQ(owner("test.shop.example.com"), ZoneOwner::environment);
    EXPECT_EQ(owner("*.test.shop.example.com"), ZoneOwner::environment);
    EXPECT_EQ(owner("api.test.shop.example.com"), ZoneOwner::environment);
    EXPECT_EQ(owner("shop.example.com"), ZoneOwner::application);
    EXPECT_EQ(owner("www.shop.example.com"), ZoneOwner::application);
    EXPECT_EQ(owner("www.example.com"), ZoneOwner::root);
    EXPECT_EQ(owner("example.com"), ZoneOwner::root);
}

TEST(ZoneOwner, is_nobody_elsewhere) {
    EXPECT_EQ(owner("a.b.test.shop.example.com"), std::nullopt);
    EXPECT_EQ(owner("test.shop.example.com.evil.org"), std::nullopt);
    EXPECT_EQ(owner("testxshop.example.com"), ZoneOwner::root);
    EXPECT_EQ(owner("notexample.com"), std::nullopt);
    EXPECT_EQ(owner(".example.com"), std::nullopt);
}

} // namespace
} // namespace copilot
