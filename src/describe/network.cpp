#include "describe/network.h"

#include "aws/api/ec2/describe_availability_zones.h"
#include "aws/api/ec2/describe_route_tables.h"
#include "aws/api/ec2/describe_subnets.h"
#include "aws/api/ec2/describe_vpc_attribute.h"
#include "aws/api/ec2/describe_vpcs.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace copilot::describe {
namespace {

using namespace aws::ec2;

std::string name_of(const std::vector<Tag>& tags) {
    const auto found = std::ranges::find(tags, "Name", &Tag::key);
    return found == tags.end() ? "" : found->value;
}

bool leads_to_internet(const RouteTable& table) {
    return std::ranges::any_of(table.routes, [](const Route& route) {
        return route.gateway_id.value_or("").starts_with("igw-");
    });
}

/// Which subnets have a way to the internet. One without a table of its own follows the main one.
class RouteTables {
public:
    RouteTables(const aws::Client& client, const std::string& vpc_id) {
        aws::for_each_page<DescribeRouteTables>(
            client,
            {.filters = {{.name = "vpc-id", .values = {vpc_id}}}},
            &DescribeRouteTables::Input::next_token,
            &DescribeRouteTables::Output::next_token,
            [this](const auto& page) {
                for (const auto& table : page.route_tables)
                    add(table);
            }
        );
    }

    [[nodiscard]] bool is_public(const std::string& subnet) const {
        return associated_.contains(subnet) ? public_.contains(subnet) : main_is_public_;
    }

private:
    void add(const RouteTable& table) {
        const bool leads_out = leads_to_internet(table);
        for (const auto& association : table.associations) {
            if (association.main)
                main_is_public_ = leads_out;
            if (!association.subnet_id)
                continue;
            associated_.insert(*association.subnet_id);
            if (leads_out)
                public_.insert(*association.subnet_id);
        }
    }

    std::set<std::string> associated_;
    std::set<std::string> public_;
    bool main_is_public_ = false;
};

} // namespace

std::vector<Vpc> vpcs(const aws::Client& client) {
    std::vector<Vpc> found;
    aws::for_each_page<DescribeVpcs>(
        client,
        {},
        &DescribeVpcs::Input::next_token,
        &DescribeVpcs::Output::next_token,
        [&found](const auto& page) {
            for (const auto& vpc : page.vpcs)
                found.push_back({vpc.vpc_id, name_of(vpc.tags), vpc.cidr_block, vpc.is_default});
        }
    );
    return found;
}

std::vector<Subnet> subnets(const aws::Client& client, const std::string& vpc_id) {
    const RouteTables tables(client, vpc_id);
    std::vector<Subnet> found;
    aws::for_each_page<DescribeSubnets>(
        client,
        {.filters = {{.name = "vpc-id", .values = {vpc_id}}}},
        &DescribeSubnets::Input::next_token,
        &DescribeSubnets::Output::next_token,
        [&](const auto& page) {
            for (const auto& subnet : page.subnets)
                found.push_back(
                    {subnet.subnet_id,
                     name_of(subnet.tags),
                     subnet.cidr_block,
                     subnet.availability_zone,
                     tables.is_public(subnet.subnet_id)}
                );
        }
    );
    std::ranges::sort(found, {}, [](const Subnet& subnet) {
        return std::tuple(subnet.zone, !subnet.is_public, subnet.cidr);
    });
    return found;
}

bool has_dns(const aws::Client& client, const std::string& vpc_id) {
    const auto reply =
        client.call<DescribeVpcAttribute>({.attribute = "enableDnsSupport", .vpc_id = vpc_id});
    return reply.enable_dns_support && reply.enable_dns_support->value.value_or(false);
}

std::vector<std::string> zones(const aws::Client& client) {
    std::vector<std::string> names;
    const auto reply = client.call<DescribeAvailabilityZones>(
        {.filters =
             {{.name = "zone-type", .values = {"availability-zone"}},
              {.name = "state", .values = {"available"}}}}
    );
    for (const auto& zone : reply.availability_zones)
        names.push_back(zone.zone_name);
    std::ranges::sort(names);
    return names;
}

} // namespace copilot::describe
