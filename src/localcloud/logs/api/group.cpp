// Log groups: records. Their streams and events are in the event store.

#include "aws/api/logs/create_log_group.h"
#include "aws/api/logs/delete_log_group.h"
#include "aws/api/logs/delete_retention_policy.h"
#include "aws/api/logs/describe_log_groups.h"
#include "aws/api/logs/put_retention_policy.h"
#include "localcloud/logs/event_store.h"
#include "localcloud/logs/operations.h"
#include "localcloud/page.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::logs {

namespace {

namespace api = aws::logs;
using aws::ServiceError;

constexpr std::array<std::int64_t, 22> retentions{1,    3,    5,    7,    14,   30,  60,  90,
                                                  120,  150,  180,  365,  400,  545, 731, 1096,
                                                  1827, 2192, 2557, 2922, 3288, 3653};

api::CreateLogGroup::Output create_log_group(const api::CreateLogGroup::Input& input, Call& call) {
    const auto& token = call.caller.creation_token;
    const auto there = call.records.find<Group>(call.place(), input.log_group_name);
    if (there && !token.empty() && there->creation_token == token)
        return {};
    if (there)
        throw ServiceError(
            "ResourceAlreadyExistsException", "The specified log group already exists"
        );
    call.records.put(
        call.place(),
        Group{
            .name = input.log_group_name,
            .arn = call.arn("logs", "log-group:" + input.log_group_name),
            .kms_key_id = input.kms_key_id.value_or(""),
            .log_group_class = input.log_group_class.value_or("STANDARD"),
            .created_at = call.clock.now(),
            .creation_token = token,
            .tags = input.tags,
        }
    );
    return {};
}

api::DescribeLogGroups::Output describe_log_groups(
    Cloud& cloud, const api::DescribeLogGroups::Input& input, const aws::Caller& caller
) {
    const auto groups = cloud.in_transaction(caller, [&](Call& call) {
        auto all = call.records.list<Group>(call.place());
        std::erase_if(all, [&](const Group& group) {
            return !group.name.starts_with(input.log_group_name_prefix.value_or(""))
                   || group.name.find(input.log_group_name_pattern.value_or(""))
                          == std::string::npos;
        });
        return page_of(all, input.next_token, input.limit.value_or(50), &Group::name);
    });
    api::DescribeLogGroups::Output output{.next_token = groups.next_token};
    for (const auto& group : groups.items)
        output.log_groups.push_back({
            .log_group_name = group.name,
            .creation_time = group.created_at.time_since_epoch().count(),
            .retention_in_days = group.retention_in_days,
            .metric_filter_count = 0,
            .arn = group.arn + ":*",
            .stored_bytes =
                cloud.part<EventStore>().stored_bytes({{caller.account, caller.region}, group.name}
                ),
            .kms_key_id = group.kms_key_id.empty() ? std::nullopt : std::optional(group.kms_key_id),
            .log_group_class = group.log_group_class,
            .log_group_arn = group.arn,
        });
    return output;
}

aws::Nothing
delete_log_group(Cloud& cloud, const api::DeleteLogGroup::Input& input, const aws::Caller& caller) {
    cloud.in_transaction(caller, [&](Call& call) {
        (void)require_group(call, input.log_group_name);
        call.records.erase<Group>(call.place(), input.log_group_name);
    });
    cloud.part<EventStore>().delete_group({{caller.account, caller.region}, input.log_group_name});
    return {};
}

aws::Nothing put_retention_policy(const api::PutRetentionPolicy::Input& input, Call& call) {
    if (input.retention_in_days <= 0
        || std::ranges::find(retentions, input.retention_in_days) == retentions.end())
        throw ServiceError(
            "InvalidParameterException",
            format("{} is no number of days that AWS keeps logs for", input.retention_in_days)
        );
    auto group = require_group(call, input.log_group_name);
    group.retention_in_days = input.retention_in_days;
    call.records.put(call.place(), group);
    call.wake("logs");
    return {};
}

aws::Nothing delete_retention_policy(const api::DeleteRetentionPolicy::Input& input, Call& call) {
    auto group = require_group(call, input.log_group_name);
    group.retention_in_days.reset();
    call.records.put(call.place(), group);
    return {};
}

} // namespace

Group require_group(Call& call, const std::string& name) {
    auto found = call.records.find<Group>(call.place(), group_name_of(name));
    if (!found)
        throw ServiceError("ResourceNotFoundException", "The specified log group does not exist.");
    return *std::move(found);
}

std::string group_name_of(const std::string& name_or_arn) {
    constexpr std::string_view mark = ":log-group:";
    if (!name_or_arn.starts_with("arn:"))
        return name_or_arn;
    auto name = name_or_arn.substr(name_or_arn.find(mark) + mark.size());
    return name.substr(0, name.find(':'));
}

void register_group_operations(Cloud& cloud) {
    cloud.on<api::CreateLogGroup>(create_log_group);
    cloud.on<api::DeleteRetentionPolicy>(delete_retention_policy);
    cloud.on<api::PutRetentionPolicy>(put_retention_policy);
    cloud.on_waiting<api::DeleteLogGroup>([&cloud](const auto& input, const aws::Caller& caller) {
        return delete_log_group(cloud, input, caller);
    });
    cloud.on_waiting<api::DescribeLogGroups>(
        [&cloud](const auto& input, const aws::Caller& caller) {
            return describe_log_groups(cloud, input, caller);
        }
    );
}

} // namespace copilot::localcloud::logs
