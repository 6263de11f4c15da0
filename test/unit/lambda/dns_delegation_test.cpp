#include "unit/lambda/domain_account.h"

#include <gtest/gtest.h>

namespace copilot::lambda {
namespace {

Event event(const std::string& request_type, const std::string& domain = "shop.example.com") {
    return {
        .request_type = request_type,
        .resource_properties =
            Document::Map{
                {"DomainName", domain},
                {"SubdomainName", "test.shop.example.com"},
                {"NameServers", Document::List{"ns-1.example.net", "ns-2.example.net"}},
                {"RootDNSRole", "arn:aws:iam::1:role/shop-DNSDelegationRole"},
            },
    };
}

TEST(DnsDelegation, enters_the_name_servers_in_the_applications_zone) {
    DomainAccount account;

    const auto answer = account.run("dns-delegation", event("Create"));

    EXPECT_EQ(answer.physical_resource_id, "test.shop.example.com");
    const auto& record = account.zones.at("shop.example.com").at("NS test.shop.example.com");
    EXPECT_EQ(record.ttl, 60);
    EXPECT_EQ(record.resource_records.size(), 2U);
}

TEST(DnsDelegation, takes_them_out_again_and_does_not_mind_when_they_are_gone) {
    DomainAccount account;
    account.run("dns-delegation", event("Create"));

    account.run("dns-delegation", event("Delete"));
    account.run("dns-delegation", event("Delete"));

    EXPECT_TRUE(account.zones.at("shop.example.com").empty());
}

TEST(DnsDelegation, takes_no_zone_that_only_follows_the_name) {
    DomainAccount account;

    EXPECT_THROW(account.run("dns-delegation", event("Create", "ship.example.com")), Error);
    EXPECT_TRUE(account.zones.at("shop.example.com").empty());
}

} // namespace
} // namespace copilot::lambda
