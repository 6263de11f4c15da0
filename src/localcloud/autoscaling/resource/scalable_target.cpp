// AWS::ApplicationAutoScaling::ScalableTarget: Ref is "<resource ID>|<dimension>|<namespace>".

#include "cfn/resource/autoscaling/scalable_target.h"

#include "aws/api/autoscaling/deregister_scalable_target.h"
#include "aws/api/autoscaling/register_scalable_target.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::autoscaling {

namespace {

namespace api = aws::autoscaling;
using Properties = cfn::autoscaling::ScalableTarget;

class ScalableTargetHandler final : public ResourceHandler<Properties> {
public:
    explicit ScalableTargetHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override { return put(request); }

    Progress on_update(const Request<Properties>& request) override { return put(request); }

    Progress on_delete(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        const auto done = client_.try_call<api::DeregisterScalableTarget>(
            {*desired.service_namespace, *desired.resource_id, *desired.scalable_dimension}
        );
        if (!done && done.error().code() != "ObjectNotFoundException")
            throw done.error();
        return Progress::success(request.physical_id);
    }

private:
    Progress put(const Request<Properties>& request) const {
        const auto& desired = request.desired;
        client_.call<api::RegisterScalableTarget>({
            .service_namespace = *desired.service_namespace,
            .resource_id = *desired.resource_id,
            .scalable_dimension = *desired.scalable_dimension,
            .min_capacity = *desired.min_capacity,
            .max_capacity = *desired.max_capacity,
            .role_arn = desired.role_arn ? std::optional(*desired.role_arn) : std::nullopt,
            .tags = resource_tags(request.stack_tags, desired.tags),
        });
        const auto id = format(
            "{}|{}|{}",
            *desired.resource_id,
            *desired.scalable_dimension,
            *desired.service_namespace
        );
        return Progress::success(id, {{"Id", id}});
    }

    aws::Client client_;
};

} // namespace

ResourceType scalable_target() {
    return resource_type<ScalableTargetHandler, Properties>(
        {"ResourceId", "ScalableDimension", "ServiceNamespace"}
    );
}

} // namespace copilot::localcloud::autoscaling
