// Network ACLs: each VPC's default one, which lets everything pass.

#include "aws/api/ec2/describe_network_acls.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/network_acls.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

api::NetworkAclEntry describe(const NetworkAclEntry& entry) {
    api::NetworkAclEntry described;
    described.cidr_block = entry.cidr_block;
    described.egress = entry.egress;
    described.protocol = entry.protocol;
    described.rule_action = entry.rule_action;
    described.rule_number = entry.rule_number;
    return described;
}

api::NetworkAcl describe(const NetworkAcl& acl, const Call& call) {
    api::NetworkAcl described;
    for (const auto& association : acl.associations)
        described.associations.push_back(
            {.network_acl_association_id = association.association_id,
             .network_acl_id = acl.network_acl_id,
             .subnet_id = association.subnet_id}
        );
    for (const auto& entry : acl.entries)
        described.entries.push_back(describe(entry));
    described.is_default = acl.is_default;
    described.network_acl_id = acl.network_acl_id;
    described.tags = write_tags(acl.tags);
    described.vpc_id = acl.vpc_id;
    described.owner_id = call.caller.account;
    return described;
}

Facts facts_of(const NetworkAcl& acl, const Call& call) {
    Facts facts{
        {
            {"association.association-id", {}},
            {"association.network-acl-id", {acl.network_acl_id}},
            {"association.subnet-id", {}},
            {"default", {yes_or_no(acl.is_default)}},
            {"network-acl-id", {acl.network_acl_id}},
            {"owner-id", {call.caller.account}},
            {"vpc-id", {acl.vpc_id}},
        },
        acl.tags
    };
    for (const auto& association : acl.associations) {
        facts.values["association.association-id"].push_back(association.association_id);
        facts.values["association.subnet-id"].push_back(association.subnet_id);
    }
    return facts;
}

api::DescribeNetworkAcls::Output
describe_network_acls(const api::DescribeNetworkAcls::Input& input, Call& call) {
    const auto found = described<NetworkAcl>(
        call,
        input.network_acl_ids,
        input.filters,
        [&](const NetworkAcl& acl) { return facts_of(acl, call); }
    );
    api::DescribeNetworkAcls::Output output;
    write_page(found, input, output.network_acls, output.next_token, [&](const NetworkAcl& acl) {
        return describe(acl, call);
    });
    return output;
}

NetworkAclEntry entry(std::int64_t number, std::string_view action, bool egress) {
    return {
        .rule_number = number,
        .protocol = "-1",
        .rule_action = std::string(action),
        .egress = egress,
        .cidr_block = "0.0.0.0/0",
    };
}

} // namespace

NetworkAcl make_default_network_acl(Call& call, const std::string& vpc_id) {
    constexpr std::int64_t first = 100;
    constexpr std::int64_t last = 32767;
    NetworkAcl acl{
        .network_acl_id = call.new_id("acl-"),
        .vpc_id = vpc_id,
        .is_default = true,
        .entries =
            {entry(first, "allow", true),
             entry(last, "deny", true),
             entry(first, "allow", false),
             entry(last, "deny", false)},
        .associations = {},
        .tags = {},
    };
    call.records.put(call.place(), acl);
    return acl;
}

void associate_default_network_acl(
    Call& call, const std::string& network_acl_id, const std::string& subnet_id
) {
    auto acl = require<NetworkAcl>(call, network_acl_id);
    acl.associations.push_back({call.new_id("aclassoc-"), subnet_id});
    call.records.put(call.place(), acl);
}

void forget_network_acl_association(
    Call& call, const std::string& network_acl_id, const std::string& subnet_id
) {
    auto acl = require<NetworkAcl>(call, network_acl_id);
    std::erase_if(acl.associations, [&](const NetworkAclAssociation& association) {
        return association.subnet_id == subnet_id;
    });
    call.records.put(call.place(), acl);
}

void register_network_acls(Cloud& cloud) {
    cloud.on<api::DescribeNetworkAcls>(describe_network_acls);
}

} // namespace copilot::localcloud::ec2
