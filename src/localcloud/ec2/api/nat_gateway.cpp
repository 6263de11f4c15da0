// NAT gateways. https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html

#include "aws/api/ec2/create_nat_gateway.h"
#include "aws/api/ec2/delete_nat_gateway.h"
#include "aws/api/ec2/describe_nat_gateways.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/elastic_addresses.h"
#include "localcloud/ec2/network_interfaces.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

api::NatGatewayAddress describe_address(const NatGateway& gateway) {
    api::NatGatewayAddress described;
    described.network_interface_id = gateway.network_interface_id;
    described.private_ip = gateway.private_ip;
    described.is_primary = true;
    described.status = "succeeded";
    if (!gateway.public_ip.empty()) {
        described.allocation_id = gateway.allocation_id;
        described.association_id = gateway.association_id;
        described.public_ip = gateway.public_ip;
    }
    return described;
}

api::NatGateway describe(const NatGateway& gateway) {
    api::NatGateway described;
    described.create_time = gateway.create_time;
    described.delete_time = gateway.delete_time;
    described.nat_gateway_addresses = {describe_address(gateway)};
    described.nat_gateway_id = gateway.nat_gateway_id;
    described.state = gateway.state;
    described.subnet_id = gateway.subnet_id;
    described.vpc_id = gateway.vpc_id;
    described.tags = write_tags(gateway.tags);
    described.connectivity_type = gateway.connectivity_type;
    return described;
}

Facts facts_of(const NatGateway& gateway) {
    return {
        {
            {"nat-gateway-id", {gateway.nat_gateway_id}},
            {"state", {gateway.state}},
            {"subnet-id", {gateway.subnet_id}},
            {"vpc-id", {gateway.vpc_id}},
        },
        gateway.tags
    };
}

void check_connectivity(const Call& call, const api::CreateNatGateway::Input& input) {
    const auto type = input.connectivity_type.value_or("public");
    if (type != "public" && type != "private")
        throw aws::ServiceError(
            "InvalidParameterValue", format("Invalid value '{}' for connectivityType.", type)
        );
    if (!input.subnet_id)
        throw aws::ServiceError(
            "MissingParameter", "The request must contain the parameter subnetId"
        );
    if ((type == "public") != input.allocation_id.has_value())
        throw aws::ServiceError(
            "InvalidParameterCombination",
            "A public NAT gateway needs an AllocationId, and a private one has none"
        );
    if (input.allocation_id && !require<Address>(call, *input.allocation_id).association_id.empty())
        throw aws::ServiceError(
            "Resource.AlreadyAssociated",
            format("Elastic IP address [{}] is already associated", *input.allocation_id)
        );
}

api::CreateNatGateway::Output written(const NatGateway& gateway) {
    api::CreateNatGateway::Output output;
    output.nat_gateway = describe(gateway);
    return output;
}

NetworkInterface make_interface(
    Call& call, const NatGateway& gateway, const std::optional<std::string>& private_ip
) {
    return make_network_interface(
        call,
        {.subnet_id = gateway.subnet_id,
         .private_ip = private_ip,
         .description = "Interface for NAT Gateway " + gateway.nat_gateway_id,
         .interface_type = "nat_gateway",
         .requester_id = call.caller.account,
         .attached_to = gateway.nat_gateway_id}
    );
}

api::CreateNatGateway::Output
create_nat_gateway(const api::CreateNatGateway::Input& input, Call& call) {
    const auto id = call.new_id("nat-");
    if (const auto made_before = call.records.find<NatGateway>(call.place(), id))
        return written(*made_before);
    check_connectivity(call, input);
    const auto subnet = require<Subnet>(call, *input.subnet_id);
    NatGateway gateway{
        .nat_gateway_id = id,
        .vpc_id = subnet.vpc_id,
        .subnet_id = subnet.subnet_id,
        .connectivity_type = input.connectivity_type.value_or("public"),
        .create_time = call.clock.now(),
        .delete_time = {},
        .tags = tags_for(call, "natgateway", input.tag_specifications),
    };
    const auto interface = make_interface(call, gateway, input.private_ip_address);
    gateway.network_interface_id = interface.network_interface_id;
    gateway.private_ip = interface.private_ip_address;
    if (input.allocation_id) {
        gateway.allocation_id = *input.allocation_id;
        gateway.public_ip = require<Address>(call, gateway.allocation_id).public_ip;
        gateway.association_id =
            associate(call, gateway.allocation_id, gateway.network_interface_id);
    }
    call.records.put(call.place(), gateway);
    call.wake("network");
    return written(gateway);
}

/// A deleted gateway is shown for an hour, so that whoever waits for its end sees it.
aws::ec2::DeleteNatGateway::Output
delete_nat_gateway(const api::DeleteNatGateway::Input& input, Call& call) {
    auto gateway = require<NatGateway>(call, input.nat_gateway_id);
    unmake_network_interface(call, gateway.network_interface_id);
    gateway.state = "deleted";
    gateway.delete_time = call.clock.now();
    call.records.put(call.place(), gateway);
    call.wake("network");
    return {.nat_gateway_id = gateway.nat_gateway_id};
}

void forget_old_ones(Call& call) {
    constexpr std::chrono::hours shown{1};
    for (const auto& gateway : call.records.list<NatGateway>(call.place()))
        if (gateway.delete_time && *gateway.delete_time + shown < call.clock.now())
            call.records.erase<NatGateway>(call.place(), gateway.nat_gateway_id);
}

api::DescribeNatGateways::Output
describe_nat_gateways(const api::DescribeNatGateways::Input& input, Call& call) {
    forget_old_ones(call);
    const auto found = described<NatGateway>(call, input.nat_gateway_ids, input.filter, facts_of);
    api::DescribeNatGateways::Output output;
    write_page(found, input, output.nat_gateways, output.next_token, describe);
    return output;
}

} // namespace

void register_nat_gateways(Cloud& cloud) {
    cloud.on<api::CreateNatGateway>(create_nat_gateway);
    cloud.on<api::DeleteNatGateway>(delete_nat_gateway);
    cloud.on<api::DescribeNatGateways>(describe_nat_gateways);
}

} // namespace copilot::localcloud::ec2
