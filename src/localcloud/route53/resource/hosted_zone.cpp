// AWS::Route53::HostedZone

#include "cfn/resource/route53/hosted_zone.h"

#include "aws/api/route53/associate_vpc_with_hosted_zone.h"
#include "aws/api/route53/create_hosted_zone.h"
#include "aws/api/route53/delete_hosted_zone.h"
#include "aws/api/route53/disassociate_vpc_from_hosted_zone.h"
#include "aws/api/route53/get_hosted_zone.h"
#include "localcloud/engine/resource_type.h"

#include <algorithm>

namespace copilot::localcloud::route53 {

namespace {

namespace api = aws::route53;
using Properties = cfn::route53::HostedZone;

std::vector<api::VPC> vpcs_of(const Properties& properties) {
    std::vector<api::VPC> vpcs;
    for (const auto& vpc : properties.vpcs)
        vpcs.push_back(
            {.vpc_region = vpc.vpc_region.value_or(""), .vpc_id = vpc.vpc_id.value_or("")}
        );
    return vpcs;
}

bool contains(const std::vector<api::VPC>& vpcs, const api::VPC& wanted) {
    return std::ranges::any_of(vpcs, [&](const api::VPC& vpc) {
        return vpc.vpc_id == wanted.vpc_id;
    });
}

class HostedZoneHandler final : public ResourceHandler<Properties> {
public:
    explicit HostedZoneHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto vpcs = vpcs_of(request.desired);
        api::CreateHostedZone::Input input;
        input.name = request.desired.name.value_or("");
        input.caller_reference = request.step_token;
        if (!vpcs.empty())
            input.vpc = vpcs.front();
        if (request.desired.hosted_zone_config && request.desired.hosted_zone_config->comment)
            input.hosted_zone_config.emplace().comment =
                *request.desired.hosted_zone_config->comment;
        const auto id = bare(client_.call<api::CreateHostedZone>(input).hosted_zone.id);
        return completing(id, [&] {
            associate(id, vpcs);
            return made(id);
        });
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& id = request.physical_id;
        associate(id, vpcs_of(request.desired));
        for (const auto& vpc : vpcs_of(request.previous))
            if (!contains(vpcs_of(request.desired), vpc))
                client_.call<api::DisassociateVPCFromHostedZone>(
                    {.hosted_zone_id = id, .vpc = vpc, .comment = {}}
                );
        return made(id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto reply = client_.try_call<api::DeleteHostedZone>({.id = request.physical_id});
        if (!reply && reply.error().code() != "NoSuchHostedZone")
            throw in_context(reply.error(), "DeleteHostedZone");
        return Progress::success(request.physical_id);
    }

private:
    static std::string bare(const std::string& id) { return id.substr(id.rfind('/') + 1); }

    /// Those that are associated already stay so.
    void associate(const std::string& id, const std::vector<api::VPC>& vpcs) const {
        for (const auto& vpc : vpcs)
            client_.call<api::AssociateVPCWithHostedZone>(
                {.hosted_zone_id = id, .vpc = vpc, .comment = {}}
            );
    }

    [[nodiscard]] Progress made(const std::string& id) const {
        const auto zone = client_.call<api::GetHostedZone>({.id = id});
        Document::List servers;
        if (zone.delegation_set)
            servers.assign(
                zone.delegation_set->name_servers.begin(), zone.delegation_set->name_servers.end()
            );
        return Progress::success(id, {{"Id", id}, {"NameServers", std::move(servers)}});
    }

    aws::Client client_;
};

} // namespace

ResourceType hosted_zone() {
    return resource_type<HostedZoneHandler, Properties>({"Name"});
}

} // namespace copilot::localcloud::route53
