// AWS::ServiceDiscovery::Service

#include "cfn/resource/servicediscovery/service.h"

#include "aws/api/servicediscovery/create_service.h"
#include "aws/api/servicediscovery/delete_service.h"
#include "aws/api/servicediscovery/get_service.h"
#include "aws/api/servicediscovery/update_service.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/servicediscovery/resource/shared.h"

namespace copilot::localcloud::servicediscovery {

namespace {

namespace api = aws::servicediscovery;
using Properties = cfn::servicediscovery::Service;

std::vector<api::DnsRecord> records_of(const Properties& properties) {
    std::vector<api::DnsRecord> records;
    if (properties.dns_config)
        for (const auto& record : properties.dns_config->dns_records)
            records.push_back({.type = *record.type, .ttl = static_cast<std::int64_t>(*record.ttl)}
            );
    return records;
}

Progress made(const std::string& id, const std::string& arn, const std::string& name) {
    return Progress::success(id, {{"Id", id}, {"Arn", arn}, {"Name", name}});
}

class ServiceHandler final : public ResourceHandler<Properties> {
public:
    explicit ServiceHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        api::CreateService::Input input;
        input.name = desired.name.value_or(request.generated_name);
        if (desired.namespace_id)
            input.namespace_id = *desired.namespace_id;
        if (desired.description)
            input.description = *desired.description;
        if (desired.dns_config) {
            auto& dns = input.dns_config.emplace();
            dns.dns_records = records_of(desired);
            if (desired.dns_config->routing_policy)
                dns.routing_policy = *desired.dns_config->routing_policy;
        }
        if (desired.health_check_custom_config)
            input.health_check_custom_config.emplace().failure_threshold = 1;
        input.tags = tags(request);
        const auto one = client_.call<api::CreateService>(input).service;
        return made(one.id, one.arn, one.name);
    }

    Progress on_update(const Request<Properties>& request) override {
        api::UpdateService::Input input;
        input.id = request.physical_id;
        if (request.desired.description)
            input.service.description = *request.desired.description;
        if (request.desired.dns_config)
            input.service.dns_config.emplace().dns_records = records_of(request.desired);
        client_.call<api::UpdateService>(input);
        const auto one = client_.call<api::GetService>({.id = request.physical_id}).service;
        auto progress = made(one.id, one.arn, one.name);
        update_tags(client_, progress.attributes, request);
        return progress;
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto reply = client_.try_call<api::DeleteService>({.id = request.physical_id});
        if (!reply && reply.error().code() != "ServiceNotFound")
            throw in_context(reply.error(), "DeleteService");
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType service() {
    return resource_type<ServiceHandler, Properties>(
        {"HealthCheckCustomConfig", "Name", "Type", "NamespaceId"}
    );
}

} // namespace copilot::localcloud::servicediscovery
