#include "localcloud/cloudformation/stack_event.h"

#include "base/format.h"
#include "io/crypto.h"

#include <atomic>

namespace copilot::localcloud::cloudformation {

namespace {

/// Time first, so that events sort across restarts; then a count, so that those of one millisecond
/// keep their order.
std::string next_sequence(Timestamp now) {
    static std::atomic<std::uint64_t> count{0};
    return format("{:013}-{:012}", now.time_since_epoch().count(), ++count);
}

} // namespace

void add_event(Records& records, const Place& place, StackEvent event, Timestamp now) {
    event.time = now;
    event.sequence = next_sequence(now);
    const bool of_stack = event.physical_id == event.stack_id;
    event.event_id = of_stack ? io::random_uuid()
                              : format("{}-{}-{}", event.logical_id, event.status, to_iso8601(now));
    records.put(place, event);
}

void add_stack_event(
    Records& records,
    const Place& place,
    const Stack& stack,
    const std::optional<std::string>& client_request_token,
    Timestamp now
) {
    StackEvent event{
        .stack_id = stack.id,
        .stack_name = stack.name,
        .logical_id = stack.name,
        .physical_id = stack.id,
        .type = "AWS::CloudFormation::Stack",
        .status = stack.status,
        .reason = stack.status_reason,
        .client_request_token = client_request_token,
    };
    add_event(records, place, std::move(event), now);
}

} // namespace copilot::localcloud::cloudformation
