// Internet gateways. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html

#include "aws/api/ec2/attach_internet_gateway.h"
#include "aws/api/ec2/create_internet_gateway.h"
#include "aws/api/ec2/delete_internet_gateway.h"
#include "aws/api/ec2/describe_internet_gateways.h"
#include "aws/api/ec2/detach_internet_gateway.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

api::InternetGateway describe(const InternetGateway& gateway, const Call& call) {
    api::InternetGateway described;
    if (!gateway.vpc_id.empty())
        described.attachments.push_back({.state = "available", .vpc_id = gateway.vpc_id});
    described.internet_gateway_id = gateway.internet_gateway_id;
    described.owner_id = call.caller.account;
    described.tags = write_tags(gateway.tags);
    return described;
}

Facts facts_of(const InternetGateway& gateway, const Call& call) {
    Facts facts{
        {
            {"attachment.state", {}},
            {"attachment.vpc-id", {}},
            {"internet-gateway-id", {gateway.internet_gateway_id}},
            {"owner-id", {call.caller.account}},
        },
        gateway.tags
    };
    if (!gateway.vpc_id.empty()) {
        facts.values["attachment.state"] = {"available"};
        facts.values["attachment.vpc-id"] = {gateway.vpc_id};
    }
    return facts;
}

api::CreateInternetGateway::Output
create_internet_gateway(const api::CreateInternetGateway::Input& input, Call& call) {
    const auto id = call.new_id("igw-");
    if (const auto made_before = call.records.find<InternetGateway>(call.place(), id))
        return {.internet_gateway = describe(*made_before, call)};
    const InternetGateway gateway{
        .internet_gateway_id = id,
        .tags = tags_for(call, "internet-gateway", input.tag_specifications),
    };
    call.records.put(call.place(), gateway);
    return {.internet_gateway = describe(gateway, call)};
}

aws::Nothing attach_internet_gateway(const api::AttachInternetGateway::Input& input, Call& call) {
    auto gateway = require<InternetGateway>(call, input.internet_gateway_id);
    const auto vpc = require<Vpc>(call, input.vpc_id);
    if (gateway.vpc_id == vpc.vpc_id && !call.caller.creation_token.empty())
        return {};
    if (!gateway.vpc_id.empty())
        throw aws::ServiceError(
            "Resource.AlreadyAssociated",
            format(
                "resource {} is already attached to network {}",
                gateway.internet_gateway_id,
                gateway.vpc_id
            )
        );
    for (const auto& other : call.records.list<InternetGateway>(call.place()))
        if (other.vpc_id == vpc.vpc_id)
            throw aws::ServiceError(
                "InvalidParameterValue",
                format("Network {} already has an internet gateway attached", vpc.vpc_id)
            );
    gateway.vpc_id = vpc.vpc_id;
    call.records.put(call.place(), gateway);
    call.wake("network");
    return {};
}

bool has_public_addresses(Call& call, const std::string& vpc_id) {
    const auto interfaces = call.records.list<NetworkInterface>(call.place(), vpc_id);
    return std::ranges::any_of(interfaces, [](const NetworkInterface& one) {
        return !one.public_ip.empty();
    });
}

aws::Nothing detach_internet_gateway(const api::DetachInternetGateway::Input& input, Call& call) {
    auto gateway = require<InternetGateway>(call, input.internet_gateway_id);
    (void)require<Vpc>(call, input.vpc_id);
    if (gateway.vpc_id != input.vpc_id)
        throw aws::ServiceError(
            "Gateway.NotAttached",
            format(
                "resource {} is not attached to network {}",
                gateway.internet_gateway_id,
                input.vpc_id
            )
        );
    if (has_public_addresses(call, input.vpc_id))
        throw aws::ServiceError(
            "DependencyViolation",
            format(
                "Network {} has some mapped public address(es). Please unmap those public "
                "address(es) before detaching the gateway.",
                input.vpc_id
            )
        );
    gateway.vpc_id.clear();
    call.records.put(call.place(), gateway);
    call.wake("network");
    return {};
}

aws::Nothing delete_internet_gateway(const api::DeleteInternetGateway::Input& input, Call& call) {
    const auto gateway = require<InternetGateway>(call, input.internet_gateway_id);
    if (!gateway.vpc_id.empty())
        throw dependency_violation("internetGateway", gateway.internet_gateway_id);
    call.records.erase<InternetGateway>(call.place(), gateway.internet_gateway_id);
    return {};
}

api::DescribeInternetGateways::Output
describe_internet_gateways(const api::DescribeInternetGateways::Input& input, Call& call) {
    const auto found = described<InternetGateway>(
        call,
        input.internet_gateway_ids,
        input.filters,
        [&](const InternetGateway& gateway) { return facts_of(gateway, call); }
    );
    api::DescribeInternetGateways::Output output;
    write_page(
        found,
        input,
        output.internet_gateways,
        output.next_token,
        [&](const InternetGateway& gateway) { return describe(gateway, call); }
    );
    return output;
}

} // namespace

void register_internet_gateways(Cloud& cloud) {
    cloud.on<api::AttachInternetGateway>(attach_internet_gateway);
    cloud.on<api::CreateInternetGateway>(create_internet_gateway);
    cloud.on<api::DeleteInternetGateway>(delete_internet_gateway);
    cloud.on<api::DescribeInternetGateways>(describe_internet_gateways);
    cloud.on<api::DetachInternetGateway>(detach_internet_gateway);
}

} // namespace copilot::localcloud::ec2
