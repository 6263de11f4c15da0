#include "fakes/fake_network.h"
#include "fakes/local_account.h"
#include "localcloud/controllers/load_balancing.h"
#include "localcloud/controllers/load_balancing_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud {
namespace {

using host::TargetState;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Place place{"000000000000", "us-west-2"};
const std::string group_arn = "arn:aws:elasticloadbalancing:us-west-2:0:targetgroup/web/22";
const std::string balancer_arn =
    "arn:aws:elasticloadbalancing:us-west-2:0:loadbalancer/app/shop/11";
const std::string listener_arn = balancer_arn + "/listener";

elbv2::LoadBalancer balancer() {
    return {
        .arn = balancer_arn,
        .name = "shop",
        .vpc_id = "vpc-1",
        .zones = {{.network_interface_id = "eni-1"}},
        .dns_name = "shop-1X.us-west-2.elb.localhost",
        .loopback_address = "127.9.8.7",
    };
}

elbv2::Action forward() {
    return {.type = "forward", .target_groups = {{.target_group_arn = group_arn}}};
}

elbv2::Listener listener() {
    return {
        .arn = listener_arn,
        .load_balancer_arn = balancer_arn,
        .port = 80,
        .protocol = "HTTP",
        .default_actions = {forward()},
    };
}

elbv2::TargetGroup group() {
    return {.arn = group_arn, .name = "web", .protocol = "HTTP", .vpc_id = "vpc-1"};
}

elbv2::Target target(Timestamp registered_at = {}) {
    return {
        .target_group_arn = group_arn,
        .address = "10.0.0.9",
        .port = 8080,
        .registered_at = registered_at
    };
}

LoadBalancingRecords records() {
    return {
        .load_balancers = {{place, balancer()}},
        .listeners = {listener()},
        .target_groups = {group()},
        .targets = {{place, target()}},
        .interfaces = {{.network_interface_id = "eni-1", .private_ip_address = "10.0.0.5"}},
    };
}

host::LoadBalancer plan(const LoadBalancingRecords& records) {
    return plan_load_balancer(records, records.load_balancers.at(0).record, {});
}

TEST(LoadBalancingPlan, stands_in_the_namespace_of_its_first_interface) {
    const auto made = plan(records());

    EXPECT_EQ(made.id, "shop-11");
    EXPECT_EQ(made.network_namespace, "copilot-eni-1");
    EXPECT_EQ(made.loopback.text(), "127.9.8.7");
    ASSERT_THAT(made.addresses, SizeIs(1));
    EXPECT_EQ(made.addresses[0].text(), "10.0.0.5");
}

TEST(LoadBalancingPlan, has_the_targets_of_the_groups_it_forwards_to) {
    auto changed = records();
    auto other = group();
    other.arn += "3";
    changed.target_groups.push_back(other);
    changed.targets[0].record.gone_at = Timestamp{};

    const auto made = plan(changed);

    ASSERT_THAT(made.target_groups, SizeIs(1));
    EXPECT_EQ(made.target_groups[0].id, "web.22");
    const host::Target only{
        .address = *host::Ipv4::parse("10.0.0.9"), .port = 8080, .draining = true
    };
    EXPECT_THAT(made.target_groups[0].targets, ElementsAre(only));
}

TEST(LoadBalancingPlan, reads_every_condition_and_action) {
    auto changed = records();
    changed.rules = {{
        .arn = "rule",
        .listener_arn = listener_arn,
        .priority = 3,
        .conditions =
            {{.field = "host-header", .values = {"a.test"}},
             {.field = "path-pattern", .values = {"/x", "/x/*"}},
             {.field = "http-header", .values = {"v"}, .http_header_name = "H"},
             {.field = "query-string", .query_strings = {{.key = "k", .value = "v"}}},
             {.field = "source-ip", .values = {"10.0.0.0/8"}}},
        .actions = {{.type = "redirect", .redirect = elbv2::Redirect{.status_code = "HTTP_301"}}},
    }};

    const auto rule = plan(changed).listeners.at(0).rules.at(0);

    EXPECT_EQ(rule.priority, 3);
    EXPECT_THAT(rule.conditions.hosts, ElementsAre("a.test"));
    EXPECT_THAT(rule.conditions.paths, ElementsAre("/x", "/x/*"));
    EXPECT_EQ(rule.conditions.headers.at(0).name, "H");
    EXPECT_EQ(rule.conditions.queries.at(0).at(0).name, "k");
    EXPECT_THAT(rule.conditions.source_ranges, SizeIs(1));
    EXPECT_EQ(rule.action.redirect->status, 301);
}

TEST(LoadBalancingPlan, names_what_is_not_built) {
    auto network = records();
    network.load_balancers[0].record.type = "network";
    auto login = records();
    login.listeners[0].default_actions[0].type = "authenticate-oidc";
    auto secure = records();
    secure.listeners[0].protocol = "HTTPS";

    for (const auto& unbuilt : {network, login, secure})
        EXPECT_THROW((void)plan(unbuilt), Error);
}

TEST(LoadBalancingPlan, opens_a_door_for_each_listener_that_has_one) {
    const host::Door door{
        .name = "shop-1X.us-west-2.elb.localhost",
        .loopback = *host::Ipv4::parse("127.9.8.7"),
        .http = true
    };
    EXPECT_THAT(plan_doors(records()), ElementsAre(door));

    auto by_address = records();
    by_address.load_balancers[0].record.dns_name = "127.9.8.7";
    EXPECT_THAT(plan_doors(by_address), IsEmpty());
}

TEST(LoadBalancingPlan, opens_doors_for_aliases_in_public_zones) {
    auto changed = records();
    const route53::AliasTarget target{.dns_name = "dualstack.shop-1x.us-west-2.elb.localhost."};
    changed.hosted_zones = {
        {.id = "Z1", .name = "example.com."},
        {.id = "Z2", .name = "example.internal.", .private_zone = true},
    };
    changed.record_sets = {
        {.hosted_zone_id = "Z1", .name = "api.example.com.", .type = "A", .alias = target},
        {.hosted_zone_id = "Z2", .name = "api.example.internal.", .type = "A", .alias = target},
        {.hosted_zone_id = "Z1", .name = "other.example.com.", .type = "A", .values = {"1.2.3.4"}},
    };

    const auto doors = plan_doors(changed);

    ASSERT_THAT(doors, SizeIs(2));
    EXPECT_EQ(doors[0].name, "api.example.com");
    EXPECT_EQ(doors[0].loopback.text(), "127.9.8.7");
    EXPECT_TRUE(doors[0].http);
}

host::TargetHealth seen(TargetState state, const std::string& reason = "") {
    return {"web.22", "10.0.0.9:8080", state, reason};
}

TEST(TargetHealth, is_initial_until_the_first_answer_or_the_threshold) {
    const elbv2::HealthCheck check{.interval_seconds = 10, .unhealthy_threshold = 2};
    const auto waiting = seen(TargetState::initial, "L7STS 404");
    const Timestamp start{};

    const auto early =
        change_of_health(target(), check, &waiting, start + std::chrono::seconds(19));
    const auto late = change_of_health(target(), check, &waiting, start + std::chrono::seconds(20));

    EXPECT_EQ(early->reason, "Elb.InitialHealthChecking");
    EXPECT_EQ(late->health, "unhealthy");
    EXPECT_EQ(late->reason, "Target.ResponseCodeMismatch");
    EXPECT_EQ(late->description, "Health checks failed with these codes: [404]");
}

TEST(TargetHealth, says_nothing_twice) {
    const auto well = seen(TargetState::healthy);

    const auto first = change_of_health(target(), {}, &well, {});

    ASSERT_TRUE(first);
    EXPECT_EQ(first->health, "healthy");
    EXPECT_EQ(first->reason, "");
    EXPECT_FALSE(change_of_health(*first, {}, &well, {}));
}

TEST(TargetHealth, tells_timeouts_from_refusals) {
    const auto slow = seen(TargetState::unhealthy, "L4TOUT");
    const auto closed = seen(TargetState::unhealthy, "L4CON");

    EXPECT_EQ(change_of_health(target(), {}, &slow, {})->reason, "Target.Timeout");
    EXPECT_EQ(change_of_health(target(), {}, &closed, {})->reason, "Target.FailedHealthChecks");
}

TEST(TargetHealth, has_drained_without_requests_or_when_its_time_is_over) {
    auto leaving = target();
    leaving.gone_at = Timestamp{} + std::chrono::seconds(60);
    auto busy = seen(TargetState::draining);
    busy.connections = 1;
    const auto calm = seen(TargetState::draining);
    const auto serving = seen(TargetState::healthy);

    EXPECT_FALSE(has_drained(target(), &calm, {}));
    EXPECT_FALSE(has_drained(leaving, &busy, {}));
    EXPECT_FALSE(has_drained(leaving, &serving, {}));
    EXPECT_TRUE(has_drained(leaving, &calm, {}));
    EXPECT_TRUE(has_drained(leaving, &busy, *leaving.gone_at));
}

class LoadBalancingControllerTest : public testing::Test {
protected:
    void SetUp() override {
        account_.cloud.set_on_wake([&](std::string_view name) { woken_.emplace_back(name); });
        account_.state.transact([&](Records& all) {
            all.put(place, balancer());
            all.put(place, listener());
            all.put(place, group());
            all.put(place, target(account_.clock.now()));
            all.put(place, records().interfaces[0]);
        });
    }

    template <Record T>
    std::optional<T> find(const std::string& id) {
        return account_.state.transact([&](Records& all) { return all.find<T>(place, id); });
    }

    fakes::LocalAccount account_{};
    fakes::Network network_;
    bool connected_ = true;
    std::vector<std::string> woken_;
    std::unique_ptr<Controller> controller_ = make_load_balancing_controller(
        account_.cloud,
        std::make_unique<fakes::FakeLoadBalancers>(network_),
        std::make_unique<fakes::FakeFrontDoor>(network_),
        [this](std::string_view) { return connected_; }
    );
};

TEST_F(LoadBalancingControllerTest, runs_load_balancers_and_says_so) {
    controller_->reconcile();

    EXPECT_TRUE(network_.load_balancers.contains("shop-11"));
    EXPECT_THAT(network_.doors, SizeIs(1));
    EXPECT_EQ(find<elbv2::LoadBalancer>(balancer_arn)->state, "active");
}

TEST_F(LoadBalancingControllerTest, waits_for_the_network) {
    connected_ = false;

    EXPECT_LE(controller_->reconcile(), std::chrono::milliseconds(100));

    EXPECT_THAT(network_.load_balancers, IsEmpty());
    EXPECT_EQ(find<elbv2::LoadBalancer>(balancer_arn)->state, "provisioning");
}

TEST_F(LoadBalancingControllerTest, writes_health_down_and_wakes_the_tasks) {
    EXPECT_LE(controller_->reconcile(), std::chrono::milliseconds(100));
    network_.health[{"web.22", "10.0.0.9:8080"}] = seen(TargetState::healthy);

    const auto delay = controller_->reconcile();

    EXPECT_EQ(find<elbv2::Target>(target().record_id())->health, "healthy");
    EXPECT_THAT(woken_, ElementsAre("tasks"));
    EXPECT_GE(delay, std::chrono::milliseconds(500));
}

TEST_F(LoadBalancingControllerTest, forgets_a_target_that_has_drained) {
    auto leaving = target();
    leaving.gone_at = account_.clock.now() + std::chrono::seconds(60);
    account_.state.transact([&](Records& all) { all.put(place, leaving); });
    network_.health[{"web.22", "10.0.0.9:8080"}] = seen(TargetState::draining);

    controller_->reconcile();

    EXPECT_FALSE(find<elbv2::Target>(leaving.record_id()));
}

TEST_F(LoadBalancingControllerTest, forgets_a_draining_target_that_no_load_balancer_uses) {
    auto leaving = target();
    leaving.gone_at = account_.clock.now() + std::chrono::seconds(60);
    account_.state.transact([&](Records& all) {
        all.put(place, leaving);
        all.erase<elbv2::Listener>(place, listener_arn);
    });

    controller_->reconcile();

    EXPECT_FALSE(find<elbv2::Target>(leaving.record_id()));
}

TEST_F(LoadBalancingControllerTest, ends_what_is_not_wanted_any_more) {
    controller_->reconcile();

    account_.state.transact([&](Records& all) {
        all.erase<elbv2::LoadBalancer>(place, balancer_arn);
    });
    controller_->reconcile();

    EXPECT_THAT(network_.load_balancers, IsEmpty());
    EXPECT_THAT(network_.doors, IsEmpty());
}

TEST_F(LoadBalancingControllerTest, goes_without_a_front_door_where_port_80_is_taken) {
    network_.port_80_is_free = false;

    controller_->reconcile();

    EXPECT_THAT(network_.doors, IsEmpty());
    EXPECT_TRUE(network_.load_balancers.contains("shop-11"));
    EXPECT_EQ(find<elbv2::LoadBalancer>(balancer_arn)->dns_name, "127.9.8.7");
}

TEST_F(LoadBalancingControllerTest, hands_certificates_over_as_files) {
    auto secure = listener();
    secure.protocol = "HTTPS";
    secure.default_certificate_arn = "arn:cert";
    account_.state.transact([&](Records& all) {
        all.put(place, secure);
        all.put(
            place,
            acm::Certificate{
                .arn = "arn:cert", .status = "ISSUED", .certificate = "C\n", .private_key = "K\n"
            }
        );
    });

    controller_->reconcile();

    const auto& files = network_.load_balancers.at("shop-11").listeners.at(0).certificates;
    ASSERT_THAT(files, SizeIs(1));
    EXPECT_EQ(io::read_file(files[0]), "C\nK\n");
}

} // namespace
} // namespace copilot::localcloud
