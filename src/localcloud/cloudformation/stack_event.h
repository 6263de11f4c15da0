#pragma once

#include "localcloud/cloudformation/stack.h"
#include "localcloud/state/records.h"

namespace copilot::localcloud::cloudformation {

/// Something that happened to a stack or one of its resources. IDs sort by time.
struct StackEvent {
    static constexpr std::string_view kind = "cloudformation/stack-event";

    std::string stack_id;
    std::string stack_name;
    std::string sequence; ///< Sorts by time, also between two events of one millisecond.
    std::string event_id;
    std::string logical_id;
    std::string physical_id;
    std::string type;
    std::string status;
    std::optional<std::string> reason;
    std::optional<std::string> client_request_token;
    Timestamp time;

    [[nodiscard]] std::string record_id() const { return stack_id + "/" + sequence; }

    [[nodiscard]] std::string parent_id() const { return stack_id; }

    static void fields(auto& self, auto& x) {
        x(required("StackId"), self.stack_id);
        x("StackName", self.stack_name);
        x(required("Sequence"), self.sequence);
        x("EventId", self.event_id);
        x("LogicalId", self.logical_id);
        x("PhysicalId", self.physical_id);
        x("Type", self.type);
        x("Status", self.status);
        x("Reason", self.reason);
        x("ClientRequestToken", self.client_request_token);
        x("Time", self.time);
    }
};

/// Adds `event` to its stack's; its sequence, ID and time are filled in.
void add_event(Records& records, const Place& place, StackEvent event, Timestamp now);

/// Adds the event that `stack` has the status that it has now.
void add_stack_event(
    Records& records,
    const Place& place,
    const Stack& stack,
    const std::optional<std::string>& client_request_token,
    Timestamp now
);

} // namespace copilot::localcloud::cloudformation
