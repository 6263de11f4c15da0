#include "fakes/fake_network.h"
#include "fakes/local_account.h"
#include "localcloud/controllers/names.h"
#include "localcloud/controllers/names_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud {
namespace {

using host::DnsRecord;
using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::SizeIs;
using testing::UnorderedElementsAre;

const Place place{"000000000000", "us-west-2"};

servicediscovery::Instance instance(const std::string& id, const std::string& address) {
    return {
        .id = id,
        .service_id = "srv-1",
        .attributes = {{"AWS_INSTANCE_IPV4", address}, {"AWS_INSTANCE_PORT", "8080"}}
    };
}

NameRecords records() {
    return {
        .vpcs = {{place, {.vpc_id = "vpc-1", .cidr_block = "10.0.0.0/16"}}},
        .interfaces = {{.network_interface_id = "eni-1", .private_ip_address = "10.0.0.5"}},
        .load_balancers = {{
            .vpc_id = "vpc-1",
            .zones = {{.network_interface_id = "eni-1"}},
            .dns_name = "shop-1X.us-west-2.elb.localhost",
        }},
        .namespaces =
            {{.id = "ns-1", .name = "test.shop.local", .type = "DNS_PRIVATE", .vpc_id = "vpc-1"}},
        .services = {{
            .id = "srv-1",
            .name = "api",
            .namespace_id = "ns-1",
            .dns_records = {{.type = "A", .ttl = 10}, {.type = "SRV", .ttl = 10}},
        }},
        .instances = {instance("i-1", "10.0.0.9")},
    };
}

/// The records of one zone of the first resolver.
std::vector<DnsRecord> zone(const NameRecords& records, const std::string& name) {
    const auto resolver = plan_resolvers(records, {}).at(0);
    for (const auto& zone : resolver.zones)
        if (zone.name == name)
            return zone.records;
    return {};
}

TEST(NamesPlan, listens_at_base_plus_two) {
    const auto resolver = plan_resolvers(records(), {"192.0.2.53"}).at(0);

    EXPECT_EQ(resolver.addresses.at(0).text(), "10.0.0.2");
    EXPECT_EQ(resolver.addresses.at(1).text(), "169.254.169.253");
    EXPECT_THAT(resolver.forwarders, testing::ElementsAre("192.0.2.53"));
}

TEST(NamesPlan, answers_for_the_instances_of_a_service) {
    const std::string name = "api.test.shop.local";

    EXPECT_THAT(
        zone(records(), "test.shop.local"),
        UnorderedElementsAre(
            DnsRecord{name, 10, "A", "10.0.0.9"},
            DnsRecord{name, 10, "SRV", "1 1 8080 i-1." + name + "."},
            DnsRecord{"i-1." + name, 10, "A", "10.0.0.9"}
        )
    );
}

TEST(NamesPlan, leaves_unhealthy_instances_out_unless_there_are_no_others) {
    auto changed = records();
    changed.services[0].dns_records = {{.type = "A", .ttl = 10}};
    changed.instances.push_back(instance("i-2", "10.0.0.10"));
    changed.instances[0].health_status = "UNHEALTHY";
    EXPECT_THAT(zone(changed, "test.shop.local"), SizeIs(1));

    changed.instances[1].health_status = "UNHEALTHY";
    EXPECT_THAT(zone(changed, "test.shop.local"), SizeIs(2));
}

TEST(NamesPlan, answers_with_eight_instances_at_most) {
    auto changed = records();
    changed.services[0].dns_records = {{.type = "A", .ttl = 10}};
    for (int i = 10; i < 30; ++i)
        changed.instances.push_back(instance(format("i-{}", i), format("10.0.1.{}", i)));

    EXPECT_THAT(zone(changed, "test.shop.local"), SizeIs(8));
}

TEST(NamesPlan, knows_load_balancers_by_their_addresses_in_the_vpc) {
    const DnsRecord known{"shop-1X.us-west-2.elb.localhost", 60, "A", "10.0.0.5"};

    EXPECT_THAT(zone(records(), "elb.localhost"), Contains(known));
}

route53::RecordSet
record_set(const std::string& name, const std::string& type, std::vector<std::string> values) {
    return {
        .hosted_zone_id = "Z1", .name = name, .type = type, .ttl = 30, .values = std::move(values)
    };
}

TEST(NamesPlan, answers_from_hosted_zones_that_are_associated) {
    auto changed = records();
    changed.hosted_zones = {
        {place,
         {.id = "Z1", .name = "shop.internal.", .private_zone = true, .vpcs = {{.vpc_id = "vpc-1"}}}
        },
        {place,
         {.id = "Z2", .name = "other.internal.", .private_zone = true, .vpcs = {{.vpc_id = "vpc-2"}}
         }},
    };
    changed.record_sets = {
        record_set("shop.internal.", "SOA", {"ns. host. 1 2 3 4 5"}),
        record_set("a.shop.internal.", "A", {"192.0.2.1", "192.0.2.2"}),
        record_set("\\052.shop.internal.", "CNAME", {"a.shop.internal."}),
    };

    const auto answers = zone(changed, "shop.internal");

    EXPECT_THAT(answers, SizeIs(3));
    EXPECT_THAT(answers, Contains(DnsRecord{"*.shop.internal", 30, "CNAME", "a.shop.internal."}));
    EXPECT_THAT(plan_resolvers(changed, {}).at(0).zones, SizeIs(3));
}

TEST(NamesPlan, follows_an_alias_to_a_load_balancer) {
    auto changed = records();
    changed.hosted_zones = {{place, {.id = "Z1", .name = "shop.test."}}};
    auto set = record_set("www.shop.test.", "A", {});
    set.alias = route53::AliasTarget{.dns_name = "dualstack.shop-1x.us-west-2.elb.localhost."};
    changed.record_sets = {set};

    EXPECT_THAT(
        zone(changed, "shop.test"), Contains(DnsRecord{"www.shop.test", 60, "A", "10.0.0.5"})
    );
}

TEST(NamesPlan, leads_the_machine_to_loopback_addresses_by_public_names_only) {
    auto changed = records();
    changed.load_balancers[0].loopback_address = "127.9.8.7";
    changed.hosted_zones = {
        {place, {.id = "Z1", .name = "shop.test."}},
        {place, {.id = "Z2", .name = "shop.internal.", .private_zone = true}},
    };
    auto set = record_set("www.shop.test.", "A", {});
    set.alias = route53::AliasTarget{.dns_name = "shop-1x.us-west-2.elb.localhost."};
    changed.record_sets = {set};

    const auto machine = plan_machine_resolver(changed, *host::Ipv4::parse("127.1.2.3"), {});

    ASSERT_TRUE(machine);
    EXPECT_TRUE(machine->is_of_machine());
    EXPECT_EQ(machine->addresses.at(0).text(), "127.1.2.3");
    ASSERT_THAT(machine->zones, SizeIs(1));
    EXPECT_THAT(
        machine->zones[0].records, Contains(DnsRecord{"www.shop.test", 60, "A", "127.9.8.7"})
    );
}

TEST(NamesPlan, has_no_resolver_for_a_machine_without_public_zones) {
    EXPECT_FALSE(plan_machine_resolver(records(), *host::Ipv4::parse("127.1.2.3"), {}));
}

TEST(NamesPlan, has_no_resolver_for_a_vpc_without_dns) {
    auto changed = records();
    changed.vpcs[0].record.enable_dns_support = false;

    EXPECT_THAT(plan_resolvers(changed, {}), IsEmpty());
}

TEST(NamesController, runs_resolvers_of_networks_that_are_there) {
    fakes::LocalAccount account{};
    fakes::Network network;
    bool connected = false;
    const auto controller = make_names_controller(
        account.cloud,
        std::make_unique<fakes::FakeResolvers>(network),
        {},
        [&](std::string_view) { return connected; }
    );
    account.state.transact([&](Records& all) { all.put(place, records().vpcs[0].record); });

    EXPECT_LE(controller->reconcile(), std::chrono::milliseconds(100));
    EXPECT_THAT(network.resolvers, IsEmpty());

    connected = true;
    controller->reconcile();
    EXPECT_TRUE(network.resolvers.contains("vpc-1"));

    account.state.transact([&](Records& all) { all.erase<ec2::Vpc>(place, "vpc-1"); });
    controller->reconcile();
    EXPECT_THAT(network.resolvers, IsEmpty());
}

} // namespace
} // namespace copilot::localcloud
