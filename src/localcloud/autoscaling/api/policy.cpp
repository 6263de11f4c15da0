// Scaling policies.

#include "aws/api/autoscaling/delete_scaling_policy.h"
#include "aws/api/autoscaling/describe_scaling_policies.h"
#include "aws/api/autoscaling/put_scaling_policy.h"
#include "localcloud/autoscaling/operations.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::autoscaling {

namespace {

namespace api = aws::autoscaling;

api::PutScalingPolicy::Output
put_scaling_policy(const api::PutScalingPolicy::Input& input, Call& call) {
    const auto target =
        require_target(call, input.service_namespace, input.resource_id, input.scalable_dimension);
    const auto id = ScalingPolicy::id_of(target.record_id(), input.policy_name);
    const auto there = call.records.find<ScalingPolicy>(call.place(), id);
    const ScalingPolicy record{
        .policy =
            {
                .policy_arn = there ? there->policy.policy_arn
                                    : call.arn(
                                          "autoscaling",
                                          format(
                                              "scalingPolicy:{}:resource/{}/{}:policyName/{}",
                                              call.new_id("", 32),
                                              input.service_namespace,
                                              input.resource_id,
                                              input.policy_name
                                          )
                                      ),
                .policy_name = input.policy_name,
                .service_namespace = input.service_namespace,
                .resource_id = input.resource_id,
                .scalable_dimension = input.scalable_dimension,
                .policy_type = input.policy_type.value_or("StepScaling"),
                .step_scaling_policy_configuration = input.step_scaling_policy_configuration,
                .target_tracking_scaling_policy_configuration =
                    input.target_tracking_scaling_policy_configuration,
                .creation_time = there ? there->policy.creation_time : call.clock.now(),
            }
    };
    call.records.put(call.place(), record);
    return {.policy_arn = record.policy.policy_arn};
}

api::DescribeScalingPolicies::Output
describe_scaling_policies(const api::DescribeScalingPolicies::Input& input, Call& call) {
    auto all = call.records.list<ScalingPolicy>(call.place());
    std::erase_if(all, [&](const ScalingPolicy& record) {
        const auto& policy = record.policy;
        const auto& names = input.policy_names;
        return policy.service_namespace != input.service_namespace
               || policy.resource_id != input.resource_id.value_or(policy.resource_id)
               || policy.scalable_dimension
                      != input.scalable_dimension.value_or(policy.scalable_dimension)
               || (!names.empty() && std::ranges::find(names, policy.policy_name) == names.end());
    });
    const auto page = page_of(
        std::move(all), input.next_token, input.max_results.value_or(50), &ScalingPolicy::record_id
    );
    api::DescribeScalingPolicies::Output output{.next_token = page.next_token};
    for (const auto& record : page.items)
        output.scaling_policies.push_back(record.policy);
    return output;
}

aws::Nothing delete_scaling_policy(const api::DeleteScalingPolicy::Input& input, Call& call) {
    const auto id = ScalingPolicy::id_of(
        ScalableTarget::id_of(input.service_namespace, input.resource_id, input.scalable_dimension),
        input.policy_name
    );
    if (!call.records.find<ScalingPolicy>(call.place(), id))
        throw aws::ServiceError(
            "ObjectNotFoundException",
            format("No scaling policy found for policy name: {}", input.policy_name)
        );
    call.records.erase<ScalingPolicy>(call.place(), id);
    return {};
}

} // namespace

void register_policy_operations(Cloud& cloud) {
    cloud.on<api::DeleteScalingPolicy>(delete_scaling_policy);
    cloud.on<api::DescribeScalingPolicies>(describe_scaling_policies);
    cloud.on<api::PutScalingPolicy>(put_scaling_policy);
}

} // namespace copilot::localcloud::autoscaling
