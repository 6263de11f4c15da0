// Route tables and whom they serve.
// https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html

#include "aws/api/ec2/associate_route_table.h"
#include "aws/api/ec2/create_route_table.h"
#include "aws/api/ec2/delete_route_table.h"
#include "aws/api/ec2/describe_route_tables.h"
#include "aws/api/ec2/disassociate_route_table.h"
#include "aws/api/ec2/replace_route_table_association.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/route_tables.h"
#include "localcloud/ec2/tagging.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

std::optional<std::string> some(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

/// "active", or "blackhole" when what the route points at is not there.
std::string state_of(const Route& route, const RouteTable& table, const Call& call) {
    const auto place = call.place();
    bool active = true;
    if (route.gateway_id.starts_with("igw-")) {
        const auto gateway = call.records.find<InternetGateway>(place, route.gateway_id);
        active = gateway && gateway->vpc_id == table.vpc_id;
    } else if (!route.nat_gateway_id.empty()) {
        const auto gateway = call.records.find<NatGateway>(place, route.nat_gateway_id);
        active = gateway && gateway->state == "available";
    } else if (!route.network_interface_id.empty()) {
        active = call.records.find<NetworkInterface>(place, route.network_interface_id).has_value();
    }
    return active ? "active" : "blackhole";
}

api::Route describe(const Route& route, const RouteTable& table, const Call& call) {
    api::Route described;
    described.destination_cidr_block = some(route.destination_cidr_block);
    described.destination_prefix_list_id = some(route.destination_prefix_list_id);
    described.gateway_id = some(route.gateway_id);
    described.nat_gateway_id = some(route.nat_gateway_id);
    described.network_interface_id = some(route.network_interface_id);
    described.origin = route.origin;
    described.state = state_of(route, table, call);
    return described;
}

api::RouteTableAssociation
describe(const RouteTableAssociation& association, const RouteTable& table) {
    api::RouteTableAssociation described;
    described.main = association.main;
    described.route_table_association_id = association.association_id;
    described.route_table_id = table.route_table_id;
    described.subnet_id = some(association.subnet_id);
    described.association_state.emplace().state = "associated";
    return described;
}

api::RouteTable describe(const RouteTable& table, const Call& call) {
    api::RouteTable described;
    for (const auto& association : table.associations)
        described.associations.push_back(describe(association, table));
    described.route_table_id = table.route_table_id;
    for (const auto& route : table.routes)
        described.routes.push_back(describe(route, table, call));
    described.tags = write_tags(table.tags);
    described.vpc_id = table.vpc_id;
    described.owner_id = call.caller.account;
    return described;
}

void add_route_facts(Facts& facts, const RouteTable& table, const Call& call) {
    for (const auto& route : table.routes) {
        facts.values["route.destination-cidr-block"].push_back(route.destination_cidr_block);
        facts.values["route.destination-prefix-list-id"].push_back(route.destination_prefix_list_id
        );
        facts.values["route.gateway-id"].push_back(route.gateway_id);
        facts.values["route.nat-gateway-id"].push_back(route.nat_gateway_id);
        facts.values["route.origin"].push_back(route.origin);
        facts.values["route.state"].push_back(state_of(route, table, call));
    }
}

Facts facts_of(const RouteTable& table, const Call& call) {
    Facts facts{
        {
            {"association.gateway-id", {}},
            {"association.main", {}},
            {"association.route-table-association-id", {}},
            {"association.route-table-id", {}},
            {"association.subnet-id", {}},
            {"owner-id", {call.caller.account}},
            {"route-table-id", {table.route_table_id}},
            {"route.destination-cidr-block", {}},
            {"route.destination-prefix-list-id", {}},
            {"route.gateway-id", {}},
            {"route.nat-gateway-id", {}},
            {"route.origin", {}},
            {"route.state", {}},
            {"vpc-id", {table.vpc_id}},
        },
        table.tags
    };
    for (const auto& association : table.associations) {
        facts.values["association.main"].push_back(yes_or_no(association.main));
        facts.values["association.route-table-association-id"].push_back(association.association_id
        );
        facts.values["association.route-table-id"].push_back(table.route_table_id);
        facts.values["association.subnet-id"].push_back(association.subnet_id);
    }
    add_route_facts(facts, table, call);
    return facts;
}

api::CreateRouteTable::Output
create_route_table(const api::CreateRouteTable::Input& input, Call& call) {
    const auto vpc = require<Vpc>(call, input.vpc_id);
    const auto tags = tags_for(call, "route-table", input.tag_specifications);
    api::CreateRouteTable::Output output;
    output.route_table = describe(make_route_table(call, vpc, tags), call);
    output.client_token = input.client_token;
    return output;
}

aws::Nothing delete_route_table(const api::DeleteRouteTable::Input& input, Call& call) {
    const auto table = require<RouteTable>(call, input.route_table_id);
    if (!table.associations.empty())
        throw dependency_violation("routeTable", table.route_table_id);
    call.records.erase<RouteTable>(call.place(), table.route_table_id);
    call.wake("network");
    return {};
}

api::DescribeRouteTables::Output
describe_route_tables(const api::DescribeRouteTables::Input& input, Call& call) {
    const auto found = described<RouteTable>(
        call,
        input.route_table_ids,
        input.filters,
        [&](const RouteTable& table) { return facts_of(table, call); }
    );
    api::DescribeRouteTables::Output output;
    write_page(found, input, output.route_tables, output.next_token, [&](const RouteTable& table) {
        return describe(table, call);
    });
    return output;
}

api::AssociateRouteTable::Output
associate_route_table(const api::AssociateRouteTable::Input& input, Call& call) {
    if (!input.subnet_id)
        throw aws::ServiceError(
            "InvalidParameterCombination",
            "A route table can only be associated with a subnet here: subnetId is missing"
        );
    auto table = require<RouteTable>(call, input.route_table_id);
    const auto subnet = require<Subnet>(call, *input.subnet_id);
    if (subnet.vpc_id != table.vpc_id)
        throw aws::ServiceError(
            "InvalidParameterValue",
            format(
                "Route table {} and subnet {} belong to different networks",
                table.route_table_id,
                subnet.subnet_id
            )
        );
    api::AssociateRouteTable::Output output;
    output.association_id = call.new_id("rtbassoc-");
    output.association_state.emplace().state = "associated";
    if (const auto own = own_route_table(call, subnet.vpc_id, subnet.subnet_id)) {
        for (const auto& association : own->associations)
            if (association.association_id == output.association_id)
                return output;
        throw aws::ServiceError(
            "Resource.AlreadyAssociated",
            format(
                "the specified association for route table {} conflicts with an existing "
                "association",
                table.route_table_id
            )
        );
    }
    table.associations.push_back(
        {.association_id = *output.association_id, .subnet_id = subnet.subnet_id}
    );
    call.records.put(call.place(), table);
    call.wake("network");
    return output;
}

/// The table that has the association, and which of its associations that is.
struct FoundAssociation {
    RouteTable table;
    std::size_t index = 0;

    [[nodiscard]] RouteTableAssociation& get() { return table.associations[index]; }
};

FoundAssociation require_association(const Call& call, const std::string& association_id) {
    for (auto& table : call.records.list<RouteTable>(call.place()))
        for (std::size_t i = 0; i < table.associations.size(); ++i)
            if (table.associations[i].association_id == association_id)
                return {std::move(table), i};
    throw aws::ServiceError(
        "InvalidAssociationID.NotFound",
        format("The association ID '{}' does not exist", association_id)
    );
}

void remove_association(Call& call, FoundAssociation& found) {
    auto& associations = found.table.associations;
    associations.erase(associations.begin() + static_cast<std::ptrdiff_t>(found.index));
    call.records.put(call.place(), found.table);
    call.wake("network");
}

aws::Nothing disassociate_route_table(const api::DisassociateRouteTable::Input& input, Call& call) {
    auto found = require_association(call, input.association_id);
    if (found.get().main)
        throw aws::ServiceError(
            "InvalidParameterValue",
            format("cannot disassociate the main route table association {}", input.association_id)
        );
    remove_association(call, found);
    return {};
}

api::ReplaceRouteTableAssociation::Output
replace_route_table_association(const api::ReplaceRouteTableAssociation::Input& input, Call& call) {
    auto found = require_association(call, input.association_id);
    const auto target = require<RouteTable>(call, input.route_table_id);
    if (target.vpc_id != found.table.vpc_id)
        throw aws::ServiceError(
            "InvalidParameterValue",
            format("Route table {} belongs to a different network", target.route_table_id)
        );
    auto moved = found.get();
    remove_association(call, found);
    moved.association_id = call.new_id("rtbassoc-");
    auto table = require<RouteTable>(call, input.route_table_id);
    table.associations.push_back(moved);
    call.records.put(call.place(), table);
    if (moved.main) {
        auto vpc = require<Vpc>(call, table.vpc_id);
        vpc.main_route_table_id = table.route_table_id;
        call.records.put(call.place(), vpc);
    }
    api::ReplaceRouteTableAssociation::Output output;
    output.new_association_id = moved.association_id;
    output.association_state.emplace().state = "associated";
    return output;
}

} // namespace

RouteTable make_route_table(Call& call, const Vpc& vpc, const Dictionary<std::string>& tags) {
    const auto id = call.new_id("rtb-");
    if (auto made_before = call.records.find<RouteTable>(call.place(), id))
        return *made_before;
    RouteTable table{
        .route_table_id = id,
        .vpc_id = vpc.vpc_id,
        .routes =
            {{.destination_cidr_block = vpc.cidr_block,
              .gateway_id = "local",
              .origin = "CreateRouteTable"}},
        .associations = {},
        .tags = tags,
    };
    call.records.put(call.place(), table);
    call.wake("network");
    return table;
}

RouteTable make_main_route_table(Call& call, const Vpc& vpc) {
    auto table = make_route_table(call, vpc, {});
    table.associations = {{.association_id = call.new_id("rtbassoc-"), .main = true}};
    call.records.put(call.place(), table);
    return table;
}

std::optional<RouteTable>
own_route_table(Call& call, const std::string& vpc_id, const std::string& subnet_id) {
    for (auto& table : call.records.list<RouteTable>(call.place(), vpc_id))
        for (const auto& association : table.associations)
            if (association.subnet_id == subnet_id)
                return std::move(table);
    return std::nullopt;
}

void register_route_tables(Cloud& cloud) {
    cloud.on<api::AssociateRouteTable>(associate_route_table);
    cloud.on<api::CreateRouteTable>(create_route_table);
    cloud.on<api::DeleteRouteTable>(delete_route_table);
    cloud.on<api::DescribeRouteTables>(describe_route_tables);
    cloud.on<api::DisassociateRouteTable>(disassociate_route_table);
    cloud.on<api::ReplaceRouteTableAssociation>(replace_route_table_association);
}

} // namespace copilot::localcloud::ec2
