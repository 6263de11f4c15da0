#include "host/front_door.h"

#include <gtest/gtest.h>

namespace copilot::host {
namespace {

TEST(FrontDoor, looks_names_up_without_regard_to_case) {
    const std::vector<Door> doors{
        {.name = "shop-Publi-2ZR.elb.localhost", .loopback = {127U << 24 | 5U}, .http = true},
        {.name = "secure.elb.localhost", .loopback = {127U << 24 | 6U}, .https = true},
    };

    EXPECT_EQ(front_door_map(doors, &Door::http), "shop-publi-2zr.elb.localhost 127.0.0.5\n");
    EXPECT_EQ(front_door_map(doors, &Door::https), "secure.elb.localhost 127.0.0.6\n");
}

} // namespace
} // namespace copilot::host
