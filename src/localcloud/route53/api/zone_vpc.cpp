// The VPCs that a private zone is answered in.

#include "aws/api/route53/associate_vpc_with_hosted_zone.h"
#include "aws/api/route53/disassociate_vpc_from_hosted_zone.h"
#include "aws/api/route53/list_hosted_zones_by_vpc.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/route53/operations.h"
#include "localcloud/route53/zones.h"

#include <algorithm>

namespace copilot::localcloud::route53 {

namespace {

namespace api = aws::route53;

ZoneVpc read_vpc(const Call& call, const api::VPC& vpc) {
    return {vpc.vpc_id.value_or(""), vpc.vpc_region.value_or(call.caller.region)};
}

HostedZone require_private_zone(const Call& call, const std::string& id) {
    auto zone = require_zone(call, id);
    if (!zone.private_zone)
        throw aws::ServiceError(
            "PublicZoneVPCAssociation", "A public hosted zone cannot be associated with a VPC"
        );
    return zone;
}

api::AssociateVPCWithHostedZone::Output
associate(const api::AssociateVPCWithHostedZone::Input& input, Call& call) {
    auto zone = require_private_zone(call, input.hosted_zone_id);
    const auto vpc = read_vpc(call, input.vpc);
    if (!call.records.find<ec2::Vpc>({call.caller.account, vpc.region}, vpc.vpc_id))
        throw aws::ServiceError(
            "InvalidVPCId", format("The VPC {} in region {} does not exist", vpc.vpc_id, vpc.region)
        );
    if (std::ranges::find(zone.vpcs, vpc) == zone.vpcs.end())
        zone.vpcs.push_back(vpc);
    call.records.put(call.global_place(), zone);
    return {.change_info = note_change(call, input.comment.value_or(""))};
}

api::DisassociateVPCFromHostedZone::Output
disassociate(const api::DisassociateVPCFromHostedZone::Input& input, Call& call) {
    auto zone = require_private_zone(call, input.hosted_zone_id);
    const auto found = std::ranges::find(zone.vpcs, read_vpc(call, input.vpc));
    if (found == zone.vpcs.end())
        throw aws::ServiceError(
            "VPCAssociationNotFound", "The VPC is not associated with the hosted zone", 404
        );
    if (zone.vpcs.size() == 1)
        throw aws::ServiceError(
            "LastVPCAssociation", "The last VPC of a private hosted zone cannot be disassociated"
        );
    zone.vpcs.erase(found);
    call.records.put(call.global_place(), zone);
    return {.change_info = note_change(call, input.comment.value_or(""))};
}

api::ListHostedZonesByVPC::Output
list_by_vpc(const api::ListHostedZonesByVPC::Input& input, Call& call) {
    const ZoneVpc wanted{input.vpc_id, input.vpc_region};
    api::ListHostedZonesByVPC::Output output;
    output.max_items = "100";
    for (const auto& zone : call.records.list<HostedZone>(call.global_place())) {
        if (std::ranges::find(zone.vpcs, wanted) == zone.vpcs.end())
            continue;
        auto& summary = output.hosted_zone_summaries.emplace_back();
        summary.hosted_zone_id = zone.id;
        summary.name = zone.name;
        if (zone.linked_service.empty())
            summary.owner.owning_account = call.caller.account;
        else
            summary.owner.owning_service = zone.linked_service + ".amazonaws.com";
    }
    return output;
}

} // namespace

void register_zone_vpcs(Cloud& cloud) {
    cloud.on<api::AssociateVPCWithHostedZone>(associate);
    cloud.on<api::DisassociateVPCFromHostedZone>(disassociate);
    cloud.on<api::ListHostedZonesByVPC>(list_by_vpc);
}

} // namespace copilot::localcloud::route53
