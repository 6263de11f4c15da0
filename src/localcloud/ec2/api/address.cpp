// Elastic IP addresses. They come from a range that the Internet does not route: whoever goes out
// through one is still translated by the machine.

#include "aws/api/ec2/allocate_address.h"
#include "aws/api/ec2/associate_address.h"
#include "aws/api/ec2/describe_addresses.h"
#include "aws/api/ec2/disassociate_address.h"
#include "aws/api/ec2/release_address.h"
#include "localcloud/ec2/addresses.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/elastic_addresses.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

api::Address describe(const Address& address, const Call& call) {
    api::Address described;
    described.allocation_id = address.allocation_id;
    described.domain = "vpc";
    described.tags = write_tags(address.tags);
    described.public_ip = address.public_ip;
    if (!address.association_id.empty()) {
        described.association_id = address.association_id;
        described.network_interface_id = address.network_interface_id;
        described.network_interface_owner_id = call.caller.account;
        described.private_ip_address = address.private_ip_address;
    }
    return described;
}

Facts facts_of(const Address& address) {
    return {
        {
            {"allocation-id", {address.allocation_id}},
            {"association-id", {address.association_id}},
            {"domain", {"vpc"}},
            {"network-interface-id", {address.network_interface_id}},
            {"private-ip-address", {address.private_ip_address}},
            {"public-ip", {address.public_ip}},
        },
        address.tags
    };
}

api::AllocateAddress::Output written(const Address& address) {
    api::AllocateAddress::Output output;
    output.allocation_id = address.allocation_id;
    output.domain = "vpc";
    output.public_ip = address.public_ip;
    return output;
}

api::AllocateAddress::Output
allocate_address(const api::AllocateAddress::Input& input, Call& call) {
    const auto id = call.new_id("eipalloc-");
    if (const auto made_before = call.records.find<Address>(call.place(), id))
        return written(*made_before);
    if (input.domain.value_or("vpc") != "vpc")
        throw aws::ServiceError(
            "InvalidParameterValue", format("Invalid value '{}' for domain.", *input.domain)
        );
    const auto tags = tags_for(call, "elastic-ip", input.tag_specifications);
    const Address address{
        .allocation_id = id,
        .public_ip = take_public_address(call.records, id),
        .tags = tags,
    };
    call.records.put(call.place(), address);
    return written(address);
}

Address require_public_ip(const Call& call, const std::string& public_ip) {
    for (auto& address : call.records.list<Address>(call.place()))
        if (address.public_ip == public_ip)
            return std::move(address);
    throw aws::ServiceError(
        "InvalidAddress.NotFound", format("Address '{}' not found.", public_ip)
    );
}

Address require_address(const Call& call, const auto& input) {
    if (input.allocation_id)
        return require<Address>(call, *input.allocation_id);
    if (input.public_ip)
        return require_public_ip(call, *input.public_ip);
    throw aws::ServiceError(
        "MissingParameter", "Either public IP or allocation id must be specified"
    );
}

aws::Nothing release_address(const api::ReleaseAddress::Input& input, Call& call) {
    const auto address = require_address(call, input);
    if (!address.association_id.empty())
        throw aws::ServiceError(
            "InvalidIPAddress.InUse", format("Address {} is in use.", address.public_ip)
        );
    give_back_public_address(call.records, address.public_ip);
    call.records.erase<Address>(call.place(), address.allocation_id);
    return {};
}

api::AssociateAddress::Output
associate_address(const api::AssociateAddress::Input& input, Call& call) {
    if (!input.network_interface_id)
        throw aws::ServiceError(
            "InvalidParameterCombination",
            "An address can only be associated with a network interface here: networkInterfaceId "
            "is missing"
        );
    const auto address = require_address(call, input);
    const auto target = require<NetworkInterface>(call, *input.network_interface_id);
    if (!address.association_id.empty()) {
        if (!input.allow_reassociation.value_or(true))
            throw aws::ServiceError(
                "Resource.AlreadyAssociated",
                format(
                    "resource {} is already associated with associate-id {}",
                    address.allocation_id,
                    address.association_id
                )
            );
        disassociate(call, address);
    }
    return {.association_id = associate(call, address.allocation_id, target.network_interface_id)};
}

aws::Nothing disassociate_address(const api::DisassociateAddress::Input& input, Call& call) {
    for (const auto& address : call.records.list<Address>(call.place()))
        if (!address.association_id.empty()
            && (address.association_id == input.association_id
                || address.public_ip == input.public_ip)) {
            disassociate(call, address);
            return {};
        }
    throw aws::ServiceError(
        "InvalidAssociationID.NotFound",
        format("The association ID '{}' does not exist", input.association_id.value_or(""))
    );
}

api::DescribeAddresses::Output
describe_addresses(const api::DescribeAddresses::Input& input, Call& call) {
    auto found = described<Address>(call, input.allocation_ids, input.filters, facts_of);
    api::DescribeAddresses::Output output;
    for (const auto& public_ip : input.public_ips)
        (void)require_public_ip(call, public_ip);
    for (const auto& address : found)
        if (input.public_ips.empty()
            || std::ranges::find(input.public_ips, address.public_ip) != input.public_ips.end())
            output.addresses.push_back(describe(address, call));
    return output;
}

} // namespace

std::string
associate(Call& call, const std::string& allocation_id, const std::string& network_interface_id) {
    auto address = require<Address>(call, allocation_id);
    auto target = require<NetworkInterface>(call, network_interface_id);
    if (!target.public_ip.empty() && target.allocation_id.empty())
        give_back_public_address(call.records, target.public_ip);
    if (!target.allocation_id.empty())
        disassociate(call, require<Address>(call, target.allocation_id));
    address.association_id = call.new_id("eipassoc-");
    address.network_interface_id = target.network_interface_id;
    address.private_ip_address = target.private_ip_address;
    target.public_ip = address.public_ip;
    target.allocation_id = address.allocation_id;
    target.association_id = address.association_id;
    call.records.put(call.place(), address);
    call.records.put(call.place(), target);
    call.wake("network");
    return address.association_id;
}

void disassociate(Call& call, Address address) {
    if (auto holder =
            call.records.find<NetworkInterface>(call.place(), address.network_interface_id)) {
        holder->public_ip.clear();
        holder->allocation_id.clear();
        holder->association_id.clear();
        call.records.put(call.place(), *holder);
    }
    address.association_id.clear();
    address.network_interface_id.clear();
    address.private_ip_address.clear();
    call.records.put(call.place(), address);
    call.wake("network");
}

void register_addresses(Cloud& cloud) {
    cloud.on<api::AllocateAddress>(allocate_address);
    cloud.on<api::AssociateAddress>(associate_address);
    cloud.on<api::DescribeAddresses>(describe_addresses);
    cloud.on<api::DisassociateAddress>(disassociate_address);
    cloud.on<api::ReleaseAddress>(release_address);
}

} // namespace copilot::localcloud::ec2
