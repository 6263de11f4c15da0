#include "aws/api/route53/change_resource_record_sets.h"
#include "aws/api/route53/create_hosted_zone.h"
#include "aws/api/route53/delete_hosted_zone.h"
#include "aws/api/route53/disassociate_vpc_from_hosted_zone.h"
#include "aws/api/route53/get_change.h"
#include "aws/api/route53/list_hosted_zones_by_name.h"
#include "aws/api/route53/list_hosted_zones_by_vpc.h"
#include "aws/api/route53/list_resource_record_sets.h"
#include "fakes/resource_steps.h"
#include "fakes/small_network.h"
#include "localcloud/route53/zones.h"

#include <gmock/gmock.h>

namespace copilot::localcloud::ec2 {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::route53 {
void register_operations(Cloud& cloud);
ResourceType hosted_zone();
ResourceType record_set_group();

namespace {

namespace api = aws::route53;
using fakes::code_of;
using fakes::ResourceSteps;
using Map = DocumentMap;

class Route53 : public testing::Test {
protected:
    fakes::LocalAccount account{ec2::register_operations, route53::register_operations};
    aws::Client client = account.client();

    std::string make_zone(const std::string& name, const std::optional<api::VPC>& vpc = {}) {
        api::CreateHostedZone::Input input;
        input.name = name;
        input.caller_reference = name + "/" + std::to_string(references_++);
        input.vpc = vpc;
        return client.call<api::CreateHostedZone>(input).hosted_zone.id;
    }

    static api::ResourceRecordSet
    record(const std::string& name, const std::string& type, const std::string& value) {
        api::ResourceRecordSet set;
        set.name = name;
        set.type = type;
        set.ttl = 60;
        set.resource_records = {{.value = value}};
        return set;
    }

    auto change(
        const std::string& zone_id,
        const std::vector<std::pair<std::string, api::ResourceRecordSet>>& changes
    ) {
        api::ChangeResourceRecordSets::Input input;
        input.hosted_zone_id = zone_id;
        for (const auto& [action, set] : changes)
            input.change_batch.changes.push_back({.action = action, .resource_record_set = set});
        return client.try_call<api::ChangeResourceRecordSets>(input);
    }

    std::vector<std::string> names(const std::string& zone_id) {
        api::ListResourceRecordSets::Input input;
        input.hosted_zone_id = zone_id;
        std::vector<std::string> found;
        for (const auto& set : client.call<api::ListResourceRecordSets>(input).resource_record_sets)
            found.push_back(set.name + " " + set.type);
        return found;
    }

private:
    int references_ = 0;
};

TEST_F(Route53, makes_zones_with_records_of_their_own) {
    const auto id = make_zone("Example.com");

    EXPECT_TRUE(id.starts_with("/hostedzone/Z"));
    EXPECT_THAT(names(id), testing::ElementsAre("example.com. NS", "example.com. SOA"));
}

TEST_F(Route53, lists_records_by_labels_from_the_right) {
    const auto id = make_zone("example.com");
    change(
        id,
        {{"CREATE", record("b.example.com", "A", "10.0.0.1")},
         {"CREATE", record("a.b.example.com", "A", "10.0.0.2")},
         {"CREATE", record("*.a.example.com", "A", "10.0.0.3")}}
    );

    EXPECT_THAT(
        names(id),
        testing::ElementsAre(
            "example.com. NS",
            "example.com. SOA",
            "\\052.a.example.com. A",
            "b.example.com. A",
            "a.b.example.com. A"
        )
    );
}

TEST_F(Route53, makes_a_batch_as_a_whole_or_not_at_all) {
    const auto id = make_zone("example.com");
    const auto www = record("www.example.com", "A", "10.0.0.1");

    const auto reply = change(id, {{"CREATE", www}, {"CREATE", www}});

    EXPECT_EQ(code_of(reply), "InvalidChangeBatch");
    EXPECT_EQ(
        reply.error().message(),
        "[Tried to create resource record set [name='www.example.com.', type='A'] but it already "
        "exists]"
    );
    EXPECT_EQ(names(id).size(), 2U);
}

TEST_F(Route53, deletes_a_record_only_with_the_values_it_has) {
    const auto id = make_zone("example.com");
    change(id, {{"UPSERT", record("www.example.com", "A", "10.0.0.1")}});

    EXPECT_EQ(
        code_of(change(id, {{"DELETE", record("www.example.com", "A", "10.0.0.2")}})),
        "InvalidChangeBatch"
    );
    EXPECT_EQ(code_of(change(id, {{"DELETE", record("www.example.com", "A", "10.0.0.1")}})), "");
    EXPECT_EQ(
        code_of(change(id, {{"DELETE", record("www.example.com", "A", "10.0.0.1")}})),
        "InvalidChangeBatch"
    );
}

TEST_F(Route53, refuses_records_that_cannot_be) {
    const auto id = make_zone("example.com");
    auto weighted = record("w.example.com", "A", "10.0.0.1");
    weighted.set_identifier = "one";
    weighted.weight = 1;
    change(id, {{"CREATE", record("www.example.com", "A", "10.0.0.1")}});
    const auto create = [&](const api::ResourceRecordSet& set) {
        return code_of(change(id, {{"CREATE", set}}));
    };

    EXPECT_EQ(create(record("www.example.org", "A", "10.0.0.1")), "InvalidChangeBatch");
    EXPECT_EQ(create(record("example.com", "CNAME", "x.org")), "InvalidChangeBatch");
    EXPECT_EQ(create(record("www.example.com", "CNAME", "x.org")), "InvalidChangeBatch");
    EXPECT_EQ(create(record("a..example.com", "A", "10.0.0.1")), "InvalidDomainName");
    EXPECT_EQ(create(record("a.example.com", "B", "10.0.0.1")), "InvalidInput");
    EXPECT_EQ(create(weighted), "InvalidInput");
}

TEST_F(Route53, keeps_a_zone_that_has_records) {
    const auto id = make_zone("example.com");
    const auto www = record("www.example.com", "A", "10.0.0.1");
    change(id, {{"CREATE", www}});
    const auto remove = [&] { return code_of(client.try_call<api::DeleteHostedZone>({.id = id})); };

    EXPECT_EQ(remove(), "HostedZoneNotEmpty");
    change(id, {{"DELETE", www}});
    EXPECT_EQ(remove(), "");
    EXPECT_EQ(remove(), "NoSuchHostedZone");
}

TEST_F(Route53, finds_the_zone_of_a_name_first) {
    make_zone("z.com");
    const auto wanted = make_zone("example.com");
    make_zone("a.com");
    api::ListHostedZonesByName::Input input;
    input.dns_name = "example.com";
    input.max_items = "1";

    const auto reply = client.call<api::ListHostedZonesByName>(input);

    EXPECT_EQ(reply.hosted_zones.at(0).id, wanted);
    EXPECT_TRUE(reply.is_truncated);
    EXPECT_EQ(reply.next_dns_name, "z.com.");
}

TEST_F(Route53, answers_a_private_zone_in_its_vpcs) {
    const fakes::SmallNetwork network{client};
    const api::VPC vpc{.vpc_region = "us-west-2", .vpc_id = network.vpc_id};
    const auto id = make_zone("test.shop.internal", vpc);

    const auto found = client.call<api::ListHostedZonesByVPC>(
        {.vpc_id = network.vpc_id, .vpc_region = "us-west-2", .max_items = {}, .next_token = {}}
    );

    EXPECT_EQ("/hostedzone/" + found.hosted_zone_summaries.at(0).hosted_zone_id, id);
    EXPECT_EQ(
        code_of(client.try_call<api::DisassociateVPCFromHostedZone>(
            {.hosted_zone_id = id, .vpc = vpc, .comment = {}}
        )),
        "LastVPCAssociation"
    );
}

TEST_F(Route53, has_made_a_change_when_it_answers) {
    const auto id = make_zone("example.com");
    const auto reply = change(id, {{"UPSERT", record("www.example.com", "A", "10.0.0.1")}});

    const auto change_id = reply->change_info.id;

    EXPECT_EQ(client.call<api::GetChange>({.id = change_id}).change_info.status, "INSYNC");
    EXPECT_EQ(code_of(client.try_call<api::GetChange>({.id = "C1"})), "NoSuchChange");
}

TEST_F(Route53, makes_and_unmakes_the_records_of_a_stack) {
    ResourceSteps zone{account, hosted_zone(), "EnvironmentHostedZone"};
    ResourceSteps group{account, record_set_group(), "LoadBalancerDNSAlias"};
    const auto alias = [&](const std::string& name) {
        return Document(Map{
            {"HostedZoneId", zone.id()},
            {"RecordSets",
             Document::List{Map{
                 {"Name", name},
                 {"Type", "A"},
                 {"AliasTarget",
                  Map{{"HostedZoneId", "ZELB"}, {"DNSName", "lb.us-west-2.elb.localhost"}}},
             }}},
        });
    };
    zone.create(Map{{"Name", "test.shop.example.com"}});

    group.create(alias("web.test.shop.example.com"));
    group.create(alias("web.test.shop.example.com"));
    EXPECT_EQ(names(zone.id()).back(), "web.test.shop.example.com. A");
    group.update(alias("api.test.shop.example.com"));
    EXPECT_EQ(names(zone.id()).back(), "api.test.shop.example.com. A");
    group.remove();

    EXPECT_EQ(names(zone.id()).size(), 2U);
    EXPECT_EQ(zone.remove().status, OperationStatus::SUCCESS);
}

TEST_F(Route53, never_takes_over_a_record_of_somebody_else) {
    const auto id = make_zone("example.com");
    change(id, {{"CREATE", record("www.example.com", "A", "10.0.0.1")}});
    ResourceSteps group{account, record_set_group(), "Records"};

    EXPECT_THROW(
        group.create(Map{
            {"HostedZoneId", id},
            {"RecordSets",
             Document::List{Map{
                 {"Name", "www.example.com"},
                 {"Type", "A"},
                 {"TTL", "60"},
                 {"ResourceRecords", Document::List{"10.0.0.2"}},
             }}},
        }),
        aws::ServiceError
    );
}

} // namespace
} // namespace copilot::localcloud::route53
