// An interface takes an address of its subnet, and a public one where asked, and gives them back
// when it goes.

#include "localcloud/ec2/network_interfaces.h"

#include "localcloud/ec2/addresses.h"
#include "localcloud/ec2/find.h"

namespace copilot::localcloud::ec2 {

namespace {

void give_public_address(Call& call, NetworkInterface& made) {
    made.public_ip = take_public_address(call.records, made.network_interface_id);
    made.association_id = call.new_id("eipassoc-");
}

} // namespace

void check_groups(
    const Call& call, const std::vector<std::string>& group_ids, const std::string& vpc_id
) {
    for (const auto& id : group_ids)
        if (require<SecurityGroup>(call, id).vpc_id != vpc_id)
            throw aws::ServiceError(
                "InvalidParameter",
                format("Security group {} and the subnet belong to different networks.", id)
            );
}

NetworkInterface make_network_interface(Call& call, const NetworkInterfaceRequest& request) {
    const auto id = call.new_id("eni-");
    if (auto made_before = call.records.find<NetworkInterface>(call.place(), id))
        return *made_before;
    const auto subnet = require<Subnet>(call, request.subnet_id);
    const auto vpc = require<Vpc>(call, subnet.vpc_id);
    check_groups(call, request.group_ids, vpc.vpc_id);
    NetworkInterface made{
        .network_interface_id = id,
        .vpc_id = vpc.vpc_id,
        .subnet_id = subnet.subnet_id,
        .availability_zone = subnet.availability_zone,
        .private_ip_address = take_private_address(
            call.records, call.place(), subnet.subnet_id, id, request.private_ip
        ),
        .mac_address = {},
        .group_ids = request.group_ids,
        .description = request.description,
        .interface_type = request.interface_type,
        .requester_id = request.requester_id,
        .tags = request.tags,
    };
    made.mac_address = mac_address_of(made.private_ip_address);
    if (made.group_ids.empty())
        made.group_ids = {vpc.default_security_group_id};
    if (request.public_ip)
        give_public_address(call, made);
    if (!request.attached_to.empty()) {
        made.status = "in-use";
        made.attached_to = request.attached_to;
        made.attachment_id = call.new_id("eni-attach-");
    }
    call.records.put(call.place(), made);
    call.wake("network");
    return made;
}

void unmake_network_interface(Call& call, const std::string& network_interface_id) {
    const auto found = call.records.find<NetworkInterface>(call.place(), network_interface_id);
    if (!found)
        return;
    give_back_private_address(
        call.records, call.place(), found->subnet_id, found->private_ip_address
    );
    if (!found->public_ip.empty() && found->allocation_id.empty())
        give_back_public_address(call.records, found->public_ip);
    if (!found->allocation_id.empty())
        if (auto address = call.records.find<Address>(call.place(), found->allocation_id)) {
            address->association_id.clear();
            address->network_interface_id.clear();
            address->private_ip_address.clear();
            call.records.put(call.place(), *address);
        }
    call.records.erase<NetworkInterface>(call.place(), network_interface_id);
    call.wake("network");
}

std::vector<NetworkInterface> network_interfaces_in(Call& call, const std::string& subnet_id) {
    std::vector<NetworkInterface> found;
    for (const auto& address : call.records.list<AddressInUse>(call.place(), subnet_id))
        if (auto one =
                call.records.find<NetworkInterface>(call.place(), address.network_interface_id))
            found.push_back(*std::move(one));
    return found;
}

} // namespace copilot::localcloud::ec2
