#include "unit/lambda/domain_account.h"

#include <gtest/gtest.h>

namespace copilot::lambda {
namespace {

using Names = std::set<std::string>;

Document::Map properties(const std::string& aliases, const std::string& target = "lb.example.net") {
    return {
        {"AppName", "shop"},
        {"EnvName", "test"},
        {"Aliases", aliases},
        {"AppDNSRole", "arn:aws:iam::1:role/shop-DNSDelegationRole"},
        {"DomainName", "example.com"},
        {"PublicAccessDNS", target},
        {"PublicAccessHostedZone", "Z1"},
    };
}

Event event(const std::string& request_type, const std::string& aliases) {
    return {
        .request_type = request_type,
        .logical_resource_id = "CustomDomainAction",
        .resource_properties = properties(aliases),
    };
}

constexpr auto three_zones =
    R"({"api":["api.test.shop.example.com","shop.example.com"],"web":["www.example.com","x.org"]})";

TEST(CustomDomain, enters_each_alias_in_its_zone_and_leaves_out_foreign_ones) {
    DomainAccount account;

    const auto answer = account.run("custom-domain", event("Create", three_zones));

    EXPECT_EQ(answer.physical_resource_id, "CustomDomainAction");
    EXPECT_EQ(account.names_in("test.shop.example.com"), Names{"A api.test.shop.example.com"});
    EXPECT_EQ(account.names_in("shop.example.com"), Names{"A shop.example.com"});
    EXPECT_EQ(account.names_in("example.com"), Names{"A www.example.com"});
}

TEST(CustomDomain, leads_aliases_to_what_is_public) {
    DomainAccount account;

    account.run("custom-domain", event("Create", R"({"api":["api.test.shop.example.com"]})"));

    const auto& record =
        account.zones.at("test.shop.example.com").at("A api.test.shop.example.com");
    EXPECT_EQ(record.alias_target->dns_name, "lb.example.net");
    EXPECT_EQ(record.alias_target->hosted_zone_id, "Z1");
    EXPECT_TRUE(record.alias_target->evaluate_target_health);
}

TEST(CustomDomain, takes_out_what_was_dropped) {
    DomainAccount account;
    account.run("custom-domain", event("Create", three_zones));

    auto update = event("Update", R"({"web":["www.example.com"]})");
    update.old_resource_properties = properties(three_zones);
    account.run("custom-domain", update);

    EXPECT_EQ(account.names_in("test.shop.example.com"), Names{});
    EXPECT_EQ(account.names_in("example.com"), Names{"A www.example.com"});
}

TEST(CustomDomain, takes_out_everything_in_the_end_even_twice) {
    DomainAccount account;
    account.run("custom-domain", event("Create", three_zones));

    account.run("custom-domain", event("Delete", three_zones));
    account.run("custom-domain", event("Delete", three_zones));

    for (const auto& [name, records] : account.zones)
        EXPECT_TRUE(records.empty()) << name;
}

} // namespace
} // namespace copilot::lambda
