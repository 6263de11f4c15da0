// One stack operation while it is under way.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/cloudformation/operation.h"
#include "localcloud/cloudformation/stack_event.h"
#include "localcloud/cloudformation/stack_resource.h"
#include "localcloud/engine/plan.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/engine/scheduler.h"
#include "localcloud/engine/stack_names.h"
#include "localcloud/engine/template.h"
#include "localcloud/in_process_transport.h"

#include <functional>
#include <memory>
#include <mutex>

namespace copilot::localcloud::engine {

/// Owned by the engine and by the work it has scheduled, whichever ends last: hence shared.
class StackRun : public std::enable_shared_from_this<StackRun> {
public:
    struct Surroundings {
        Cloud& cloud;
        Scheduler& scheduler;
        std::function<const ResourceType*(std::string_view)> find_type;
        std::function<void(const std::string& stack_id)> on_end;
    };

    StackRun(Surroundings surroundings, Place place, cloudformation::Operation operation);

    /// Begins, or goes on where a run before this one was cut off.
    void start();

    /// Looks at the operation's record again, and asks waiting steps again.
    void look_again();

private:
    struct Task {
        enum class State { waiting, scheduled, under_way, done };

        State state = State::waiting;
        std::size_t waits_for = 0;
        std::size_t failures = 0;
        std::uint64_t turn = 0;   ///< Scheduled work for an earlier turn is void.
        bool asked_again = false; ///< While it was under way: its next turn comes at once.
    };

    /// A call of a resource type, ready to be made without the lock.
    struct ResourceCall {
        const ResourceType* type = nullptr;
        std::string verb;
        DocumentRequest request;
        aws::Caller caller;
    };

    /// A stack's status when all is removed, and when some is not.
    struct Endings {
        std::string when_removed;
        std::string when_not_removed;
    };

    // Phases: stack_run.cpp.
    void load();
    void begin_phase();
    void set_plan(Plan plan);
    void end_phase();
    void end_forward();
    void succeed();
    void go_back();
    void end_restoration();
    void begin_delete();
    void enter_removal(
        Records& records,
        const std::string& status,
        const std::optional<std::string>& reason,
        const Endings& endings
    );
    void end_removal();
    void finish(const std::string& status, const std::optional<std::string>& reason);
    void set_status(
        Records& records, const std::string& status, const std::optional<std::string>& reason
    );
    [[nodiscard]] bool all_done() const;
    /// Whether no more steps of the way forward are begun.
    [[nodiscard]] bool stopping() const;
    [[nodiscard]] std::string failure_summary() const;

    // Steps: stack_steps.cpp.
    void start_task(std::size_t index);
    void schedule(std::size_t index, std::chrono::milliseconds delay = {});
    void take(std::size_t index, std::uint64_t turn);
    void end_step(std::size_t index, bool succeeded);
    void cancel_step(std::size_t index);
    void hurry_waiting_tasks();
    [[nodiscard]] std::optional<ResourceCall> prepare(const PlannedStep& planned);
    [[nodiscard]] std::optional<ResourceCall> prepare_realisation(const PlannedStep& planned);
    [[nodiscard]] std::optional<ResourceCall> prepare_restoration(const PlannedStep& planned);
    [[nodiscard]] std::optional<ResourceCall> prepare_removal(const PlannedStep& planned);
    [[nodiscard]] ResourceCall call_of_step(const cloudformation::StackResource& resource) const;
    [[nodiscard]] cloudformation::Realization desired(const TemplateResource& declared) const;
    void settle_unchanged(
        cloudformation::StackResource& resource, const cloudformation::Realization& wanted
    );
    [[nodiscard]] const ResourceType& type_of(const std::string& name) const;
    [[nodiscard]] Progress make(ResourceCall call) const;
    void succeed_step(std::size_t index, const Progress& progress);
    void refuse_same_name(cloudformation::StackResource& resource, const std::string& physical_id);
    void fail_step(std::size_t index, const std::string& reason, const std::string& physical_id);
    void fail_removal(std::size_t index, const std::string& reason);
    void complete_removal(const PlannedStep& planned, const std::string& status);
    cloudformation::StackResource& resource_of(const PlannedStep& planned);
    void save(cloudformation::StackResource& resource, bool with_event);
    void note_removal(
        cloudformation::StackResource& resource,
        const cloudformation::Realization& incarnation,
        const std::string& status,
        const std::optional<std::string>& reason
    );
    [[nodiscard]] cloudformation::StackEvent event_of(
        const cloudformation::StackResource& resource,
        const std::string& physical_id,
        const std::string& status
    ) const;

    Surroundings around_;
    Place place_;
    std::mutex mutex_; ///< Guards all below, but is not held while a resource type works.
    cloudformation::Operation operation_;
    cloudformation::Stack stack_;
    Template goal_;
    StackWorld world_;
    std::unique_ptr<StackNames> names_;
    Dependencies wanted_;
    Resources resources_;
    Plan plan_;
    std::vector<Task> tasks_;
    std::size_t under_way_ = 0;
    std::vector<std::string> failed_; ///< Logical IDs, in this phase.
    std::uint64_t turns_ = 0;
    std::string first_reason_; ///< Why the way forward failed when no resource did.
    std::string tags_digest_;
};

} // namespace copilot::localcloud::engine
