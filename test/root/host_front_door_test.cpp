// The front door on 127.0.0.1:80 and :443, with a web server on loopback behind it.

#include "host/front_door.h"
#include "root/test_network.h"

#include <gmock/gmock.h>

namespace copilot::host::root_test {
namespace {

using testing::HasSubstr;

class FrontDoorTest : public testing::Test {
protected:
    void SetUp() override {
        if (geteuid() != 0)
            GTEST_SKIP() << "needs root";
        if (!door_->available())
            GTEST_SKIP() << "another program listens on port 80 or 443";
        io::write_file(directory_.path() / "www/index.html", "behind");
        server_ = io::start_daemon(
            {.arguments =
                 {"busybox", "httpd", "-f", "-p", "127.77.0.5:80", "-h", directory_.path() / "www"}}
        );
        ASSERT_TRUE(soon([] { return get("127.77.0.5") == "behind"; }));
    }

    void TearDown() override {
        if (server_ > 0)
            kill(server_, SIGKILL);
        door_->apply({});
    }

    static std::string get(const std::string& host) {
        return io::run({.arguments = {"curl", "-s", "-m", "2", "http://" + host + "/"}}).out;
    }

    io::TemporaryDirectory directory_{"copilot-root-test"};
    std::unique_ptr<FrontDoor> door_ = haproxy_front_door(directory_.path() / "run");
    pid_t server_ = 0;
};

TEST_F(FrontDoorTest, leads_a_name_to_its_load_balancer) {
    door_->apply({{.name = "a.elb.localhost", .loopback = ip("127.77.0.5"), .http = true}});

    EXPECT_EQ(get("a.elb.localhost"), "behind");
    EXPECT_THAT(get("b.elb.localhost"), HasSubstr("no load balancer"));
}

TEST_F(FrontDoorTest, learns_names_while_it_runs) {
    door_->apply({{.name = "a.elb.localhost", .loopback = ip("127.77.0.5"), .http = true}});

    door_->apply({{.name = "b.elb.localhost", .loopback = ip("127.77.0.5"), .http = true}});

    EXPECT_EQ(get("b.elb.localhost"), "behind");
    EXPECT_THAT(get("a.elb.localhost"), HasSubstr("no load balancer"));
    EXPECT_TRUE(door_->available());
}

TEST_F(FrontDoorTest, forgets_the_last_name_by_ending) {
    door_->apply({{.name = "a.elb.localhost", .loopback = ip("127.77.0.5"), .http = true}});

    door_->apply({});

    EXPECT_TRUE(soon([] { return get("a.elb.localhost").empty(); }));
    EXPECT_TRUE(soon([&] { return door_->available(); }));
}

} // namespace
} // namespace copilot::host::root_test
