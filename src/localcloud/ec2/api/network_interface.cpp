// Network interfaces. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html

#include "aws/api/ec2/create_network_interface.h"
#include "aws/api/ec2/delete_network_interface.h"
#include "aws/api/ec2/describe_network_interfaces.h"
#include "aws/api/ec2/modify_network_interface_attribute.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/network_interfaces.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

std::optional<api::NetworkInterfaceAssociation>
describe_association(const NetworkInterface& one, const Call& call) {
    if (one.public_ip.empty())
        return std::nullopt;
    api::NetworkInterfaceAssociation described;
    if (!one.allocation_id.empty())
        described.allocation_id = one.allocation_id;
    described.association_id = one.association_id;
    described.ip_owner_id = one.allocation_id.empty() ? "amazon" : call.caller.account;
    described.public_ip = one.public_ip;
    return described;
}

std::optional<api::NetworkInterfaceAttachment>
describe_attachment(const NetworkInterface& one, const Call& call) {
    if (one.attachment_id.empty())
        return std::nullopt;
    api::NetworkInterfaceAttachment described;
    described.attachment_id = one.attachment_id;
    described.delete_on_termination = false;
    described.device_index = 1;
    described.instance_owner_id = one.requester_id.empty() ? call.caller.account : one.requester_id;
    described.status = "attached";
    return described;
}

/// "ip-10-0-1-5.us-west-2.compute.internal"
std::string private_dns_name(const NetworkInterface& one, const Call& call) {
    auto dashed = one.private_ip_address;
    std::ranges::replace(dashed, '.', '-');
    return format("ip-{}.{}.compute.internal", dashed, call.caller.region);
}

std::vector<api::GroupIdentifier> describe_groups(const NetworkInterface& one, const Call& call) {
    std::vector<api::GroupIdentifier> described;
    for (const auto& id : one.group_ids) {
        const auto group = call.records.find<SecurityGroup>(call.place(), id);
        described.push_back({.group_id = id, .group_name = group ? group->group_name : ""});
    }
    return described;
}

api::NetworkInterface describe(const NetworkInterface& one, const Call& call) {
    api::NetworkInterface described;
    described.association = describe_association(one, call);
    described.attachment = describe_attachment(one, call);
    described.availability_zone = one.availability_zone;
    described.description = one.description;
    described.groups = describe_groups(one, call);
    described.interface_type = one.interface_type;
    described.mac_address = one.mac_address;
    described.network_interface_id = one.network_interface_id;
    described.owner_id = call.caller.account;
    described.private_dns_name = private_dns_name(one, call);
    described.private_ip_address = one.private_ip_address;
    described.private_ip_addresses = {
        {.association = described.association,
         .primary = true,
         .private_dns_name = described.private_dns_name,
         .private_ip_address = one.private_ip_address}
    };
    if (!one.requester_id.empty())
        described.requester_id = one.requester_id;
    described.requester_managed = !one.requester_id.empty();
    described.source_dest_check = one.source_dest_check;
    described.status = one.status;
    described.subnet_id = one.subnet_id;
    described.tag_set = write_tags(one.tags);
    described.vpc_id = one.vpc_id;
    return described;
}

Facts facts_of(const NetworkInterface& one, const Call& call) {
    return {
        {
            {"addresses.association.public-ip", {one.public_ip}},
            {"addresses.private-ip-address", {one.private_ip_address}},
            {"association.allocation-id", {one.allocation_id}},
            {"association.association-id", {one.association_id}},
            {"association.public-ip", {one.public_ip}},
            {"attachment.attachment-id", {one.attachment_id}},
            {"attachment.status", {one.attachment_id.empty() ? "detached" : "attached"}},
            {"availability-zone", {one.availability_zone}},
            {"description", {one.description}},
            {"group-id", one.group_ids},
            {"interface-type", {one.interface_type}},
            {"mac-address", {one.mac_address}},
            {"network-interface-id", {one.network_interface_id}},
            {"owner-id", {call.caller.account}},
            {"private-dns-name", {private_dns_name(one, call)}},
            {"private-ip-address", {one.private_ip_address}},
            {"requester-id", {one.requester_id}},
            {"requester-managed", {yes_or_no(!one.requester_id.empty())}},
            {"source-dest-check", {yes_or_no(one.source_dest_check)}},
            {"status", {one.status}},
            {"subnet-id", {one.subnet_id}},
            {"vpc-id", {one.vpc_id}},
        },
        one.tags
    };
}

std::optional<std::string> wanted_address(const api::CreateNetworkInterface::Input& input) {
    for (const auto& address : input.private_ip_addresses)
        if (!address.primary.value_or(false))
            throw aws::ServiceError(
                "InvalidParameterValue", "A network interface has one private address here"
            );
    if (!input.private_ip_addresses.empty())
        return input.private_ip_addresses.front().private_ip_address;
    return input.private_ip_address;
}

api::CreateNetworkInterface::Output
create_network_interface(const api::CreateNetworkInterface::Input& input, Call& call) {
    if (input.interface_type.value_or("interface") != "interface")
        throw aws::ServiceError(
            "InvalidParameterValue",
            format("Network interfaces of type '{}' are not supported here.", *input.interface_type)
        );
    const auto made = make_network_interface(
        call,
        {.subnet_id = input.subnet_id,
         .group_ids = input.groups,
         .private_ip = wanted_address(input),
         .description = input.description.value_or(""),
         .tags = tags_for(call, "network-interface", input.tag_specifications)}
    );
    api::CreateNetworkInterface::Output output;
    output.network_interface = describe(made, call);
    output.client_token = input.client_token;
    return output;
}

aws::Nothing delete_network_interface(const api::DeleteNetworkInterface::Input& input, Call& call) {
    const auto one = require<NetworkInterface>(call, input.network_interface_id);
    if (one.status == "in-use")
        throw aws::ServiceError(
            "InvalidNetworkInterface.InUse",
            format("Network interface '{}' is currently in use.", one.network_interface_id)
        );
    unmake_network_interface(call, one.network_interface_id);
    return {};
}

api::DescribeNetworkInterfaces::Output
describe_network_interfaces(const api::DescribeNetworkInterfaces::Input& input, Call& call) {
    const auto found = described<NetworkInterface>(
        call,
        input.network_interface_ids,
        input.filters,
        [&](const NetworkInterface& one) { return facts_of(one, call); }
    );
    api::DescribeNetworkInterfaces::Output output;
    write_page(
        found,
        input,
        output.network_interfaces,
        output.next_token,
        [&](const NetworkInterface& one) { return describe(one, call); }
    );
    return output;
}

aws::Nothing modify_network_interface_attribute(
    const api::ModifyNetworkInterfaceAttribute::Input& input, Call& call
) {
    auto one = require<NetworkInterface>(call, input.network_interface_id);
    if (input.description)
        one.description = input.description->value.value_or("");
    if (input.source_dest_check && !input.source_dest_check->value.value_or(true))
        throw aws::ServiceError(
            "UnsupportedOperation", "The source/destination check cannot be turned off here"
        );
    if (!input.groups.empty()) {
        check_groups(call, input.groups, one.vpc_id);
        one.group_ids = input.groups;
    }
    call.records.put(call.place(), one);
    call.wake("network");
    return {};
}

} // namespace

void register_network_interfaces(Cloud& cloud) {
    cloud.on<api::CreateNetworkInterface>(create_network_interface);
    cloud.on<api::DeleteNetworkInterface>(delete_network_interface);
    cloud.on<api::DescribeNetworkInterfaces>(describe_network_interfaces);
    cloud.on<api::ModifyNetworkInterfaceAttribute>(modify_network_interface_attribute);
}

} // namespace copilot::localcloud::ec2
