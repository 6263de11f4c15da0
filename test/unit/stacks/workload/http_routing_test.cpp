#include "stacks/workload/service.h"

#include <gtest/gtest.h>

namespace copilot::stacks::workload {
namespace {

/// A service whose `http` says `yaml`, in an environment with HTTPS and a zone of its own.
Document render(const std::string& yaml, bool https = true) {
    const auto text = "name: api\ntype: Load Balanced Web Service\n"
                      "image: {location: nginx, port: 80}\nhttp: {path: /"
                      + yaml + "}\n";
    const auto loaded = manifest::load_service({"manifest.yml", "api", text}, {});
    return service_stack({
                             .app = "shop",
                             .env = "test",
                             .https = https,
                             .dns_delegated = https,
                             .manifest = loaded.manifest,
                         })
        .document();
}

const Document& property(const Document& stack, std::string_view id, std::string_view name) {
    static const Document absent;
    const auto* found = stack.at({"Resources", id, "Properties", name});
    return found ? *found : absent;
}

/// The names of a rule's condition on hosts; it has one on paths too.
Document hosts(const Document& stack, std::string_view rule) {
    for (const auto& condition : *property(stack, rule, "Conditions").list())
        if (const auto* config = condition.at({"HostHeaderConfig", "Values"}))
            return *config;
    return {};
}

std::string first_action(const Document& stack, std::string_view rule) {
    return property(stack, rule, "Actions").list()->front().find("Type")->scalar_text();
}

TEST(HttpRouting, forwards_on_https_and_leads_there_from_http) {
    const auto stack = render(", alias: api.example.com");

    EXPECT_EQ(first_action(stack, "HTTPSListenerRule"), "forward");
    EXPECT_EQ(first_action(stack, "HTTPListenerRuleWithDomain"), "redirect");
    EXPECT_EQ(stack.at({"Resources", "HTTPListenerRule"}), nullptr);
}

TEST(HttpRouting, serves_http_too_where_the_manifest_says_so) {
    const auto stack = render(", redirect_to_https: false");

    EXPECT_EQ(first_action(stack, "HTTPListenerRuleWithDomain"), "forward");
}

TEST(HttpRouting, answers_to_aliases_and_tells_the_environment_of_them) {
    const Document both = Document::List{"a.example.com", "b.example.com"};

    const auto stack = render(", alias: [a.example.com, {name: b.example.com}]");

    EXPECT_EQ(hosts(stack, "HTTPSListenerRule"), both);
    EXPECT_EQ(hosts(stack, "HTTPListenerRuleWithDomain"), both);
    EXPECT_EQ(property(stack, "EnvControllerAction", "Aliases"), both);
    EXPECT_EQ(stack.at({"Resources", "LoadBalancerDNSAlias"}), nullptr);
}

TEST(HttpRouting, answers_to_its_name_in_the_environments_zone_without_one) {
    const auto stack = render("");

    EXPECT_NE(hosts(stack, "HTTPSListenerRule").list()->front().find("Fn::Join"), nullptr);
    EXPECT_NE(stack.at({"Resources", "LoadBalancerDNSAlias"}), nullptr);
    EXPECT_TRUE(property(stack, "EnvControllerAction", "Aliases").is_null());
}

TEST(HttpRouting, puts_records_into_the_zones_that_aliases_name) {
    const auto stack = render(
        ", hosted_zone: Z1, alias: [{name: a.example.com}, {name: b.example.org, hosted_zone: Z2}]"
    );

    const auto& first = property(stack, "LoadBalancerDNSAliasZ1", "RecordSets");
    ASSERT_NE(first.list(), nullptr);
    EXPECT_EQ(first.list()->front().find("Name")->scalar_text(), "a.example.com");
    EXPECT_FALSE(property(stack, "LoadBalancerDNSAliasZ2", "RecordSets").is_null());
}

TEST(HttpRouting, answers_to_every_name_where_there_is_no_https) {
    const auto stack = render("", false);

    EXPECT_TRUE(hosts(stack, "HTTPListenerRule").is_null());
    EXPECT_EQ(stack.at({"Resources", "HTTPSListenerRule"}), nullptr);
}

TEST(HttpRouting, refuses_more_names_than_a_rule_holds_and_zones_without_names) {
    EXPECT_THROW(render(", alias: [a.b, b.b, c.b, d.b, e.b]"), Error);
    EXPECT_THROW(render(", hosted_zone: Z1"), Error);
    EXPECT_THROW(render(", alias: localhost"), Error);
}

} // namespace
} // namespace copilot::stacks::workload
