// Log streams and what is in them.

#include "aws/api/logs/create_log_stream.h"
#include "aws/api/logs/delete_log_stream.h"
#include "aws/api/logs/describe_log_streams.h"
#include "aws/api/logs/filter_log_events.h"
#include "aws/api/logs/get_log_events.h"
#include "aws/api/logs/put_log_events.h"
#include "localcloud/logs/event_store.h"
#include "localcloud/logs/filter_pattern.h"
#include "localcloud/logs/operations.h"
#include "localcloud/page.h"

#include <algorithm>
#include <charconv>

namespace copilot::localcloud::logs {

namespace {

namespace api = aws::logs;
using aws::ServiceError;

constexpr std::int64_t most_events = 10'000;
constexpr std::size_t largest_event = 1024UL * 1024;

ServiceError refused(const std::string& message) {
    return {"InvalidParameterException", message};
}

/// The group that a call names, which must be there.
GroupKey group_of(
    Cloud& cloud,
    const aws::Caller& caller,
    const std::optional<std::string>& name,
    const std::optional<std::string>& identifier = {}
) {
    const auto wanted = name ? *name : identifier.value_or("");
    if (wanted.empty())
        throw refused("Either logGroupName or logGroupIdentifier must be given");
    return cloud.in_transaction(caller, [&](Call& call) {
        return GroupKey{call.place(), require_group(call, wanted).name};
    });
}

void require_stream(EventStore& store, const GroupKey& group, const std::string& stream) {
    if (!store.has_stream(group, stream))
        throw ServiceError("ResourceNotFoundException", "The specified log stream does not exist.");
}

std::int64_t now_of(const Cloud& cloud) {
    return cloud.clock().now().time_since_epoch().count();
}

/// "f/1795995570123/42": what GetLogEvents and FilterLogEvents hand out.
std::string token_of(char direction, const Cursor& cursor) {
    return format("{}/{}/{}", direction, cursor.timestamp, cursor.id);
}

Cursor parse_token(const std::string& token) {
    Cursor cursor;
    const auto* end = token.data() + token.size();
    const auto first = std::from_chars(
        token.data() + std::min<std::size_t>(2, token.size()), end, cursor.timestamp
    );
    if (first.ec != std::errc{} || first.ptr == end
        || std::from_chars(first.ptr + 1, end, cursor.id).ptr != end)
        throw refused("The specified nextToken is invalid.");
    return cursor;
}

aws::Nothing create_log_stream(
    Cloud& cloud, const api::CreateLogStream::Input& input, const aws::Caller& caller
) {
    const auto group = group_of(cloud, caller, input.log_group_name);
    if (!cloud.part<EventStore>().create_stream(group, input.log_stream_name, now_of(cloud)))
        throw ServiceError(
            "ResourceAlreadyExistsException", "The specified log stream already exists"
        );
    return {};
}

aws::Nothing delete_log_stream(
    Cloud& cloud, const api::DeleteLogStream::Input& input, const aws::Caller& caller
) {
    const auto group = group_of(cloud, caller, input.log_group_name);
    if (!cloud.part<EventStore>().delete_stream(group, input.log_stream_name))
        throw ServiceError("ResourceNotFoundException", "The specified log stream does not exist.");
    return {};
}

api::PutLogEvents::Output
put_log_events(Cloud& cloud, const api::PutLogEvents::Input& input, const aws::Caller& caller) {
    if (input.log_events.empty() || input.log_events.size() > most_events)
        throw refused("A batch has between 1 and 10000 log events");
    const auto group = group_of(cloud, caller, input.log_group_name);
    auto& store = cloud.part<EventStore>();
    require_stream(store, group, input.log_stream_name);
    std::vector<NewEvent> events;
    for (const auto& event : input.log_events) {
        if (event.message.size() > largest_event)
            throw refused("A log event is larger than 1 MiB");
        events.push_back({event.timestamp, event.message});
    }
    std::ranges::stable_sort(events, {}, &NewEvent::timestamp);
    store.append(group, input.log_stream_name, events, now_of(cloud));
    return {};
}

EventQuery query_of(const api::GetLogEvents::Input& input) {
    EventQuery query{
        .streams = {input.log_stream_name},
        .from = input.start_time.value_or(0),
        .until = input.end_time,
        .limit = std::clamp<std::int64_t>(input.limit.value_or(most_events), 1, most_events),
        .newest = !input.start_from_head.value_or(false),
    };
    if (!input.next_token)
        return query;
    const bool backward = input.next_token->starts_with("b/");
    (backward ? query.before : query.after) = parse_token(*input.next_token);
    query.newest = backward;
    return query;
}

api::GetLogEvents::Output
get_log_events(Cloud& cloud, const api::GetLogEvents::Input& input, const aws::Caller& caller) {
    const auto group = group_of(cloud, caller, input.log_group_name, input.log_group_identifier);
    auto& store = cloud.part<EventStore>();
    require_stream(store, group, input.log_stream_name);
    const auto query = query_of(input);
    const auto events = store.read(group, query);
    api::GetLogEvents::Output output;
    for (const auto& event : events)
        output.events.push_back({event.cursor.timestamp, event.message, event.ingestion});
    // an end of the stream answers the token that led to it
    const auto here = query.after ? *query.after : query.before.value_or(Cursor{});
    output.next_forward_token = token_of('f', events.empty() ? here : events.back().cursor);
    output.next_backward_token = token_of('b', events.empty() ? here : events.front().cursor);
    return output;
}

api::FilterLogEvents::Output filter_log_events(
    Cloud& cloud, const api::FilterLogEvents::Input& input, const aws::Caller& caller
) {
    const auto group = group_of(cloud, caller, input.log_group_name, input.log_group_identifier);
    const FilterPattern pattern(input.filter_pattern.value_or(""));
    const auto limit = std::clamp<std::int64_t>(input.limit.value_or(most_events), 1, most_events);
    EventQuery query{
        .streams = input.log_stream_names,
        .stream_prefix = input.log_stream_name_prefix.value_or(""),
        .from = input.start_time.value_or(0),
        .until = input.end_time ? std::optional(*input.end_time + 1) : std::nullopt,
    };
    if (input.next_token)
        query.after = parse_token(*input.next_token);
    const auto events = cloud.part<EventStore>().read(group, query);
    api::FilterLogEvents::Output output;
    for (const auto& event : events) {
        if (!pattern.matches(event.message))
            continue;
        if (static_cast<std::int64_t>(output.events.size()) == limit)
            return output;
        output.events.push_back({
            .log_stream_name = event.stream,
            .timestamp = event.cursor.timestamp,
            .message = event.message,
            .ingestion_time = event.ingestion,
            .event_id = format("{:038}{:018}", event.cursor.timestamp, event.cursor.id),
        });
        output.next_token = token_of('f', event.cursor);
    }
    const bool all_seen = static_cast<std::int64_t>(events.size()) < query.limit;
    if (all_seen)
        output.next_token.reset();
    else
        output.next_token = token_of('f', events.back().cursor);
    return output;
}

api::DescribeLogStreams::Output describe_log_streams(
    Cloud& cloud, const api::DescribeLogStreams::Input& input, const aws::Caller& caller
) {
    const auto group = group_of(cloud, caller, input.log_group_name, input.log_group_identifier);
    auto streams =
        cloud.part<EventStore>().streams(group, input.log_stream_name_prefix.value_or(""));
    const bool by_time = input.order_by == "LastEventTime";
    if (by_time && input.log_stream_name_prefix)
        throw refused("Cannot order by LastEventTime with a logStreamNamePrefix.");
    // zero-padded, so that text compares as numbers do; the names decide between equal times
    const auto key = [by_time](const Stream& stream) {
        return by_time ? format("{:020}/{}", stream.last_event.value_or(0), stream.name)
                       : stream.name;
    };
    std::ranges::sort(streams, {}, key);
    if (input.descending.value_or(false))
        std::ranges::reverse(streams);
    const auto limit = std::clamp<std::int64_t>(input.limit.value_or(50), 1, 50);
    api::DescribeLogStreams::Output output;
    auto next = streams.begin();
    if (input.next_token)
        next = std::ranges::find(streams, *input.next_token, key);
    for (; next != streams.end(); ++next) {
        if (static_cast<std::int64_t>(output.log_streams.size()) == limit) {
            output.next_token = key(*next);
            break;
        }
        output.log_streams.push_back({
            .log_stream_name = next->name,
            .creation_time = next->created,
            .first_event_timestamp = next->first_event,
            .last_event_timestamp = next->last_event,
            .last_ingestion_time = next->last_ingestion,
            .arn = format(
                "arn:aws:logs:{}:{}:log-group:{}:log-stream:{}",
                caller.region,
                caller.account,
                group.name,
                next->name
            ),
        });
    }
    return output;
}

} // namespace

void register_stream_operations(Cloud& cloud) {
    const auto add = [&cloud]<aws::Operation Op>(Op, auto handler) {
        cloud.on_waiting<Op>([&cloud, handler](const auto& input, const aws::Caller& caller) {
            return handler(cloud, input, caller);
        });
    };
    add(api::CreateLogStream{}, create_log_stream);
    add(api::DeleteLogStream{}, delete_log_stream);
    add(api::DescribeLogStreams{}, describe_log_streams);
    add(api::FilterLogEvents{}, filter_log_events);
    add(api::GetLogEvents{}, get_log_events);
    add(api::PutLogEvents{}, put_log_events);
}

} // namespace copilot::localcloud::logs
