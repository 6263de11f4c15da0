// AWS::ECS::Service: complete once its deployment is, failed with what its tasks said last when the
// circuit breaker trips.

#include "cfn/resource/ecs/service.h"

#include "aws/api/ecs/create_service.h"
#include "aws/api/ecs/delete_service.h"
#include "aws/api/ecs/describe_services.h"
#include "aws/api/ecs/tag_resource.h"
#include "aws/api/ecs/update_service.h"
#include "localcloud/ecs/resource/failed_tasks.h"
#include "localcloud/ecs/resource/words.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;
using Properties = cfn::ecs::Service;
using std::chrono::milliseconds;

constexpr milliseconds poll_interval(100);

std::string cluster_of(const Properties& properties) {
    return properties.cluster.value_or("default");
}

/// "api" of "arn:aws:ecs:us-west-2:000000000000:service/shop-test/api".
std::string name_in(const std::string& arn) {
    return arn.substr(arn.rfind('/') + 1);
}

/// The properties as CreateService and UpdateService name them.
Document settings_of(const Properties& desired) {
    auto document = in_api_words(encode(desired, Empties::keep), {"Options"});
    for (const auto* name : {"tags", "cluster", "serviceName"})
        document.map()->erase(name);
    return document;
}

Progress waiting(const std::string& arn) {
    return Progress::in_progress(arn, poll_interval, {{"Name", name_in(arn)}, {"ServiceArn", arn}});
}

class ServiceHandler final : public ResourceHandler<Properties> {
public:
    explicit ServiceHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        if (!request.physical_id.empty())
            return look(request);
        const auto name = request.desired.service_name.value_or(request.generated_name);
        auto document = settings_of(request.desired);
        document.map()->set("serviceName", name);
        auto input = input_from<api::CreateService::Input>(document);
        input.cluster = cluster_of(request.desired);
        input.client_token = request.step_token;
        input.tags = tags_to<api::Tag>(resource_tags(request.stack_tags, request.desired.tags));
        return waiting(client_.call<api::CreateService>(input).service.service_arn);
    }

    /// The first call of an update makes the deployment, and the calls after it find it: they bring
    /// the same properties, and a service that has them is only looked at.
    Progress on_update(const Request<Properties>& request) override {
        const auto service = find(request);
        if (!service)
            throw Error("the service " + request.physical_id + " is gone");
        const auto update = update_of(request);
        if (const auto why = why_rolled_back(*service, update); !why.empty())
            throw Error(why + tasks_of(request));
        if (!has(*service, update)) {
            const auto updated = client_.call<api::UpdateService>(update).service;
            return waiting(updated.service_arn);
        }
        put_tags(request);
        return look(request);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto service = find(request);
        if (!service || service->status == "INACTIVE")
            return Progress::success(request.physical_id);
        if (service->status == "ACTIVE")
            client_.call<api::DeleteService>({
                .cluster = cluster_of(request.desired),
                .service = request.physical_id,
                .force = true,
            });
        return waiting(request.physical_id);
    }

private:
    std::optional<api::Service> find(const Request<Properties>& request) const {
        const auto described = client_.try_call<api::DescribeServices>({
            .cluster = cluster_of(request.desired),
            .services = {request.physical_id},
        });
        if (!described && described.error().code() != "ClusterNotFoundException")
            throw described.error();
        if (!described || described->services.empty())
            return std::nullopt;
        return described->services.front();
    }

    Progress look(const Request<Properties>& request) const {
        const auto service = find(request);
        if (!service || service->deployments.empty())
            throw Error("the service " + request.physical_id + " is gone");
        const auto& primary = service->deployments.front();
        if (primary.rollout_state == "FAILED")
            throw Error(primary.rollout_state_reason.value_or("") + tasks_of(request));
        if (primary.rollout_state != "COMPLETED"
            || service->running_count != service->desired_count)
            return waiting(request.physical_id);
        return Progress::success(
            request.physical_id,
            {{"Name", service->service_name}, {"ServiceArn", service->service_arn}}
        );
    }

    api::UpdateService::Input update_of(const Request<Properties>& request) const {
        auto document = settings_of(request.desired);
        for (const auto* name : {"launchType", "schedulingStrategy"})
            document.map()->erase(name);
        document.map()->set("service", request.physical_id);
        auto update = input_from<api::UpdateService::Input>(document);
        update.cluster = cluster_of(request.desired);
        return update;
    }

    /// Whether the service is as the update wants it, so that asking again would change nothing.
    static bool has(const api::Service& service, const api::UpdateService::Input& update) {
        auto there = encode(service);
        if (!service.deployments.empty())
            there.map()->set(
                "serviceConnectConfiguration",
                encode(service.deployments.front().service_connect_configuration)
            );
        const auto wanted = encode(update);
        return std::ranges::all_of(*wanted.map(), [&](const auto& property) {
            if (property.key == "cluster" || property.key == "service")
                return true;
            const auto* other = there.find(property.key);
            return other && *other == property.value;
        });
    }

    /// Why the deployment of this update was given up for the one before; empty when it was not.
    static std::string
    why_rolled_back(const api::Service& service, const api::UpdateService::Input& update) {
        if (service.task_definition == update.task_definition)
            return {};
        for (const auto& deployment : service.deployments)
            if (deployment.status != "PRIMARY" && deployment.rollout_state == "FAILED"
                && deployment.task_definition == update.task_definition)
                return deployment.rollout_state_reason.value_or("the deployment failed.");
        return {};
    }

    std::string tasks_of(const Request<Properties>& request) const {
        return describe_failed_tasks(client_, cluster_of(request.desired), request.physical_id);
    }

    void put_tags(const Request<Properties>& request) const {
        client_.call<api::TagResource>(
            {request.physical_id,
             tags_to<api::Tag>(resource_tags(request.stack_tags, request.desired.tags))}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType service() {
    return resource_type<ServiceHandler, Properties>(
        {"Cluster", "LaunchType", "SchedulingStrategy", "ServiceName"}
    );
}

} // namespace copilot::localcloud::ecs
