#include "base/error.h"
#include "host/haproxy_config.h"
#include "host/haproxy_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::host {
namespace {

using testing::HasSubstr;
using testing::Not;

const HaproxyFiles files{.directory = "/run/copilot/x/lb", .host_namespace = "copilot-host-x"};

ListenerAction forward(std::vector<ForwardAction::Choice> choices) {
    return {.forward = ForwardAction{.choices = std::move(choices)}};
}

LoadBalancer load_balancer() {
    return {
        .id = "lb",
        .network_namespace = "copilot-eni-1",
        .addresses = {*Ipv4::parse("10.0.0.5"), *Ipv4::parse("10.0.1.5")},
        .loopback = *Ipv4::parse("127.9.8.7"),
        .listeners = {{.port = 80, .default_action = forward({{.target_group = "web"}})}},
        .target_groups =
            {{.id = "web", .targets = {{.address = *Ipv4::parse("10.0.2.5"), .port = 8080}}}},
    };
}

std::string config(const LoadBalancer& load_balancer) {
    return haproxy_config(load_balancer, files, {"web/10.0.2.5:8080"});
}

LoadBalancer with_rule(RuleConditions conditions, ListenerAction action) {
    auto balancer = load_balancer();
    balancer.listeners[0].rules = {
        {.priority = 7, .conditions = std::move(conditions), .action = std::move(action)}
    };
    return balancer;
}

TEST(HaproxyConfig, remembers_requests_only_where_they_are_logged) {
    auto balancer = load_balancer();
    EXPECT_THAT(config(balancer), Not(HasSubstr("ring")));

    balancer.logs_access = true;

    EXPECT_THAT(config(balancer), HasSubstr("ring access\n    format raw\n"));
    EXPECT_THAT(config(balancer), HasSubstr("    log ring@access len 8192 format raw local0\n"));
}

TEST(HaproxyConfig, listens_inside_and_on_the_host) {
    EXPECT_THAT(
        config(load_balancer()),
        HasSubstr("frontend listener-80\n"
                  "    bind 10.0.0.5:80\n"
                  "    bind 10.0.1.5:80\n"
                  "    bind 127.9.8.7:80 namespace copilot-host-x\n")
    );
}

TEST(HaproxyConfig, has_only_targets_that_serve_already) {
    EXPECT_THAT(config(load_balancer()), HasSubstr("    server 10.0.2.5:8080 10.0.2.5:8080 check"));
    EXPECT_THAT(haproxy_config(load_balancer(), files, {}), Not(HasSubstr("    server 10.0.2.5")));
}

TEST(HaproxyConfig, matches_exact_values_as_text_and_wildcards_as_expressions) {
    const auto text = config(with_rule(
        {.hosts = {"Shop.Test"}, .paths = {"/api", "/api/*"}}, forward({{.target_group = "web"}})
    ));

    EXPECT_THAT(
        text, HasSubstr("acl r7_host req.hdr(host),host_only,lower -m str -- 'shop.test'\n")
    );
    EXPECT_THAT(text, HasSubstr("acl r7_path path -m str -- '/api'\n"));
    EXPECT_THAT(text, HasSubstr("acl r7_path path -m reg -- '^/api/.*$'\n"));
    EXPECT_THAT(
        text, HasSubstr("set-var(txn.rule) int(7) if !{ var(txn.rule) -m found } r7_host r7_path\n")
    );
    EXPECT_THAT(text, HasSubstr("use_backend web if { var(txn.rule) -m int 7 }\n"));
    EXPECT_THAT(text, HasSubstr("use_backend web if !{ var(txn.rule) -m found }\n"));
}

TEST(HaproxyConfig, escapes_what_an_expression_would_read_otherwise) {
    EXPECT_EQ(wildcard_expression("/a.b+c?d*"), "^/a\\.b\\+c.d.*$");
    EXPECT_EQ(haproxy_quoted("it's } # $x"), "'it'\\''s } # $x'");
    EXPECT_THROW((void)haproxy_quoted("a\nuse_backend evil"), Error);
}

TEST(HaproxyConfig, draws_lots_for_weights) {
    auto balancer = load_balancer();
    balancer.target_groups.push_back({.id = "next"});
    balancer.listeners[0].default_action =
        forward({{.target_group = "web", .weight = 9}, {.target_group = "next", .weight = 1}});

    const auto text = config(balancer);

    EXPECT_THAT(text, HasSubstr("set-var(txn.draw) rand(10) if"));
    EXPECT_THAT(
        text,
        HasSubstr("use_backend web if !{ var(txn.rule) -m found } { var(txn.draw) -m int lt 9 }\n")
    );
    EXPECT_THAT(text, HasSubstr("use_backend next if !{ var(txn.rule) -m found }\n"));
}

TEST(HaproxyConfig, redirects_with_the_query_only_where_there_is_one) {
    const auto text = config(with_rule(
        {.paths = {"/*"}},
        {.redirect = RedirectAction{.protocol = "HTTPS", .port = "443", .status = 301}}
    ));

    EXPECT_THAT(
        text,
        HasSubstr("redirect location "
                  "'https://%[req.hdr(host),host_only]:443/%[path,regsub(^/,)]?%[query]' code 301 "
                  "if { var(txn.rule) -m int 7 } { query -m len gt 0 }\n")
    );
    EXPECT_THAT(
        text,
        HasSubstr("redirect location 'https://%[req.hdr(host),host_only]:443/%[path,regsub(^/,)]' "
                  "code 301 if { var(txn.rule) -m int 7 }\n")
    );
}

TEST(HaproxyConfig, keeps_the_body_of_a_fixed_response_in_a_file) {
    const auto text = config(with_rule(
        {.paths = {"/*"}},
        {.fixed_response = FixedResponseAction{.status = 404, .body = "nothing\nhere"}}
    ));

    EXPECT_THAT(
        text,
        HasSubstr("http-request return status 404 content-type 'text/plain' file "
                  "/run/copilot/x/lb/response-")
    );
    EXPECT_THAT(text, Not(HasSubstr("nothing")));
}

TEST(HaproxyConfig, asks_for_health_as_the_target_group_says) {
    auto balancer = load_balancer();
    balancer.target_groups[0].health_check = {
        .path = "/health",
        .port = 9000,
        .interval = std::chrono::seconds(10),
        .timeout = std::chrono::seconds(3),
        .healthy_threshold = 2,
        .unhealthy_threshold = 4,
        .matcher = "200-299"
    };

    const auto text = config(balancer);

    EXPECT_THAT(text, HasSubstr("check inter 10000ms downinter 100ms rise 2 fall 4 port 9000\n"));
    EXPECT_THAT(text, HasSubstr("timeout check 3000ms\n"));
    EXPECT_THAT(text, HasSubstr("http-check send meth GET uri '/health' ver"));
    EXPECT_THAT(text, HasSubstr("http-check expect status '200-299'\n"));
}

TEST(HaproxyConfig, terminates_tls_with_a_list_of_certificates) {
    auto balancer = load_balancer();
    balancer.listeners.push_back(
        {.port = 443,
         .tls = true,
         .certificates = {"/c.pem"},
         .default_action = forward({{.target_group = "web"}})}
    );

    const auto text = config(balancer);

    EXPECT_THAT(
        text,
        HasSubstr("bind 10.0.0.5:443 ssl crt-list /run/copilot/x/lb/listener-443.certificates alpn "
                  "h2,http/1.1\n")
    );
    EXPECT_THAT(text, HasSubstr("set-header X-Forwarded-Proto https\n"));
}

TEST(HaproxyConfig, refuses_names_that_would_be_more_than_names) {
    auto balancer = load_balancer();
    balancer.target_groups[0].id = "web\nfrontend evil";
    EXPECT_THROW((void)config(balancer), Error);

    EXPECT_THROW(
        (void)config(with_rule(
            {.headers = {{.name = "X) -m", .values = {"a"}}}}, forward({{.target_group = "web"}})
        )),
        Error
    );
}

TEST(HaproxyStatus, reads_the_table_of_servers) {
    const auto servers = read_statuses("# pxname,svname,scur,status,check_status,check_code,\n"
                                       "web,10.0.2.5:8080,3,UP,L7OK,200,\n"
                                       "web,10.0.2.6:8080,0,MAINT,* L4CON,,\n"
                                       "\n");

    ASSERT_EQ(servers.size(), 2U);
    const ServerStatus first{
        .backend = "web",
        .server = "10.0.2.5:8080",
        .status = "UP",
        .check_status = "L7OK",
        .check_code = "200",
        .sessions = 3
    };
    EXPECT_EQ(servers[0], first);
    EXPECT_EQ(servers[1].check_status, "* L4CON");
}

TEST(LoopbackAddress, is_the_same_for_the_same_load_balancer_and_never_near_127_0) {
    EXPECT_EQ(loopback_address("a"), loopback_address("a"));
    EXPECT_NE(loopback_address("a"), loopback_address("b"));
    EXPECT_NE(loopback_address("a"), loopback_address("a", 1));
    for (int i = 0; i < 300; ++i) {
        const auto address = loopback_address(std::to_string(i));
        EXPECT_EQ(address.number >> 24, 127U);
        EXPECT_NE(address.number >> 16 & 255, 0U);
        EXPECT_NE(address.number & 255, 255U);
    }
}

} // namespace
} // namespace copilot::host
