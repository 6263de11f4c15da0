// The resolver of a VPC, asked from inside it.

#include "host/resolver.h"
#include "root/test_network.h"

#include <gmock/gmock.h>

namespace copilot::host::root_test {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string task = own_id("eni", "1");

DnsRecord a(const std::string& name, const char* address) {
    return {.name = name, .ttl = 10, .type = "A", .value = address};
}

class ResolverTest : public NetworkTest {
protected:
    void SetUp() override {
        NetworkTest::SetUp();
        if (IsSkipped())
            return;
        networks_->apply(network({{.id = task, .addresses = {ip("10.0.0.5")}}}));
        resolvers_->apply(desired_);
    }

    void TearDown() override {
        for (const auto& id : resolvers_->list())
            resolvers_->remove(id);
        NetworkTest::TearDown();
    }

    static std::string look_up(
        const std::string& name,
        const std::string& type = "a",
        const std::string& server = "10.0.0.2"
    ) {
        return run_in(task, {"busybox", "nslookup", "-type=" + type, name, server}).out;
    }

    std::unique_ptr<Resolvers> resolvers_ = unbound_resolvers(directory_.path() / "run");
    Resolver desired_{
        .vpc_id = vpc_id_,
        .addresses = {ip("10.0.0.2"), ip("169.254.169.253")},
        .zones =
            {{.name = "test.shop.local",
              .records =
                  {a("web.test.shop.local", "10.0.0.6"),
                   {.name = "_http._tcp.web.test.shop.local",
                    .ttl = 10,
                    .type = "SRV",
                    .value = "1 1 8080 web.test.shop.local."}}}},
    };
};

TEST_F(ResolverTest, answers_names_of_its_zones) {
    EXPECT_THAT(look_up("web.test.shop.local"), HasSubstr("10.0.0.6"));
    EXPECT_THAT(look_up("web.test.shop.local", "a", "169.254.169.253"), HasSubstr("10.0.0.6"));
    EXPECT_THAT(
        look_up("_http._tcp.web.test.shop.local", "srv"), HasSubstr("1 1 8080 web.test.shop.local")
    );
}

TEST_F(ResolverTest, follows_records_that_change) {
    desired_.zones[0].records = {a("web.test.shop.local", "10.0.0.7")};

    resolvers_->apply(desired_);

    EXPECT_THAT(look_up("web.test.shop.local"), HasSubstr("10.0.0.7"));
    EXPECT_THAT(look_up("web.test.shop.local"), Not(HasSubstr("10.0.0.6")));
}

TEST_F(ResolverTest, learns_and_forgets_zones) {
    desired_.zones = {{.name = "elb.localhost", .records = {a("shop.elb.localhost", "10.0.0.9")}}};

    resolvers_->apply(desired_);

    EXPECT_THAT(look_up("shop.elb.localhost"), HasSubstr("10.0.0.9"));
    EXPECT_THAT(look_up("web.test.shop.local"), Not(HasSubstr("10.0.0.6")));
}

TEST_F(ResolverTest, comes_back_after_it_was_killed) {
    const auto pid = io::read_file(directory_.path() / "run/resolvers" / vpc_id_ / "unbound.pid");
    kill(std::stoi(pid), SIGKILL);

    resolvers_->apply(desired_);

    EXPECT_THAT(look_up("web.test.shop.local"), HasSubstr("10.0.0.6"));
}

TEST_F(ResolverTest, leaves_nothing) {
    const auto pid =
        std::stoi(io::read_file(directory_.path() / "run/resolvers" / vpc_id_ / "unbound.pid"));

    resolvers_->remove(vpc_id_);

    EXPECT_TRUE(soon([&] { return !io::is_running(pid, "unbound"); }));
    EXPECT_THAT(resolvers_->list(), testing::IsEmpty());
}

} // namespace
} // namespace copilot::host::root_test
