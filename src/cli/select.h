// Which application, environment and workload a command is about: what the flag says, what the
// workspace says, or what a person chooses.

#pragma once

#include "cli/session.h"
#include "store/store.h"
#include "workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::cli {

/// The application's records, in the default session's account and region.
[[nodiscard]] store::Store store_of(Session& session);

/// `given`, else the workspace's application, else one that is chosen. Does not look whether it
/// exists.
[[nodiscard]] std::string select_app(Session& session, const std::string& given);
/// The workspace, which must belong to `given` where that is not empty. Throws with a hint to `app
/// init`.
[[nodiscard]] workspace::Workspace require_workspace(Session& session, const std::string& given);

/// `given`, which must have a record, or one that is chosen.
[[nodiscard]] std::string
select_environment(Session& session, const std::string& app, const std::string& given);
[[nodiscard]] std::string
select_service(Session& session, const std::string& app, const std::string& given);
/// The same, but it must also have a manifest here.
[[nodiscard]] std::string select_local_environment(
    Session& session, const workspace::Workspace& workspace, const std::string& given
);
[[nodiscard]] std::string select_local_service(
    Session& session, const workspace::Workspace& workspace, const std::string& given
);

/// Throws UsageError where `name` cannot name an application, environment or workload: `what` says
/// which it is.
void check_name(std::string_view what, const std::string& name);

/// Why `name` cannot name one, for prompts; nothing when it can.
[[nodiscard]] std::optional<std::string>
why_no_name(std::string_view what, const std::string& name);

/// Asks whether to go on with something that cannot be undone; throws term::Cancelled for no.
void confirm_deletion(Session& session, const std::string& question, bool yes);

} // namespace copilot::cli
