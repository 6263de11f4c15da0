// Load balancers as real HAProxies: who gets a request, and what changes without losing one.

#include "host/certificate_authority.h"
#include "host/load_balancer.h"
#include "host/process_search.h"
#include "root/test_network.h"

#include <gmock/gmock.h>

namespace copilot::host::root_test {
namespace {

using testing::HasSubstr;

const std::string front = own_id("eni", "f");
const std::string one = own_id("eni", "1");
const std::string two = own_id("eni", "2");

ListenerAction forward(const std::string& group) {
    return {.forward = ForwardAction{.choices = {{.target_group = group}}}};
}

class LoadBalancerTest : public NetworkTest {
protected:
    void SetUp() override {
        NetworkTest::SetUp();
        if (IsSkipped())
            return;
        networks_->apply(network(
            {{.id = front, .addresses = {ip("10.0.0.5"), ip("10.0.1.5")}},
             {.id = one, .addresses = {ip("10.0.0.6")}},
             {.id = two, .addresses = {ip("10.0.1.6")}}}
        ));
        serve(one, 80, "one");
    }

    void TearDown() override {
        for (const auto& id : balancers_->list())
            balancers_->remove(id);
        NetworkTest::TearDown();
    }

    [[nodiscard]] std::string
    get(const std::string& path = "/", const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"curl", "-s", "-m", "2"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        arguments.push_back(format("http://{}{}", desired_.loopback.text(), path));
        return io::run({.arguments = arguments}).out;
    }

    /// Applies until every target that is wanted serves, as the controller does.
    bool settle() {
        return soon([&] {
            balancers_->apply(desired_);
            return std::ranges::all_of(balancers_->health(desired_.id), [](const auto& target) {
                return target.state == TargetState::healthy;
            });
        });
    }

    [[nodiscard]] std::vector<pid_t> processes() const {
        const auto config = directory_.path() / "run/load-balancers" / desired_.id / "haproxy.cfg";
        return processes_with_argument(config.string());
    }

    std::unique_ptr<LoadBalancers> balancers_ = haproxy_load_balancers(directory_.path() / "run");
    LoadBalancer desired_{
        .id = own_id("lb", ""),
        .network_namespace = network_namespace_name(front),
        .addresses = {ip("10.0.0.5"), ip("10.0.1.5")},
        .loopback = loopback_address(own_id("lb", "")),
        .listeners = {{.port = 80, .default_action = forward("web")}},
        .target_groups = {{.id = "web", .targets = {{.address = ip("10.0.0.6"), .port = 80}}}},
    };
};

TEST_F(LoadBalancerTest, answers_on_the_host_and_inside_the_network) {
    ASSERT_TRUE(settle());

    EXPECT_EQ(get(), "one");
    EXPECT_EQ(fetch(two, "http://10.0.0.5/"), "one");
    EXPECT_EQ(fetch(two, "http://10.0.1.5/"), "one");
}

TEST_F(LoadBalancerTest, lets_a_target_wait_until_it_answers) {
    desired_.target_groups[0].targets.push_back({.address = ip("10.0.1.6"), .port = 80});
    balancers_->apply(desired_);
    ASSERT_TRUE(soon([&] {
        balancers_->apply(desired_);
        return get() == "one";
    }));
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(get(), "one");

    serve(two, 80, "two");

    ASSERT_TRUE(settle());
    const std::set<std::string> answers{get(), get(), get(), get()};
    EXPECT_THAT(answers, testing::ElementsAre("one", "two"));
}

TEST_F(LoadBalancerTest, adds_and_removes_targets_without_a_new_process) {
    serve(two, 80, "two");
    ASSERT_TRUE(settle());
    const auto pids = processes();

    desired_.target_groups[0].targets = {{.address = ip("10.0.1.6"), .port = 80}};
    ASSERT_TRUE(settle());

    ASSERT_TRUE(soon([&] {
        balancers_->apply(desired_);
        return balancers_->health(desired_.id).size() == 1;
    }));
    EXPECT_EQ(get(), "two");
    EXPECT_EQ(processes(), pids);
}

TEST_F(LoadBalancerTest, keeps_what_is_known_of_targets_when_a_rule_comes) {
    desired_.target_groups[0].targets.push_back({.address = ip("10.0.1.6"), .port = 80});
    ASSERT_TRUE(soon([&] {
        balancers_->apply(desired_);
        return get() == "one";
    }));

    desired_.listeners[0].rules = {
        {.priority = 5,
         .conditions = {.paths = {"/fixed/*"}},
         .action = {.fixed_response = FixedResponseAction{.status = 403, .body = "no\nway"}}}
    };
    balancers_->apply(desired_);

    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(get(), "one");
    EXPECT_EQ(get("/fixed/x"), "no\nway");
}

TEST_F(LoadBalancerTest, loses_no_request_while_rules_change) {
    ASSERT_TRUE(settle());
    std::atomic<bool> done = false;
    std::atomic<int> lost = 0;
    std::atomic<int> served = 0;
    std::thread client([&] {
        while (!done)
            ++(get() == "one" ? served : lost);
    });

    for (int i = 1; i <= 5; ++i) {
        desired_.listeners[0].rules.push_back(
            {.priority = i, .conditions = {.paths = {format("/p{}", i)}}, .action = forward("web")}
        );
        balancers_->apply(desired_);
    }
    done = true;
    client.join();

    EXPECT_EQ(lost, 0);
    EXPECT_GT(served, 5);
}

TEST_F(LoadBalancerTest, reads_rules_by_priority) {
    desired_.listeners[0].rules = {
        {.priority = 20,
         .conditions = {.paths = {"*"}},
         .action = {.fixed_response = FixedResponseAction{.status = 200, .body = "late"}}},
        {.priority = 10,
         .conditions =
             {.hosts = {"*.example.test"},
              .paths = {"/old/*"},
              .methods = {"GET"},
              .headers = {{.name = "X-Who", .values = {"me*"}}},
              .queries = {{{.name = "v", .values = {"1"}}}}},
         .action =
             {.redirect =
                  RedirectAction{
                      .protocol = "HTTPS", .port = "443", .path = "/new/#{path}", .status = 301
                  }}},
    };
    balancers_->apply(desired_);

    EXPECT_EQ(get("/old/a?v=1"), "late");
    EXPECT_EQ(
        get("/old/a?u=2&v=1",
            {"-H",
             "Host: a.example.test",
             "-H",
             "X-Who: Me2",
             "-o",
             "/dev/null",
             "-w",
             "%{http_code} %{redirect_url}"}),
        "301 https://a.example.test:443/new/old/a?u=2&v=1"
    );
}

TEST_F(LoadBalancerTest, divides_requests_by_weight) {
    serve(two, 80, "two");
    desired_.target_groups.push_back(
        {.id = "other", .targets = {{.address = ip("10.0.1.6"), .port = 80}}}
    );
    desired_.listeners[0].default_action.forward->choices = {
        {.target_group = "web", .weight = 1}, {.target_group = "other", .weight = 1}
    };
    ASSERT_TRUE(settle());

    std::map<std::string, int> answers;
    for (int i = 0; i < 40; ++i)
        ++answers[get()];

    EXPECT_GT(answers["one"], 4);
    EXPECT_GT(answers["two"], 4);
    EXPECT_EQ(answers["one"] + answers["two"], 40);
}

TEST_F(LoadBalancerTest, says_why_a_target_does_not_serve) {
    desired_.target_groups[0].health_check.path = "/missing";

    ASSERT_TRUE(soon([&] {
        balancers_->apply(desired_);
        return balancers_->health(desired_.id).at(0).reason == "L7STS 404";
    }));
    EXPECT_EQ(balancers_->health(desired_.id)[0].state, TargetState::initial);
    EXPECT_THAT(get(), HasSubstr("503"));
}

TEST_F(LoadBalancerTest, sees_a_target_fall_ill) {
    desired_.target_groups[0].health_check.interval = std::chrono::milliseconds(100);
    ASSERT_TRUE(settle());

    kill(started_.front(), SIGKILL);

    ASSERT_TRUE(soon([&] {
        return balancers_->health(desired_.id).at(0).state == TargetState::unhealthy;
    }));
}

TEST_F(LoadBalancerTest, gives_a_draining_target_nothing_new) {
    serve(two, 80, "two");
    desired_.target_groups[0].targets.push_back({.address = ip("10.0.1.6"), .port = 80});
    ASSERT_TRUE(settle());

    desired_.target_groups[0].targets[0].draining = true;
    balancers_->apply(desired_);

    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(get(), "two");
    const auto health = balancers_->health(desired_.id);
    EXPECT_TRUE(std::ranges::any_of(health, [](const auto& target) {
        return target.state == TargetState::draining;
    }));
}

TEST_F(LoadBalancerTest, presents_the_certificate_of_the_name_that_is_asked_for) {
    const CertificateAuthority authority(directory_.path() / "ca");
    for (const auto* name : {"a.test", "b.test"}) {
        const auto issued = authority.issue({name});
        const auto file = directory_.path() / (std::string(name) + ".pem");
        io::write_file(file, issued.certificate + issued.chain + issued.private_key, 0600);
    }
    const auto file = [&](const char* name) { return (directory_.path() / name).string(); };
    desired_.listeners.push_back(
        {.port = 443,
         .tls = true,
         .certificates = {file("a.test.pem"), file("b.test.pem")},
         .default_action = forward("web")}
    );
    ASSERT_TRUE(settle());

    for (const auto* name : {"a.test", "b.test"}) {
        const auto resolve = format("{}:443:{}", name, desired_.loopback.text());
        const auto url = format("https://{}/", name);
        EXPECT_EQ(get("/", {"--cacert", file("ca/ca.crt"), "--resolve", resolve, url}), "oneone");
    }
}

TEST_F(LoadBalancerTest, keeps_a_client_with_its_target) {
    serve(two, 80, "two");
    desired_.target_groups[0].stickiness = true;
    desired_.target_groups[0].targets.push_back({.address = ip("10.0.1.6"), .port = 80});
    ASSERT_TRUE(settle());
    const auto jar = (directory_.path() / "cookies").string();
    const auto first = get("/", {"-c", jar, "-b", jar});

    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(get("/", {"-c", jar, "-b", jar}), first);
}

TEST_F(LoadBalancerTest, serves_on_when_its_maker_is_another) {
    ASSERT_TRUE(settle());
    const auto pids = processes();

    haproxy_load_balancers(directory_.path() / "run")->apply(desired_);

    EXPECT_EQ(processes(), pids);
    EXPECT_EQ(get(), "one");
}

TEST_F(LoadBalancerTest, comes_back_after_it_was_killed) {
    ASSERT_TRUE(settle());
    for (const auto pid : processes())
        kill(pid, SIGKILL);
    ASSERT_EQ(get(), "");

    ASSERT_TRUE(soon([&] {
        balancers_->apply(desired_);
        return get() == "one";
    }));
}

TEST_F(LoadBalancerTest, leaves_nothing) {
    const auto before = list_network_namespaces("copilot-host-"); // Another local cloud's.
    ASSERT_TRUE(settle());

    balancers_->remove(desired_.id);

    EXPECT_TRUE(soon([&] { return processes().empty(); }));
    EXPECT_EQ(list_network_namespaces("copilot-host-"), before);
    EXPECT_EQ(get(), "");
}

} // namespace
} // namespace copilot::host::root_test
