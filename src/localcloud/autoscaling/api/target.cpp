// Scalable targets.

#include "aws/api/autoscaling/deregister_scalable_target.h"
#include "aws/api/autoscaling/describe_scalable_targets.h"
#include "aws/api/autoscaling/describe_scaling_activities.h"
#include "aws/api/autoscaling/register_scalable_target.h"
#include "localcloud/autoscaling/operations.h"
#include "localcloud/page.h"

#include <algorithm>

namespace copilot::localcloud::autoscaling {

namespace {

namespace api = aws::autoscaling;
using aws::ServiceError;

api::RegisterScalableTarget::Output
register_scalable_target(const api::RegisterScalableTarget::Input& input, Call& call) {
    const auto id =
        ScalableTarget::id_of(input.service_namespace, input.resource_id, input.scalable_dimension);
    auto found = call.records.find<ScalableTarget>(call.place(), id);
    if (!found && (!input.min_capacity || !input.max_capacity))
        throw ServiceError(
            "ValidationException", "MinCapacity and MaxCapacity must be given for a new target"
        );
    auto record = found.value_or(ScalableTarget{
        .target =
            {
                .service_namespace = input.service_namespace,
                .resource_id = input.resource_id,
                .scalable_dimension = input.scalable_dimension,
                .creation_time = call.clock.now(),
                .scalable_target_arn =
                    call.arn("application-autoscaling", "scalable-target/" + call.new_id("", 32)),
            }
    });
    auto& target = record.target;
    target.min_capacity = input.min_capacity.value_or(target.min_capacity);
    target.max_capacity = input.max_capacity.value_or(target.max_capacity);
    if (target.min_capacity < 0 || target.min_capacity > target.max_capacity)
        throw ServiceError("ValidationException", "MinCapacity must not exceed MaxCapacity");
    target.role_arn = input.role_arn.value_or(target.role_arn);
    if (input.suspended_state)
        target.suspended_state = input.suspended_state;
    if (!input.tags.empty())
        record.tags = input.tags;
    call.records.put(call.place(), record);
    return {target.scalable_target_arn};
}

aws::Nothing
deregister_scalable_target(const api::DeregisterScalableTarget::Input& input, Call& call) {
    const auto target =
        require_target(call, input.service_namespace, input.resource_id, input.scalable_dimension);
    for (const auto& policy : call.records.list<ScalingPolicy>(call.place(), target.record_id()))
        call.records.erase<ScalingPolicy>(call.place(), policy.record_id());
    call.records.erase<ScalableTarget>(call.place(), target.record_id());
    return {};
}

api::DescribeScalableTargets::Output
describe_scalable_targets(const api::DescribeScalableTargets::Input& input, Call& call) {
    auto all = call.records.list<ScalableTarget>(call.place());
    std::erase_if(all, [&](const ScalableTarget& record) {
        const auto& target = record.target;
        const auto& ids = input.resource_ids;
        return target.service_namespace != input.service_namespace
               || target.scalable_dimension
                      != input.scalable_dimension.value_or(target.scalable_dimension)
               || (!ids.empty() && std::ranges::find(ids, target.resource_id) == ids.end());
    });
    const auto page = page_of(
        std::move(all), input.next_token, input.max_results.value_or(50), &ScalableTarget::record_id
    );
    api::DescribeScalableTargets::Output output{.next_token = page.next_token};
    for (const auto& record : page.items)
        output.scalable_targets.push_back(record.target);
    return output;
}

/// Nothing is ever scaled here, so there is nothing to tell.
api::DescribeScalingActivities::Output
describe_scaling_activities(const api::DescribeScalingActivities::Input&, Call&) {
    return {};
}

} // namespace

ScalableTarget require_target(
    Call& call,
    const std::string& service_namespace,
    const std::string& resource_id,
    const std::string& scalable_dimension
) {
    auto found = call.records.find<ScalableTarget>(
        call.place(), ScalableTarget::id_of(service_namespace, resource_id, scalable_dimension)
    );
    if (!found)
        throw ServiceError(
            "ObjectNotFoundException",
            format(
                "No scalable target found for service namespace: {}, resource ID: {}, scalable "
                "dimension: {}",
                service_namespace,
                resource_id,
                scalable_dimension
            )
        );
    return *std::move(found);
}

void register_target_operations(Cloud& cloud) {
    cloud.on<api::DeregisterScalableTarget>(deregister_scalable_target);
    cloud.on<api::DescribeScalableTargets>(describe_scalable_targets);
    cloud.on<api::DescribeScalingActivities>(describe_scaling_activities);
    cloud.on<api::RegisterScalableTarget>(register_scalable_target);
}

} // namespace copilot::localcloud::autoscaling
