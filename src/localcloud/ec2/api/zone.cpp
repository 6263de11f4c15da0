// Regions and availability zones.

#include "aws/api/ec2/describe_availability_zones.h"
#include "aws/api/ec2/describe_regions.h"
#include "localcloud/ec2/describing.h"
#include "localcloud/ec2/operations.h"
#include "localcloud/ec2/zones.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;

/// "usw2" for us-west-2, "apne1" for ap-northeast-1, "euc1" for eu-central-1.
std::string short_name(const std::string& region) {
    constexpr std::size_t one_direction = 5; // "north", "south"
    const auto first = region.find('-');
    const auto last = region.rfind('-');
    if (first == std::string::npos || first == last)
        return region;
    const auto direction = region.substr(first + 1, last - first - 1);
    auto name = region.substr(0, first) + direction.front();
    const bool compound = direction.starts_with("north") || direction.starts_with("south");
    if (compound && direction.size() > one_direction)
        name += direction[one_direction];
    return name + region.substr(last + 1);
}

api::AvailabilityZone describe(const Zone& zone, const std::string& region) {
    api::AvailabilityZone described;
    described.opt_in_status = "opt-in-not-required";
    described.region_name = region;
    described.zone_name = zone.name;
    described.zone_id = zone.id;
    described.group_name = region + "-zg-1";
    described.zone_type = "availability-zone";
    described.state = "available";
    return described;
}

Facts facts_of(const api::AvailabilityZone& zone) {
    return {{
        {"group-name", {zone.group_name.value_or("")}},
        {"message", {}},
        {"opt-in-status", {zone.opt_in_status.value_or("")}},
        {"region-name", {zone.region_name}},
        {"state", {zone.state}},
        {"zone-id", {zone.zone_id}},
        {"zone-name", {zone.zone_name}},
        {"zone-type", {zone.zone_type.value_or("")}},
    }};
}

bool asked_for(const std::vector<std::string>& wanted, const std::string& one) {
    return wanted.empty() || std::ranges::find(wanted, one) != wanted.end();
}

void check_zone_names(const std::vector<std::string>& names, const std::string& region) {
    for (const auto& name : names)
        if (zone_id_of(region, name).empty())
            throw aws::ServiceError(
                "InvalidParameterValue", format("Invalid availability zone: [{}]", name)
            );
}

api::DescribeAvailabilityZones::Output
describe_availability_zones(const api::DescribeAvailabilityZones::Input& input, Call& call) {
    const auto& region = call.caller.region;
    check_zone_names(input.zone_names, region);
    api::DescribeAvailabilityZones::Output output;
    for (const auto& zone : zones_of(region)) {
        const auto described = describe(zone, region);
        if (asked_for(input.zone_names, zone.name) && asked_for(input.zone_ids, zone.id)
            && matches(input.filters, facts_of(described)))
            output.availability_zones.push_back(described);
    }
    return output;
}

/// The regions of AWS that every account has: any other works as well, but is not listed.
constexpr std::array<const char*, 17> listed_regions{
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
};

api::DescribeRegions::Output
describe_regions(const api::DescribeRegions::Input& input, Call& call) {
    std::vector<std::string> names = input.region_names;
    if (names.empty()) {
        names.assign(listed_regions.begin(), listed_regions.end());
        if (std::ranges::find(names, call.caller.region) == names.end())
            names.push_back(call.caller.region);
    }
    api::DescribeRegions::Output output;
    for (const auto& name : names) {
        const auto endpoint = format("ec2.{}.amazonaws.com", name);
        const Facts facts{{
            {"endpoint", {endpoint}},
            {"opt-in-status", {"opt-in-not-required"}},
            {"region-name", {name}},
        }};
        if (matches(input.filters, facts))
            output.regions.push_back(
                {.opt_in_status = "opt-in-not-required", .region_name = name, .endpoint = endpoint}
            );
    }
    return output;
}

} // namespace

std::vector<Zone> zones_of(const std::string& region) {
    std::vector<Zone> zones;
    int number = 1;
    for (const char letter : {'a', 'b', 'c'})
        zones.push_back({region + letter, format("{}-az{}", short_name(region), number++)});
    return zones;
}

std::string zone_id_of(const std::string& region, const std::string& zone_name) {
    for (const auto& zone : zones_of(region))
        if (zone.name == zone_name)
            return zone.id;
    return {};
}

void register_zones(Cloud& cloud) {
    cloud.on<api::DescribeAvailabilityZones>(describe_availability_zones);
    cloud.on<api::DescribeRegions>(describe_regions);
}

} // namespace copilot::localcloud::ec2
