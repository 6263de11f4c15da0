// AWS::ApplicationAutoScaling::ScalingPolicy: Ref is the policy's ARN.

#include "cfn/resource/autoscaling/scaling_policy.h"

#include "aws/api/autoscaling/delete_scaling_policy.h"
#include "aws/api/autoscaling/put_scaling_policy.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::autoscaling {

namespace {

namespace api = aws::autoscaling;
using Properties = cfn::autoscaling::ScalingPolicy;

/// What a policy scales, named by itself or by the Ref of its target.
struct TargetName {
    std::string service_namespace;
    std::string resource_id;
    std::string scalable_dimension;
};

TargetName target_of(const Properties& desired) {
    if (!desired.scaling_target_id)
        return {*desired.service_namespace, *desired.resource_id, *desired.scalable_dimension};
    const auto& id = *desired.scaling_target_id;
    const auto first = id.find('|');
    const auto second = id.find('|', first + 1);
    if (second == std::string::npos)
        throw Error("the scaling target " + id + " is none");
    return {id.substr(second + 1), id.substr(0, first), id.substr(first + 1, second - first - 1)};
}

api::TargetTrackingScalingPolicyConfiguration
configuration_of(const Properties::TargetTrackingScalingPolicyConfiguration& desired) {
    // CloudFormation and the API name everything in it alike
    return decode<api::TargetTrackingScalingPolicyConfiguration>(encode(desired));
}

class ScalingPolicyHandler final : public ResourceHandler<Properties> {
public:
    explicit ScalingPolicyHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override { return put(request); }

    Progress on_update(const Request<Properties>& request) override { return put(request); }

    Progress on_delete(const Request<Properties>& request) override {
        const auto target = target_of(request.desired);
        const auto done = client_.try_call<api::DeleteScalingPolicy>(
            {*request.desired.policy_name,
             target.service_namespace,
             target.resource_id,
             target.scalable_dimension}
        );
        if (!done && done.error().code() != "ObjectNotFoundException")
            throw done.error();
        return Progress::success(request.physical_id);
    }

private:
    Progress put(const Request<Properties>& request) const {
        const auto& desired = request.desired;
        const auto target = target_of(desired);
        api::PutScalingPolicy::Input input{
            .policy_name = *desired.policy_name,
            .service_namespace = target.service_namespace,
            .resource_id = target.resource_id,
            .scalable_dimension = target.scalable_dimension,
            .policy_type = *desired.policy_type,
        };
        if (desired.target_tracking_scaling_policy_configuration)
            input.target_tracking_scaling_policy_configuration =
                configuration_of(*desired.target_tracking_scaling_policy_configuration);
        const auto arn = client_.call<api::PutScalingPolicy>(input).policy_arn;
        return Progress::success(arn, {{"Arn", arn}});
    }

    aws::Client client_;
};

} // namespace

ResourceType scaling_policy() {
    return resource_type<ScalingPolicyHandler, Properties>(
        {"PolicyName", "ResourceId", "ScalableDimension", "ScalingTargetId", "ServiceNamespace"}
    );
}

} // namespace copilot::localcloud::autoscaling
