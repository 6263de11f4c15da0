// Beginning operations on stacks: the records that the engine then works from.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/cloudformation/operation.h"
#include "localcloud/cloudformation/proposal.h"

namespace copilot::localcloud::cloudformation {

struct BeginOptions {
    std::optional<std::string> client_request_token{};
    std::string on_failure = "ROLLBACK"; ///< "ROLLBACK", "DELETE", "DO_NOTHING"
    std::optional<std::string> change_set_id{};
};

/// The stack that CreateStack makes, not yet recorded. Throws ServiceError AlreadyExistsException
/// when there is one of that name, ValidationError when it is no name.
[[nodiscard]] Stack new_stack(const Call& call, const std::string& name);

/// Records `stack` and everything there is to know for making it, and wakes the engine.
void begin_create(Call& call, Stack stack, const Proposal& proposal, const BeginOptions& options);

/// Throws ServiceError ValidationError when the stack's status does not allow it.
void begin_update(Call& call, Stack stack, const Proposal& proposal, const BeginOptions& options);

/// Throws ServiceError ValidationError when an export is in use, or the stack is protected. What is
/// under way is cancelled first.
void begin_delete(
    Call& call,
    Stack stack,
    const std::vector<std::string>& retain,
    const std::optional<std::string>& role_arn,
    const BeginOptions& options
);

/// Throws ServiceError ValidationError unless the status allows an update.
void check_updatable(const Stack& stack);

/// Records a stack, with a name, in a new status.
void put_status(
    Call& call,
    Stack& stack,
    const std::string& status,
    const std::optional<std::string>& reason,
    const std::optional<std::string>& client_request_token
);

} // namespace copilot::localcloud::cloudformation
