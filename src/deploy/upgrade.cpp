// Bringing an application's own stacks to this program's version: the roles stack and the stack set
// are rendered again with what they say the application has.

#include "aws/api/cloudformation/get_template_summary.h"
#include "aws/api/cloudformation/list_stack_set_operations.h"
#include "base/format.h"
#include "codec/yaml.h"
#include "deploy/infrastructure.h"
#include "deploy/version.h"
#include "stacks/app/roles.h"

#include <algorithm>

namespace copilot::deploy {
namespace {

using aws::cloudformation::GetTemplateSummary;
using aws::cloudformation::ListStackSetOperations;

bool says_missing(const aws::ServiceError& error) {
    return error.code() == "StackSetNotFoundException"
           || (error.code() == "ValidationError"
               && error.message().find("does not exist") != std::string::npos);
}

/// `Metadata.TemplateVersion` of a stack or stack set.
std::string template_version(const aws::Client& client, const GetTemplateSummary::Input& of) {
    const auto summary = client.try_call<GetTemplateSummary>(of);
    if (!summary && says_missing(summary.error()))
        return std::string(no_version);
    if (!summary)
        throw in_context(summary.error(), "read the version of the application");
    const auto metadata = codec::parse_yaml(summary->metadata.value_or(""));
    const auto* version = metadata.find("TemplateVersion");
    return version ? version->scalar_text() : std::string(no_version);
}

bool is_running(const std::string& status) {
    return status == "RUNNING" || status == "STOPPING" || status == "QUEUED";
}

} // namespace

std::string Infrastructure::deployed_version() const {
    const auto client = session_.client();
    const auto roles =
        template_version(client, {.stack_name = stacks::app::roles_stack_name(application_.name)});
    const auto set = template_version(client, {.stack_set_name = stack_set_name()});
    return compare_versions(roles, set) < 0 ? roles : set;
}

void Infrastructure::upgrade(StackProgress& progress) const {
    const auto roles_stack = stacks::app::roles_stack_name(application_.name);
    const auto client = stacks(session_.region());
    const auto deployed = client.get(roles_stack);
    auto roles = roles_input();
    roles.delegated_accounts = delegated_accounts();
    auto kept = tags();
    for (const auto& tag : deployed.tags)
        kept[tag.key] = tag.value;
    (void)client.update(
        {.stack_name = roles_stack,
         .title = format("Upgrading the infrastructure of application {}", application_.name),
         .template_body = codec::to_template_yaml(stacks::app::roles(roles).document()),
         .parameters = stacks::app::roles_parameters(roles),
         .tags = kept},
        progress
    );
    wait_while_changing();
    update([](stacks::app::State&) { return true; });
}

/// Somebody else's change of the stack set is waited for: this one would make it fail.
void Infrastructure::wait_while_changing() const {
    const io::Cancellation never;
    const auto pace = Pace::of(session_.is_local());
    while (true) {
        const auto operations =
            session_.client().call<ListStackSetOperations>({.stack_set_name = stack_set_name()});
        if (!std::ranges::any_of(operations.summaries, [](const auto& operation) {
                return is_running(operation.status.value_or(""));
            }))
            return;
        never.sleep(pace.poll);
    }
}

} // namespace copilot::deploy
