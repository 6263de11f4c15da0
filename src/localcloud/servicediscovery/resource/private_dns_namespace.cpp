// AWS::ServiceDiscovery::PrivateDnsNamespace

#include "cfn/resource/servicediscovery/private_dns_namespace.h"

#include "aws/api/servicediscovery/create_private_dns_namespace.h"
#include "aws/api/servicediscovery/delete_namespace.h"
#include "aws/api/servicediscovery/get_namespace.h"
#include "aws/api/servicediscovery/get_operation.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/servicediscovery/resource/shared.h"

namespace copilot::localcloud::servicediscovery {

namespace {

namespace api = aws::servicediscovery;
using Properties = cfn::servicediscovery::PrivateDnsNamespace;

class NamespaceHandler final : public ResourceHandler<Properties> {
public:
    explicit NamespaceHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::CreatePrivateDnsNamespace::Input input;
        input.name = *request.desired.name;
        input.vpc = request.desired.vpc.value_or("");
        if (request.desired.description)
            input.description = *request.desired.description;
        input.tags = tags(request);
        const auto operation_id = client_.call<api::CreatePrivateDnsNamespace>(input).operation_id;
        const auto operation =
            client_.call<api::GetOperation>({.operation_id = operation_id}).operation;
        return made(*operation.targets.find("NAMESPACE"));
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto progress = made(request.physical_id);
        update_tags(client_, progress.attributes, request);
        return progress;
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto reply = client_.try_call<api::DeleteNamespace>({.id = request.physical_id});
        if (!reply && reply.error().code() != "NamespaceNotFound")
            throw in_context(reply.error(), "DeleteNamespace");
        return Progress::success(request.physical_id);
    }

private:
    [[nodiscard]] Progress made(const std::string& id) const {
        const auto one = client_.call<api::GetNamespace>({.id = id}).name_space;
        return Progress::success(
            id,
            {{"Id", id},
             {"Arn", one.arn},
             {"HostedZoneId", one.properties->dns_properties->hosted_zone_id.value_or("")}}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType private_dns_namespace() {
    return resource_type<NamespaceHandler, Properties>({"Vpc", "Name"});
}

} // namespace copilot::localcloud::servicediscovery
