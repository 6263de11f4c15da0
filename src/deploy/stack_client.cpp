// Deploys stacks the way the reference does: a change set, its execution, and the stack's events
// until one of the stack itself ends the operation.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets.html

#include "deploy/stack_client.h"

#include "aws/api/cloudformation/cancel_update_stack.h"
#include "aws/api/cloudformation/create_change_set.h"
#include "aws/api/cloudformation/delete_change_set.h"
#include "aws/api/cloudformation/delete_stack.h"
#include "aws/api/cloudformation/describe_change_set.h"
#include "aws/api/cloudformation/describe_stack_events.h"
#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/execute_change_set.h"
#include "aws/api/cloudformation/get_template.h"
#include "base/format.h"
#include "codec/yaml.h"
#include "io/crypto.h"

#include <algorithm>
#include <random>
#include <set>

namespace copilot::deploy {
namespace {

using namespace aws::cloudformation;
using aws::ServiceError;

/// DescribeStacks has no "not found" code: it answers ValidationError and says so in the message.
bool says_missing(const ServiceError& error) {
    return error.code() == "ValidationError"
           && error.message().find("does not exist") != std::string::npos;
}

bool in_progress(std::string_view status) {
    return status.ends_with("_IN_PROGRESS");
}

bool succeeded(std::string_view status) {
    return status == "CREATE_COMPLETE" || status == "UPDATE_COMPLETE" || status == "DELETE_COMPLETE"
           || status == "IMPORT_COMPLETE" || status == "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS";
}

/// A stack in this state was never made: it can only be deleted.
bool was_never_made(std::string_view status) {
    return status == "ROLLBACK_COMPLETE" || status == "ROLLBACK_FAILED"
           || status == "CREATE_FAILED";
}

bool says_unchanged(const DescribeChangeSet::Output& change_set) {
    const auto reason = change_set.status_reason.value_or("");
    return change_set.changes.empty() && change_set.status == "FAILED"
           && (reason.find("didn't contain changes") != std::string::npos
               || reason.find("No updates are to be performed") != std::string::npos);
}

StackBusy busy(const Stack& stack) {
    return StackBusy(
        format(
            "stack {} is being changed by somebody else: {}", stack.stack_name, stack.stack_status
        ),
        "wait until that is done, and run the command again"
    );
}

std::vector<Parameter> parameters_of(const StackChange& change) {
    std::vector<Parameter> parameters;
    for (const auto& [key, value] : change.parameters)
        parameters.push_back({.parameter_key = key, .parameter_value = value});
    return parameters;
}

std::vector<Tag> tags_of(const StackChange& change) {
    std::vector<Tag> tags;
    for (const auto& [key, value] : change.tags)
        tags.push_back({key, value});
    std::ranges::sort(tags, {}, &Tag::key);
    return tags;
}

bool carries(const Stack& stack, const Dictionary<std::string>& tags) {
    return std::ranges::all_of(tags, [&stack](const auto& wanted) {
        return std::ranges::any_of(stack.tags, [&wanted](const Tag& tag) {
            return tag.key == wanted.key && tag.value == wanted.value;
        });
    });
}

ResourceProgress progress_of(const StackEvent& event) {
    return {
        event.logical_resource_id.value_or(""),
        event.physical_resource_id.value_or(""),
        event.resource_type.value_or(""),
        event.resource_status.value_or(""),
        event.resource_status_reason.value_or(""),
        event.timestamp,
    };
}

} // namespace

StackFailed::StackFailed(const std::string& stack, std::string status, const std::string& reason)
    : Error(format("stack {} ended in {}{}", stack, status, reason.empty() ? "" : ": " + reason)),
      status_(std::move(status)) {}

Pace Pace::of(bool local) {
    return local ? Pace{.poll = std::chrono::milliseconds(40)} : Pace{};
}

std::optional<Stack> StackClient::find(const std::string& name) const {
    auto reply = client_.try_call<DescribeStacks>({.stack_name = name});
    if (!reply) {
        if (says_missing(reply.error()))
            return std::nullopt;
        throw in_context(reply.error(), "describe stack " + name);
    }
    if (reply->stacks.empty() || reply->stacks.front().stack_status == "DELETE_COMPLETE")
        return std::nullopt;
    return std::move(reply->stacks.front());
}

Stack StackClient::get(const std::string& name) const {
    if (auto stack = find(name))
        return *std::move(stack);
    throw Error(format("there is no stack {}", name));
}

std::string StackClient::template_of(const std::string& name) const {
    return client_.call<GetTemplate>({.stack_name = name}).template_body.value_or("");
}

std::vector<Stack> StackClient::with_tags(const Dictionary<std::string>& tags) const {
    std::vector<Stack> found;
    aws::for_each_page<DescribeStacks>(
        client_,
        {},
        &DescribeStacks::Input::next_token,
        &DescribeStacks::Output::next_token,
        [&](const auto& page) {
            for (const auto& stack : page.stacks)
                if (carries(stack, tags))
                    found.push_back(stack);
        }
    );
    return found;
}

StackOutcome StackClient::create(const StackChange& change, StackProgress& progress) const {
    if (const auto stack = find(change.stack_name)) {
        if (in_progress(stack->stack_status) && stack->stack_status != "REVIEW_IN_PROGRESS")
            throw busy(*stack);
        if (was_never_made(stack->stack_status))
            remove(
                change.stack_name, change.role_arn, "Deleting what an earlier try left", progress
            );
        else if (stack->stack_status != "REVIEW_IN_PROGRESS")
            return StackOutcome::unchanged;
    }
    return execute(change, true, progress);
}

StackOutcome StackClient::update(const StackChange& change, StackProgress& progress) const {
    const auto stack = get(change.stack_name);
    if (in_progress(stack.stack_status))
        throw busy(stack);
    return execute(change, false, progress);
}

StackOutcome StackClient::deploy(const StackChange& change, StackProgress& progress) const {
    const auto stack = find(change.stack_name);
    const bool exists = stack && !was_never_made(stack->stack_status)
                        && stack->stack_status != "REVIEW_IN_PROGRESS";
    return exists ? update(change, progress) : create(change, progress);
}

StackOutcome
StackClient::execute(const StackChange& change, bool creates, StackProgress& progress) const {
    const auto change_set = create_change_set(change, creates);
    if (!change_set)
        return StackOutcome::unchanged;
    const auto described = client_.call<DescribeChangeSet>(
        {.change_set_name = *change_set, .stack_name = change.stack_name}
    );
    const auto since = described.creation_time.value_or(Timestamp{});
    progress.begin(
        change.title,
        change.detach ? std::vector<PlannedResource>{} : planned(change.stack_name, *change_set)
    );
    ExecuteChangeSet::Input execution{
        .change_set_name = *change_set, .stack_name = change.stack_name
    };
    if (change.disable_rollback)
        execution.disable_rollback = true;
    (void)client_.call<ExecuteChangeSet>(execution);
    if (change.detach)
        return StackOutcome::started;
    std::string status;
    try {
        status = watch(described.stack_id, {.since = since}, progress, true);
    } catch (const io::Cancelled&) {
        return roll_back(change, described.stack_id, progress);
    }
    if (!succeeded(status))
        throw StackFailed(change.stack_name, status, first_failure(described.stack_id, since));
    return creates ? StackOutcome::created : StackOutcome::updated;
}

std::optional<std::string>
StackClient::create_change_set(const StackChange& change, bool creates) const {
    CreateChangeSet::Input input{
        .stack_name = change.stack_name,
        .parameters = parameters_of(change),
        .capabilities = {"CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"},
        .tags = tags_of(change),
        .change_set_name = "copilot-" + io::random_uuid(),
        .change_set_type = creates ? "CREATE" : "UPDATE",
        .include_nested_stacks = true,
    };
    if (!change.role_arn.empty())
        input.role_arn = change.role_arn;
    if (change.template_url.empty())
        input.template_body = change.template_body;
    else
        input.template_url = change.template_url;
    const auto name = input.change_set_name;
    (void)client_.call<CreateChangeSet>(input);
    while (true) {
        const auto described = client_.call<DescribeChangeSet>(
            {.change_set_name = name, .stack_name = change.stack_name}
        );
        if (described.status == "CREATE_COMPLETE")
            return described.change_set_id;
        if (says_unchanged(described)) {
            (void)client_.try_call<DeleteChangeSet>(
                {.change_set_name = name, .stack_name = change.stack_name}
            );
            return std::nullopt;
        }
        if (described.status == "FAILED") {
            throw Error(format(
                "the change set of stack {} failed: {}",
                change.stack_name,
                described.status_reason.value_or("no reason given")
            ));
        }
        sleep(pace_.poll, true);
    }
}

/// What the change set will touch and the template describes, in the change set's order.
std::vector<PlannedResource>
StackClient::planned(const std::string& stack, const std::string& change_set) const {
    const auto body =
        client_.try_call<GetTemplate>({.stack_name = stack, .change_set_name = change_set});
    if (!body)
        return {};
    const auto parsed = codec::parse_yaml(body->template_body.value_or(""));
    const auto* resources = parsed.find("Resources");
    std::vector<PlannedResource> found;
    aws::for_each_page<DescribeChangeSet>(
        client_,
        {.change_set_name = change_set, .stack_name = stack},
        &DescribeChangeSet::Input::next_token,
        &DescribeChangeSet::Output::next_token,
        [&](const auto& page) {
            for (const auto& change : page.changes) {
                if (!change.resource_change || !resources)
                    continue;
                const auto& id = change.resource_change->logical_resource_id;
                const auto* description =
                    resources->at({id, "Metadata", "aws:copilot:description"});
                if (description)
                    found.push_back(
                        {id, change.resource_change->resource_type, description->scalar_text()}
                    );
            }
        }
    );
    return found;
}

std::string StackClient::watch(
    const std::string& stack_id, const WatchFrom& from, StackProgress& progress, bool interruptible
) const {
    std::set<std::string> seen{from.last_event};
    const auto started = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - started < pace_.limit) {
        std::vector<StackEvent> fresh;
        DescribeStackEvents::Input input{.stack_name = stack_id};
        while (true) {
            auto page = client_.call<DescribeStackEvents>(input);
            bool reached_old = false;
            for (auto& event : page.stack_events) {
                reached_old = event.timestamp < from.since || seen.contains(event.event_id);
                if (reached_old)
                    break;
                fresh.push_back(std::move(event));
            }
            if (reached_old || !page.next_token)
                break;
            input.next_token = page.next_token;
        }
        std::ranges::reverse(fresh);
        for (const auto& event : fresh) {
            seen.insert(event.event_id);
            progress.event(progress_of(event));
            const auto status = event.resource_status.value_or("");
            const bool of_stack = event.physical_resource_id == stack_id;
            if (of_stack
                && (!in_progress(status) || status == "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")) {
                progress.end(status, !succeeded(status));
                return status;
            }
        }
        progress.tick();
        sleep(pace_.poll, interruptible);
    }
    throw Error(format(
        "stack {} is still changing after {} minutes",
        stack_id,
        std::chrono::duration_cast<std::chrono::minutes>(pace_.limit).count()
    ));
}

/// The failure that the others followed from: "Service: no task became healthy".
std::string StackClient::first_failure(const std::string& stack_id, Timestamp since) const {
    std::string first;
    const auto events = client_.call<DescribeStackEvents>({.stack_name = stack_id}).stack_events;
    for (const auto& event : events) { // newest first
        const auto reason = event.resource_status_reason.value_or("");
        const bool failed = event.resource_status.value_or("").ends_with("_FAILED");
        const bool own = reason.find("cancelled") == std::string::npos;
        if (event.timestamp >= since && failed && own && event.physical_resource_id != stack_id)
            first = format("{}: {}", event.logical_resource_id.value_or(""), reason);
    }
    return first;
}

StackOutcome StackClient::roll_back(
    const StackChange& change, const std::string& stack_id, StackProgress& progress
) const {
    const auto stack = find(stack_id);
    if (!stack)
        return StackOutcome::cancelled;
    const auto events = client_.call<DescribeStackEvents>({.stack_name = stack_id}).stack_events;
    const auto last = events.empty() ? std::string{} : events.front().event_id;
    if (stack->stack_status == "CREATE_IN_PROGRESS") {
        remove(stack_id, change.role_arn, "Deleting what was made so far", progress);
    } else if (stack->stack_status == "UPDATE_IN_PROGRESS") {
        (void)client_.call<CancelUpdateStack>({.stack_name = stack_id});
        progress.begin("Going back to the previous configuration", {});
        const auto status = watch(stack_id, {.last_event = last}, progress, false);
        if (status != "UPDATE_ROLLBACK_COMPLETE" && !succeeded(status))
            throw StackFailed(change.stack_name, status, "");
    }
    return StackOutcome::cancelled;
}

void StackClient::remove(
    const std::string& name,
    const std::string& role_arn,
    const std::string& title,
    StackProgress& progress
) const {
    const auto stack = find(name);
    if (!stack)
        return;
    DeleteStack::Input input{.stack_name = stack->stack_id};
    if (!role_arn.empty())
        input.role_arn = role_arn;
    progress.begin(title, {});
    const auto before = client_.call<DescribeStackEvents>({.stack_name = stack->stack_id});
    const auto last =
        before.stack_events.empty() ? std::string{} : before.stack_events.front().event_id;
    (void)client_.call<DeleteStack>(input);
    const auto status = watch(stack->stack_id, {.last_event = last}, progress, false);
    if (status != "DELETE_COMPLETE") {
        const auto left = find(stack->stack_id);
        throw StackFailed(
            stack->stack_name, status, left ? left->stack_status_reason.value_or("") : ""
        );
    }
}

void StackClient::wait_while_busy(const std::string& name) const {
    const auto started = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - started < pace_.limit) {
        const auto stack = find(name);
        if (!stack || !in_progress(stack->stack_status)
            || stack->stack_status == "REVIEW_IN_PROGRESS")
            return;
        sleep(pace_.poll, true);
    }
    throw StackBusy(format("stack {} does not come to rest", name));
}

/// A quarter more or less, so that many clients do not ask in step.
void StackClient::sleep(std::chrono::milliseconds duration, bool interruptible) const {
    static thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<std::int64_t> jitter(
        duration.count() * 3 / 4, duration.count() * 5 / 4
    );
    const std::chrono::milliseconds pause(jitter(random));
    if (interruptible && cancellation_) {
        cancellation_->sleep(pause);
        return;
    }
    static const io::Cancellation never;
    never.sleep(pause);
}

std::optional<std::string> find_output(const Stack& stack, std::string_view key) {
    const auto found = std::ranges::find(stack.outputs, key, &Output::output_key);
    return found == stack.outputs.end() ? std::nullopt : std::optional(found->output_value);
}

std::string output_of(const Stack& stack, std::string_view key) {
    if (auto value = find_output(stack, key))
        return *std::move(value);
    throw Error(format("stack {} has no output {}", stack.stack_name, key));
}

std::optional<std::string> find_parameter(const Stack& stack, std::string_view key) {
    const auto found = std::ranges::find_if(stack.parameters, [key](const Parameter& parameter) {
        return parameter.parameter_key == key;
    });
    return found == stack.parameters.end() ? std::nullopt : found->parameter_value;
}

} // namespace copilot::deploy
