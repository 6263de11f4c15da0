// The routes of a route table.

#include "aws/api/ec2/create_route.h"
#include "aws/api/ec2/delete_route.h"
#include "aws/api/ec2/replace_route.h"
#include "host/ipv4.h"
#include "localcloud/ec2/find.h"
#include "localcloud/ec2/operations.h"

#include <algorithm>

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

aws::ServiceError different_networks(const RouteTable& table, const std::string& gateway_id) {
    return {
        "InvalidParameterValue",
        format(
            "route table {} and network gateway {} belong to different networks",
            table.route_table_id,
            gateway_id
        )
    };
}

aws::ServiceError unsupported() {
    return {
        "UnsupportedOperation",
        "Here a route can only lead from 0.0.0.0/0 to an internet gateway or a NAT gateway"
    };
}

void check_target(const Call& call, const RouteTable& table, const Route& route) {
    if (route.gateway_id.starts_with("igw-")) {
        if (require<InternetGateway>(call, route.gateway_id).vpc_id != table.vpc_id)
            throw different_networks(table, route.gateway_id);
    } else if (!route.gateway_id.empty()) {
        throw aws::ServiceError(
            "InvalidGatewayID.NotFound",
            format("The gateway ID '{}' does not exist", route.gateway_id)
        );
    }
    if (!route.nat_gateway_id.empty()
        && require<NatGateway>(call, route.nat_gateway_id).vpc_id != table.vpc_id)
        throw different_networks(table, route.nat_gateway_id);
}

std::string check_destination(const std::string& cidr_block) {
    const auto range = host::Ipv4Range::parse(cidr_block);
    if (!range || cidr_block.find('/') == std::string::npos)
        throw aws::ServiceError(
            "InvalidParameterValue",
            format(
                "Value ({}) for parameter destinationCidrBlock is invalid. This is not a valid "
                "CIDR block.",
                cidr_block
            )
        );
    return range->text();
}

/// What `input` of CreateRoute or ReplaceRoute asks for, checked. The routers here know one way out
/// a subnet: a default route to an internet gateway or a NAT gateway.
Route read_route(const Call& call, const RouteTable& table, const auto& input) {
    if (input.instance_id || input.vpc_peering_connection_id || input.vpc_endpoint_id
        || input.network_interface_id || input.destination_prefix_list_id)
        throw unsupported();
    if (!input.destination_cidr_block)
        throw aws::ServiceError(
            "MissingParameter", "The request must contain the parameter destinationCidrBlock"
        );
    Route route{.destination_cidr_block = check_destination(*input.destination_cidr_block)};
    if (route.destination_cidr_block != "0.0.0.0/0")
        throw unsupported();
    route.gateway_id = input.gateway_id.value_or("");
    route.nat_gateway_id = input.nat_gateway_id.value_or("");
    if (route.gateway_id.empty() == route.nat_gateway_id.empty())
        throw aws::ServiceError(
            "MissingParameter", "The request must contain exactly one of gatewayId, natGatewayId"
        );
    check_target(call, table, route);
    return route;
}

auto find_route(RouteTable& table, const std::string& destination) {
    return std::ranges::find(table.routes, destination, &Route::destination);
}

aws::ServiceError no_route(const RouteTable& table, const std::string& destination) {
    return {
        "InvalidRoute.NotFound",
        format(
            "no route with destination-cidr-block {} in route table {}",
            destination,
            table.route_table_id
        )
    };
}

void save(Call& call, const RouteTable& table) {
    call.records.put(call.place(), table);
    call.wake("network");
}

api::CreateRoute::Output create_route(const api::CreateRoute::Input& input, Call& call) {
    auto table = require<RouteTable>(call, input.route_table_id);
    const auto route = read_route(call, table, input);
    const auto existing = find_route(table, route.destination());
    if (existing == table.routes.end()) {
        table.routes.push_back(route);
        save(call, table);
    } else if (call.caller.creation_token.empty() || *existing != route) {
        throw aws::ServiceError(
            "RouteAlreadyExists",
            format("The route identified by {} already exists.", route.destination())
        );
    }
    return {.return_value = true};
}

aws::Nothing delete_route(const api::DeleteRoute::Input& input, Call& call) {
    auto table = require<RouteTable>(call, input.route_table_id);
    const auto destination =
        input.destination_cidr_block.value_or(input.destination_prefix_list_id.value_or(""));
    const auto found = find_route(table, destination);
    if (found == table.routes.end())
        throw no_route(table, destination);
    if (found->gateway_id == "local")
        throw aws::ServiceError(
            "InvalidParameterValue",
            format(
                "cannot remove local route {} in route table {}", destination, table.route_table_id
            )
        );
    table.routes.erase(found);
    save(call, table);
    return {};
}

aws::Nothing replace_route(const api::ReplaceRoute::Input& input, Call& call) {
    auto table = require<RouteTable>(call, input.route_table_id);
    const auto route = read_route(call, table, input);
    const auto found = find_route(table, route.destination());
    if (found == table.routes.end())
        throw no_route(table, route.destination());
    *found = route;
    save(call, table);
    return {};
}

} // namespace

void register_routes(Cloud& cloud) {
    cloud.on<api::CreateRoute>(create_route);
    cloud.on<api::DeleteRoute>(delete_route);
    cloud.on<api::ReplaceRoute>(replace_route);
}

} // namespace copilot::localcloud::ec2
