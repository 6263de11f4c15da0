// The account's CloudFormation stacks, as deployments see them: always through change sets, always
// watched to the end.

#pragma once

#include "aws/api/cloudformation/stack.h"
#include "aws/session.h"
#include "base/fields.h"
#include "deploy/stack_progress.h"
#include "io/cancellation.h"

#include <chrono>
#include <optional>
#include <string>

namespace copilot::deploy {

/// What a stack should become.
struct StackChange {
    std::string stack_name;
    std::string title; ///< For people: "Creating the infrastructure of environment test".
    std::string template_body{};
    std::string template_url{}; ///< Instead of `template_body`, when not empty.
    Dictionary<std::string> parameters{};
    Dictionary<std::string> tags{};
    std::string role_arn{};
    bool disable_rollback = false;
    bool detach = false; ///< Do not wait for the end.
};

enum class StackOutcome {
    created,
    updated,
    unchanged, ///< The change set was empty; nothing was executed.
    started,   ///< Detached.
    cancelled, ///< Interrupted, and rolled back or deleted.
    declined,  ///< Somebody looked at what would change, and said no.
};

/// A stack operation that ended in a failure status.
class StackFailed : public Error {
public:
    StackFailed(const std::string& stack, std::string status, const std::string& reason);

    [[nodiscard]] const std::string& status() const { return status_; }

private:
    std::string status_;
};

/// The stack is in the middle of another operation.
class StackBusy : public Error {
public:
    using Error::Error;
};

/// How long to wait between looks. The local cloud is looked at often, AWS with some jitter.
struct Pace {
    std::chrono::milliseconds poll{2'000};
    std::chrono::milliseconds limit{std::chrono::minutes(90)};

    [[nodiscard]] static Pace of(bool local);
};

class StackClient {
public:
    /// Borrows `cancellation`, if any: its request stops the watch, cancels an update or deletes a
    /// stack that is being created, and waits for that.
    explicit StackClient(aws::Session session, const io::Cancellation* cancellation = nullptr)
        : client_(session.client()),
          pace_(Pace::of(session.is_local())),
          cancellation_(cancellation) {}

    /// The stack named `name`, or nothing when there is none.
    [[nodiscard]] std::optional<aws::cloudformation::Stack> find(const std::string& name) const;
    /// The same; throws Error when there is none.
    [[nodiscard]] aws::cloudformation::Stack get(const std::string& name) const;
    [[nodiscard]] std::string template_of(const std::string& name) const;
    /// Every stack that carries all of `tags`.
    [[nodiscard]] std::vector<aws::cloudformation::Stack>
    with_tags(const Dictionary<std::string>& tags) const;

    /// Makes a stack that is not there. One that is there and healthy is `unchanged`; one whose
    /// creation was rolled back is deleted first. Throws StackBusy, StackFailed.
    StackOutcome create(const StackChange& change, StackProgress& progress) const;
    /// Changes a stack that is there. Throws StackBusy, StackFailed, Error when there is none.
    StackOutcome update(const StackChange& change, StackProgress& progress) const;
    /// `update` where there is a stack, `create` where there is none.
    StackOutcome deploy(const StackChange& change, StackProgress& progress) const;

    /// Deletes and waits; nothing happens when there is none.
    void remove(
        const std::string& name,
        const std::string& role_arn,
        const std::string& title,
        StackProgress& progress
    ) const;

    /// Waits while the stack is in the middle of something; throws after the limit.
    void wait_while_busy(const std::string& name) const;

private:
    StackOutcome execute(const StackChange& change, bool creates, StackProgress& progress) const;
    /// The ID of a change set that is ready, or nothing when it has no changes.
    [[nodiscard]] std::optional<std::string>
    create_change_set(const StackChange& change, bool creates) const;
    [[nodiscard]] std::vector<PlannedResource>
    planned(const std::string& stack, const std::string& change_set) const;

    /// Where the operation's events begin: at a time, or behind an event.
    struct WatchFrom {
        Timestamp since{};
        std::string last_event{};
    };

    /// Watches until an event of the stack itself ends the operation; answers the stack's status.
    std::string watch(
        const std::string& stack_id,
        const WatchFrom& from,
        StackProgress& progress,
        bool interruptible
    ) const;
    [[nodiscard]] std::string first_failure(const std::string& stack_id, Timestamp since) const;
    StackOutcome roll_back(
        const StackChange& change, const std::string& stack_id, StackProgress& progress
    ) const;
    void sleep(std::chrono::milliseconds duration, bool interruptible) const;

    aws::Client client_;
    Pace pace_;
    const io::Cancellation* cancellation_;
};

/// An output's value; throws Error naming stack and key when there is none.
[[nodiscard]] std::string output_of(const aws::cloudformation::Stack& stack, std::string_view key);
[[nodiscard]] std::optional<std::string>
find_output(const aws::cloudformation::Stack& stack, std::string_view key);
[[nodiscard]] std::optional<std::string>
find_parameter(const aws::cloudformation::Stack& stack, std::string_view key);

} // namespace copilot::deploy
