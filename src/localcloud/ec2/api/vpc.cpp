// VPCs. https://docs.aws.amazon.com/vpc/latest/userguide/configure-your-vpc.html

#include "aws/api/ec2/create_vpc.h"
#include "aws/api/ec2/delete_vpc.h"
#include "aws/api/ec2/describe_vpc_attribute.h"
#include "aws/api/ec2/describe_vpcs.h"
#include "aws/api/ec2/modify_vpc_attribute.h"
#include "host/ipv4.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/network_acls.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/route_tables.h"
#include "localcloud/ec2/security_groups.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

constexpr std::string_view default_dhcp_options = "default";

/// "vpc-cidr-assoc-0a1b...", derived: an association has no record of its own.
std::string cidr_association_id(const Vpc& vpc) {
    return "vpc-cidr-assoc-" + vpc.vpc_id.substr(vpc.vpc_id.find('-') + 1);
}

api::Vpc describe(const Vpc& vpc, const Call& call) {
    api::Vpc described;
    described.owner_id = call.caller.account;
    described.instance_tenancy = vpc.instance_tenancy;
    described.is_default = false;
    described.tags = write_tags(vpc.tags);
    described.vpc_id = vpc.vpc_id;
    described.state = "available";
    described.cidr_block = vpc.cidr_block;
    described.dhcp_options_id = default_dhcp_options;
    auto& association = described.cidr_block_association_set.emplace_back();
    association.association_id = cidr_association_id(vpc);
    association.cidr_block = vpc.cidr_block;
    association.cidr_block_state.emplace().state = "associated";
    return described;
}

Facts facts_of(const Vpc& vpc, const Call& call) {
    return {
        {
            {"cidr", {vpc.cidr_block}},
            {"cidr-block-association.association-id", {cidr_association_id(vpc)}},
            {"cidr-block-association.cidr-block", {vpc.cidr_block}},
            {"cidr-block-association.state", {"associated"}},
            {"dhcp-options-id", {std::string(default_dhcp_options)}},
            {"is-default", {"false"}},
            {"owner-id", {call.caller.account}},
            {"state", {"available"}},
            {"vpc-id", {vpc.vpc_id}},
        },
        vpc.tags
    };
}

std::string check_range(const std::optional<std::string>& cidr_block) {
    constexpr int largest = 16;
    constexpr int smallest = 28;
    if (!cidr_block)
        throw aws::ServiceError(
            "MissingParameter", "The request must contain the parameter cidrBlock"
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
    if (range->prefix < largest || range->prefix > smallest)
        throw aws::ServiceError(
            "InvalidVpc.Range", format("The CIDR '{}' is invalid.", *cidr_block)
        );
    return range->text();
}

api::CreateVpc::Output create_vpc(const api::CreateVpc::Input& input, Call& call) {
    Vpc vpc{.vpc_id = call.new_id("vpc-"), .cidr_block = check_range(input.cidr_block)};
    if (const auto made_before = call.records.find<Vpc>(call.place(), vpc.vpc_id))
        return {.vpc = describe(*made_before, call)};
    vpc.instance_tenancy = input.instance_tenancy.value_or("default");
    if (vpc.instance_tenancy != "default")
        throw aws::ServiceError(
            "UnsupportedTenancy",
            format("Instance tenancy '{}' is not supported here.", vpc.instance_tenancy)
        );
    vpc.tags = tags_for(call, "vpc", input.tag_specifications);
    call.records.put(call.place(), vpc);
    vpc.default_security_group_id = make_default_security_group(call, vpc.vpc_id).group_id;
    vpc.default_network_acl_id = make_default_network_acl(call, vpc.vpc_id).network_acl_id;
    vpc.main_route_table_id = make_main_route_table(call, vpc).route_table_id;
    call.records.put(call.place(), vpc);
    call.wake("network");
    return {.vpc = describe(vpc, call)};
}

bool has_dependencies(Call& call, const Vpc& vpc) {
    const auto place = call.place();
    const auto attached = [&](const InternetGateway& gateway) {
        return gateway.vpc_id == vpc.vpc_id;
    };
    return !call.records.list<Subnet>(place, vpc.vpc_id).empty()
           || !call.records.list<NetworkInterface>(place, vpc.vpc_id).empty()
           || call.records.list<RouteTable>(place, vpc.vpc_id).size() > 1
           || call.records.list<SecurityGroup>(place, vpc.vpc_id).size() > 1
           || std::ranges::any_of(call.records.list<InternetGateway>(place), attached);
}

aws::Nothing delete_vpc(const api::DeleteVpc::Input& input, Call& call) {
    const auto vpc = require<Vpc>(call, input.vpc_id);
    if (has_dependencies(call, vpc))
        throw dependency_violation("vpc", vpc.vpc_id);
    call.records.erase<SecurityGroup>(call.place(), vpc.default_security_group_id);
    call.records.erase<NetworkAcl>(call.place(), vpc.default_network_acl_id);
    call.records.erase<RouteTable>(call.place(), vpc.main_route_table_id);
    call.records.erase<Vpc>(call.place(), vpc.vpc_id);
    call.wake("network");
    return {};
}

api::DescribeVpcs::Output describe_vpcs(const api::DescribeVpcs::Input& input, Call& call) {
    const auto found = described<Vpc>(call, input.vpc_ids, input.filters, [&](const Vpc& vpc) {
        return facts_of(vpc, call);
    });
    api::DescribeVpcs::Output output;
    write_page(found, input, output.vpcs, output.next_token, [&](const Vpc& vpc) {
        return describe(vpc, call);
    });
    return output;
}

api::DescribeVpcAttribute::Output
describe_vpc_attribute(const api::DescribeVpcAttribute::Input& input, Call& call) {
    const auto vpc = require<Vpc>(call, input.vpc_id);
    api::DescribeVpcAttribute::Output output;
    output.vpc_id = vpc.vpc_id;
    if (input.attribute == "enableDnsSupport")
        output.enable_dns_support = {.value = vpc.enable_dns_support};
    else if (input.attribute == "enableDnsHostnames")
        output.enable_dns_hostnames = {.value = vpc.enable_dns_hostnames};
    else
        throw aws::ServiceError(
            "InvalidParameterValue",
            format(
                "Value ({}) for parameter attribute is invalid. Unknown attribute", input.attribute
            )
        );
    return output;
}

aws::Nothing modify_vpc_attribute(const api::ModifyVpcAttribute::Input& input, Call& call) {
    if (input.enable_dns_hostnames && input.enable_dns_support)
        throw aws::ServiceError(
            "InvalidParameterCombination", "Only one attribute may be modified at a time"
        );
    auto vpc = require<Vpc>(call, input.vpc_id);
    if (input.enable_dns_support)
        vpc.enable_dns_support = input.enable_dns_support->value.value_or(true);
    if (input.enable_dns_hostnames)
        vpc.enable_dns_hostnames = input.enable_dns_hostnames->value.value_or(false);
    call.records.put(call.place(), vpc);
    call.wake("network");
    call.wake("names");
    return {};
}

} // namespace

void register_vpcs(Cloud& cloud) {
    cloud.on<api::CreateVpc>(create_vpc);
    cloud.on<api::DeleteVpc>(delete_vpc);
    cloud.on<api::DescribeVpcAttribute>(describe_vpc_attribute);
    cloud.on<api::DescribeVpcs>(describe_vpcs);
    cloud.on<api::ModifyVpcAttribute>(modify_vpc_attribute);
}

} // namespace copilot::localcloud::ec2
