// Subnets. https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html

#include "aws/api/ec2/create_subnet.h"
#include "aws/api/ec2/delete_subnet.h"
#include "aws/api/ec2/describe_subnets.h"
#include "aws/api/ec2/modify_subnet_attribute.h"
#include "host/ipv4.h"
#include "localcloud/ec2/addresses.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/network_acls.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/route_tables.h"
#include "localcloud/ec2/tagging.h"
#include "localcloud/ec2/zones.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

std::int64_t free_addresses(const Subnet& subnet) {
    return usable_addresses(subnet.cidr_block) - subnet.addresses_in_use;
}

api::Subnet describe(const Subnet& subnet, const Call& call) {
    api::Subnet described;
    described.availability_zone_id = zone_id_of(call.caller.region, subnet.availability_zone);
    described.owner_id = call.caller.account;
    described.assign_ipv6_address_on_creation = false;
    described.tags = write_tags(subnet.tags);
    described.subnet_arn = call.arn("ec2", "subnet/" + subnet.subnet_id);
    described.subnet_id = subnet.subnet_id;
    described.state = "available";
    described.vpc_id = subnet.vpc_id;
    described.cidr_block = subnet.cidr_block;
    described.available_ip_address_count = free_addresses(subnet);
    described.availability_zone = subnet.availability_zone;
    described.default_for_az = false;
    described.map_public_ip_on_launch = subnet.map_public_ip_on_launch;
    return described;
}

Facts facts_of(const Subnet& subnet, const Call& call) {
    const auto zone_id = zone_id_of(call.caller.region, subnet.availability_zone);
    return {
        {
            {"availability-zone", {subnet.availability_zone}},
            {"availabilityZone", {subnet.availability_zone}},
            {"availability-zone-id", {zone_id}},
            {"availabilityZoneId", {zone_id}},
            {"available-ip-address-count", {std::to_string(free_addresses(subnet))}},
            {"cidr", {subnet.cidr_block}},
            {"cidr-block", {subnet.cidr_block}},
            {"cidrBlock", {subnet.cidr_block}},
            {"default-for-az", {"false"}},
            {"defaultForAz", {"false"}},
            {"map-public-ip-on-launch", {yes_or_no(subnet.map_public_ip_on_launch)}},
            {"owner-id", {call.caller.account}},
            {"state", {"available"}},
            {"subnet-arn", {call.arn("ec2", "subnet/" + subnet.subnet_id)}},
            {"subnet-id", {subnet.subnet_id}},
            {"vpc-id", {subnet.vpc_id}},
        },
        subnet.tags
    };
}

bool overlap(host::Ipv4Range a, host::Ipv4Range b) {
    return a.contains(b.base) || b.contains(a.base);
}

host::Ipv4Range
check_range(Call& call, const std::optional<std::string>& cidr_block, const Vpc& vpc) {
    constexpr int smallest = 28;
    if (!cidr_block)
        throw aws::ServiceError(
            "MissingParameter", "Either 'cidrBlock' or 'ipv6CidrBlock' should be provided."
        );
    const auto range = host::Ipv4Range::parse(*cidr_block);
    if (!range || cidr_block->find('/') == std::string::npos)
        throw aws::ServiceError(
            "InvalidParameterValue",
            format(
                "Value ({}) for parameter cidrBlock is invalid. This is not a valid CIDR block.",
                *cidr_block
            )
        );
    const auto whole = *host::Ipv4Range::parse(vpc.cidr_block);
    if (range->prefix > smallest || range->prefix < whole.prefix || !whole.contains(range->base))
        throw aws::ServiceError(
            "InvalidSubnet.Range", format("The CIDR '{}' is invalid.", *cidr_block)
        );
    for (const auto& other : call.records.list<Subnet>(call.place(), vpc.vpc_id))
        if (overlap(*range, *host::Ipv4Range::parse(other.cidr_block)))
            throw aws::ServiceError(
                "InvalidSubnet.Conflict",
                format("The CIDR '{}' conflicts with another subnet", *cidr_block)
            );
    return *range;
}

std::string choose_zone(const Call& call, const api::CreateSubnet::Input& input) {
    const auto zones = zones_of(call.caller.region);
    if (!input.availability_zone && !input.availability_zone_id)
        return zones.front().name;
    for (const auto& zone : zones)
        if (zone.name == input.availability_zone || zone.id == input.availability_zone_id)
            return zone.name;
    throw aws::ServiceError(
        "InvalidParameterValue",
        format(
            "Value ({}) for parameter availabilityZone is invalid. Subnets can currently only be "
            "created in the following availability zones: {}, {}, {}.",
            input.availability_zone.value_or(input.availability_zone_id.value_or("")),
            zones[0].name,
            zones[1].name,
            zones[2].name
        )
    );
}

api::CreateSubnet::Output create_subnet(const api::CreateSubnet::Input& input, Call& call) {
    const auto id = call.new_id("subnet-");
    if (const auto made_before = call.records.find<Subnet>(call.place(), id))
        return {.subnet = describe(*made_before, call)};
    const auto vpc = require<Vpc>(call, input.vpc_id);
    Subnet subnet{
        .subnet_id = id,
        .vpc_id = vpc.vpc_id,
        .cidr_block = check_range(call, input.cidr_block, vpc).text(),
        .availability_zone = choose_zone(call, input),
        .tags = tags_for(call, "subnet", input.tag_specifications),
    };
    call.records.put(call.place(), subnet);
    associate_default_network_acl(call, vpc.default_network_acl_id, id);
    call.wake("network");
    return {.subnet = describe(subnet, call)};
}

aws::Nothing delete_subnet(const api::DeleteSubnet::Input& input, Call& call) {
    const auto subnet = require<Subnet>(call, input.subnet_id);
    if (subnet.addresses_in_use > 0)
        throw dependency_violation("subnet", subnet.subnet_id);
    if (auto table = own_route_table(call, subnet.vpc_id, subnet.subnet_id)) {
        std::erase_if(table->associations, [&](const RouteTableAssociation& association) {
            return association.subnet_id == subnet.subnet_id;
        });
        call.records.put(call.place(), *table);
    }
    const auto vpc = require<Vpc>(call, subnet.vpc_id);
    forget_network_acl_association(call, vpc.default_network_acl_id, subnet.subnet_id);
    call.records.erase<Subnet>(call.place(), subnet.subnet_id);
    call.wake("network");
    return {};
}

api::DescribeSubnets::Output
describe_subnets(const api::DescribeSubnets::Input& input, Call& call) {
    const auto found =
        described<Subnet>(call, input.subnet_ids, input.filters, [&](const Subnet& subnet) {
            return facts_of(subnet, call);
        });
    api::DescribeSubnets::Output output;
    write_page(found, input, output.subnets, output.next_token, [&](const Subnet& subnet) {
        return describe(subnet, call);
    });
    return output;
}

aws::Nothing modify_subnet_attribute(const api::ModifySubnetAttribute::Input& input, Call& call) {
    auto subnet = require<Subnet>(call, input.subnet_id);
    if (!input.map_public_ip_on_launch)
        throw aws::ServiceError(
            "InvalidParameterCombination",
            "Of a subnet only mapPublicIpOnLaunch can be modified here"
        );
    subnet.map_public_ip_on_launch = input.map_public_ip_on_launch->value.value_or(false);
    call.records.put(call.place(), subnet);
    call.wake("network");
    return {};
}

} // namespace

void register_subnets(Cloud& cloud) {
    cloud.on<api::CreateSubnet>(create_subnet);
    cloud.on<api::DeleteSubnet>(delete_subnet);
    cloud.on<api::DescribeSubnets>(describe_subnets);
    cloud.on<api::ModifySubnetAttribute>(modify_subnet_attribute);
}

} // namespace copilot::localcloud::ec2
