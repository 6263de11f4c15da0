#include "base/error.h"
#include "host/resolver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::host {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(DnsZone, is_written_sorted_and_each_record_once) {
    const DnsZone zone{
        .name = "test.shop.local",
        .records =
            {
                {.name = "web.test.shop.local", .ttl = 10, .type = "A", .value = "10.0.1.6"},
                {.name = "web.test.shop.local", .ttl = 10, .type = "A", .value = "10.0.1.5"},
                {.name = "web.test.shop.local", .ttl = 10, .type = "A", .value = "10.0.1.6"},
            }
    };

    EXPECT_EQ(
        zone_text(zone, 3),
        "$ORIGIN test.shop.local.\n"
        "@ 5 IN SOA ns hostmaster 3 3600 600 86400 5\n"
        "@ 3600 IN NS ns\n"
        "web.test.shop.local. 10 IN A 10.0.1.5\n"
        "web.test.shop.local. 10 IN A 10.0.1.6\n"
    );
}

TEST(DnsZone, refuses_a_value_of_two_lines) {
    const DnsZone zone{
        .name = "a.local",
        .records = {{.name = "x.a.local", .type = "A", .value = "1.2.3.4\nevil 1 IN A 1.1.1.1"}}
    };

    EXPECT_THROW((void)zone_text(zone, 1), Error);
}

TEST(Resolver, of_the_machine_asks_others_for_names_that_its_zones_do_not_have) {
    const Resolver resolver{
        .vpc_id = std::string(machine_resolver),
        .addresses = {*Ipv4::parse("127.1.2.3")},
        .zones =
            {{.name = "example.com",
              .records =
                  {{.name = "api.example.com", .ttl = 60, .type = "A", .value = "127.9.8.7"},
                   {.name = "*.example.com", .type = "A", .value = "127.9.8.7"},
                   {.name = "example.com", .ttl = 5, .type = "TXT", .value = "\"a b\""}}}},
    };

    const auto config = resolver_config(resolver, "/run/copilot/r");

    EXPECT_THAT(config, HasSubstr("    local-zone: \"example.com.\" transparent\n"));
    EXPECT_THAT(config, HasSubstr("    local-data: \"api.example.com. 60 IN A 127.9.8.7\"\n"));
    EXPECT_THAT(config, HasSubstr("    local-data: 'example.com. 5 IN TXT \"a b\"'\n"));
    EXPECT_THAT(config, Not(HasSubstr("auth-zone")));
    EXPECT_THAT(config, Not(HasSubstr("*.example.com")));
}

TEST(Resolver, listens_where_it_is_told_and_answers_its_zones) {
    const Resolver resolver{
        .vpc_id = "vpc-1",
        .addresses = {*Ipv4::parse("10.0.0.2")},
        .zones = {{.name = "shop.local"}},
        .forwarders = {"192.0.2.53"}
    };

    const auto config = resolver_config(resolver, "/run/copilot/r");

    EXPECT_THAT(config, HasSubstr("    interface: 10.0.0.2\n"));
    EXPECT_THAT(
        config,
        HasSubstr("    name: \"shop.local.\"\n    zonefile: \"/run/copilot/r/shop.local.zone\"\n")
    );
    EXPECT_THAT(config, HasSubstr("    forward-addr: 192.0.2.53\n"));
}

TEST(Resolver, asks_nobody_when_the_host_has_no_name_server) {
    EXPECT_THAT(resolver_config({.vpc_id = "vpc-1"}, "/run/copilot/r"), Not(HasSubstr("forward")));
}

TEST(Resolver, refuses_a_zone_whose_name_would_leave_its_directory) {
    EXPECT_THROW(
        (void)resolver_config({.vpc_id = "v", .zones = {{.name = "../../etc"}}}, "/run/copilot/r"),
        Error
    );
}

} // namespace
} // namespace copilot::host
