// How one step of a stack operation is taken: it is recorded, then taken, then its end is recorded.
// The lock is held but for the middle part, where the resource type works.

#include "base/format.h"
#include "codec/base64.h"
#include "io/crypto.h"
#include "localcloud/cloudformation/stack_event.h"
#include "localcloud/engine/dynamic_references.h"
#include "localcloud/engine/stack_run.h"
#include "localcloud/engine/transitions.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::engine {

namespace {

using cloudformation::Realization;
using cloudformation::StackResource;

/// A resource that something still holds on to can often be unmade a moment later.
constexpr std::array<std::chrono::milliseconds, 4> removal_delays{{
    std::chrono::milliseconds{200},
    std::chrono::milliseconds{500},
    std::chrono::milliseconds{1'000},
    std::chrono::milliseconds{2'000},
}};

std::string incarnation_digest(const StackResource& resource, const Realization& incarnation) {
    return io::sha256(
        format("{}\n{}\n{}", resource.stack_id, resource.logical_id, incarnation.generation)
    );
}

/// "shop-test-VPC-1A2B3C4D5E6F": letters and digits that every service allows in names.
std::string generated_name(const StackResource& resource, const Realization& incarnation) {
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    std::string suffix;
    for (const auto byte : incarnation_digest(resource, incarnation).substr(0, 12))
        suffix += alphabet[static_cast<unsigned char>(byte) % alphabet.size()];
    return format("{}-{}-{}", resource.stack_name, resource.logical_id, suffix);
}

std::string failed_mark(const std::string& operation) {
    return operation + "/failed";
}

} // namespace

// Tasks. ------------------------------------------------------------------------------------------

void StackRun::start_task(std::size_t index) {
    ++under_way_;
    schedule(index);
}

void StackRun::schedule(std::size_t index, std::chrono::milliseconds delay) {
    auto& task = tasks_[index];
    task.state = Task::State::scheduled;
    task.asked_again = false;
    task.turn = ++turns_;
    around_.scheduler.after(delay, [self = shared_from_this(), index, turn = task.turn] {
        self->take(index, turn);
    });
}

void StackRun::take(std::size_t index, std::uint64_t turn) {
    std::unique_lock lock(mutex_);
    if (index >= tasks_.size() || tasks_[index].turn != turn)
        return;
    tasks_[index].state = Task::State::under_way;
    std::string reason;
    std::string physical_id;
    try {
        if (stopping() && plan_[index].kind == PlannedStep::Kind::realise) {
            cancel_step(index);
            return;
        }
        auto call = prepare(plan_[index]);
        if (!call) {
            end_step(index, true);
            return;
        }
        lock.unlock();
        const auto progress = make(*std::move(call));
        lock.lock();
        succeed_step(index, progress);
        return;
    } catch (const PartialCreate& error) {
        reason = error.what();
        physical_id = error.physical_id();
    } catch (const std::exception& error) {
        reason = error.what();
    }
    if (!lock.owns_lock())
        lock.lock();
    fail_step(index, reason, physical_id);
}

void StackRun::end_step(std::size_t index, bool succeeded) {
    tasks_[index].state = Task::State::done;
    tasks_[index].turn = 0;
    --under_way_;
    if (succeeded && !stopping())
        for (const auto follower : plan_[index].followers)
            if (--tasks_[follower].waits_for == 0)
                start_task(follower);
    if (under_way_ == 0)
        end_phase();
}

void StackRun::cancel_step(std::size_t index) {
    const auto found = resources_.find(plan_[index].logical_id);
    if (found != resources_.end() && found->second.step) {
        fail_change(
            found->second,
            found->second.status == "CREATE_IN_PROGRESS" ? "Resource creation cancelled"
                                                         : "Resource update cancelled"
        );
        found->second.settled_in = failed_mark(operation_.id);
        save(found->second, true);
    }
    tasks_[index].state = Task::State::waiting;
    tasks_[index].turn = 0;
    if (--under_way_ == 0)
        end_phase();
}

// Preparing. --------------------------------------------------------------------------------------

StackResource& StackRun::resource_of(const PlannedStep& planned) {
    const auto found = resources_.find(planned.logical_id);
    if (found != resources_.end())
        return found->second;
    const auto* declared = goal_.find_resource(planned.logical_id);
    StackResource resource{
        .stack_id = stack_.id,
        .stack_name = stack_.name,
        .logical_id = planned.logical_id,
        .type = declared ? declared->type : "",
    };
    return resources_.emplace(planned.logical_id, std::move(resource)).first->second;
}

std::optional<StackRun::ResourceCall> StackRun::prepare(const PlannedStep& planned) {
    switch (planned.kind) {
    case PlannedStep::Kind::realise:
        return prepare_realisation(planned);
    case PlannedStep::Kind::restore:
        return prepare_restoration(planned);
    case PlannedStep::Kind::remove:
        break;
    }
    return prepare_removal(planned);
}

Realization StackRun::desired(const TemplateResource& declared) const {
    Realization wanted{
        .properties = resolve(declared.properties, *names_).value_or(Document::Map{}),
        .tags = tags_digest_,
        .deletion_policy = to_text(declared.deletion_policy),
        .update_replace_policy = to_text(declared.update_replace_policy),
    };
    if (wanted.properties.is_null())
        wanted.properties = Document::Map{};
    const auto& needs = wanted_.find(declared.logical_id)->second;
    wanted.depends_on.assign(needs.begin(), needs.end());
    return wanted;
}

const ResourceType& StackRun::type_of(const std::string& name) const {
    const auto* type = around_.find_type(name);
    if (!type)
        throw aws::ServiceError(
            "NotImplemented", format("resource type {} is not implemented by the local cloud", name)
        );
    return *type;
}

std::optional<StackRun::ResourceCall> StackRun::prepare_realisation(const PlannedStep& planned) {
    const auto& declared = *goal_.find_resource(planned.logical_id);
    const auto& type = type_of(declared.type);
    auto& resource = resource_of(planned);
    if (resource.step)
        return call_of_step(resource);
    auto wanted = desired(declared);
    resource.metadata = declared.metadata;
    const auto change = change_to(&resource, wanted, type);
    if (change == Change::none) {
        settle_unchanged(resource, wanted);
        return std::nullopt;
    }
    begin_change(resource, change, std::move(wanted), operation_.id);
    save(resource, true);
    return call_of_step(resource);
}

/// What was made stays as it is, but what the template says about keeping and ordering it counts.
void StackRun::settle_unchanged(StackResource& resource, const Realization& wanted) {
    auto updated = *resource.now;
    updated.depends_on = wanted.depends_on;
    updated.deletion_policy = wanted.deletion_policy;
    updated.update_replace_policy = wanted.update_replace_policy;
    if (updated == *resource.now)
        return;
    resource.now = std::move(updated);
    save(resource, false);
}

std::optional<StackRun::ResourceCall> StackRun::prepare_restoration(const PlannedStep& planned) {
    auto& resource = resource_of(planned);
    if (resource.step)
        return call_of_step(resource);
    const bool calls = begin_restoration(resource, operation_.id + "/restored");
    save(resource, true);
    return calls ? std::optional(call_of_step(resource)) : std::nullopt;
}

std::optional<StackRun::ResourceCall> StackRun::prepare_removal(const PlannedStep& planned) {
    auto& resource = resource_of(planned);
    const auto incarnation =
        *std::ranges::find(resource.obsolete, planned.generation, &Realization::generation);
    if (incarnation.retained || incarnation.physical_id.empty()) {
        complete_removal(planned, incarnation.retained ? "DELETE_SKIPPED" : "DELETE_COMPLETE");
        return std::nullopt;
    }
    (void)type_of(resource.type);
    if (!resource.step) {
        const auto token =
            format("{}/{}/delete/{}", operation_.id, resource.logical_id, incarnation.generation);
        resource.step = cloudformation::ResourceStep{"delete", incarnation, token};
        note_removal(resource, incarnation, "DELETE_IN_PROGRESS", std::nullopt);
    }
    return call_of_step(resource);
}

StackRun::ResourceCall StackRun::call_of_step(const StackResource& resource) const {
    const auto& step = *resource.step;
    DocumentRequest request{
        .account = place_.account,
        .region = place_.region,
        .stack_id = stack_.id,
        .stack_name = stack_.name,
        .logical_id = resource.logical_id,
        .physical_id = step.target.physical_id,
        .desired = step.target.properties,
        .stack_tags = stack_.tags,
        .generated_name = generated_name(resource, step.target),
        .step_token = step.token,
        .resource_type = resource.type,
    };
    if (step.verb == "update")
        request.previous = resource.now->properties;
    request.stack_tags["aws:cloudformation:stack-name"] = stack_.name;
    request.stack_tags["aws:cloudformation:stack-id"] = stack_.id;
    request.stack_tags["aws:cloudformation:logical-id"] = resource.logical_id;
    aws::Caller caller{
        .account = place_.account,
        .region = place_.region,
        .access_key_id = operation_.access_key_id,
        .principal_arn = operation_.principal_arn,
        .creation_token = codec::to_hex(incarnation_digest(resource, step.target)),
    };
    return {&type_of(resource.type), step.verb, std::move(request), std::move(caller)};
}

// Taking. -----------------------------------------------------------------------------------------

Progress StackRun::make(ResourceCall call) const {
    InProcessTransport transport(around_.cloud.server(), std::move(call.caller));
    const aws::Client client(transport);
    call.request.desired = resolve_dynamic_references(call.request.desired, client);
    call.request.previous = resolve_dynamic_references(call.request.previous, client);
    if (call.verb == "create")
        return call.type->create(client, call.request);
    if (call.verb == "update")
        return call.type->update(client, call.request);
    return call.type->remove(client, call.request);
}

void StackRun::succeed_step(std::size_t index, const Progress& progress) {
    const auto& planned = plan_[index];
    auto& resource = resource_of(planned);
    const bool removing = planned.kind == PlannedStep::Kind::remove;
    if (progress.status == OperationStatus::FAILED)
        throw Error("the resource could not be made");
    if (!removing && !progress.physical_id.empty())
        refuse_same_name(resource, progress.physical_id);
    if (progress.status == OperationStatus::IN_PROGRESS) {
        auto& target = resource.step->target;
        if (!removing && target.physical_id != progress.physical_id) {
            target.physical_id = progress.physical_id;
            save(resource, true);
        }
        schedule(index, tasks_[index].asked_again ? std::chrono::milliseconds{} : progress.delay);
        return;
    }
    if (removing) {
        complete_removal(planned, "DELETE_COMPLETE");
    } else {
        resource.step->target.physical_id = progress.physical_id;
        resource.step->target.attributes = progress.attributes;
        const bool restoring = planned.kind == PlannedStep::Kind::restore;
        finish_change(resource, restoring ? operation_.id + "/restored" : operation_.id);
        save(resource, true);
    }
    end_step(index, true);
}

/// A replacement that got the physical ID of what it should replace is not one: its template gives
/// it a fixed name. Cleaning up would unmake both.
void StackRun::refuse_same_name(StackResource& resource, const std::string& physical_id) {
    const bool replacing = resource.step->verb == "create" && resource.now;
    if (!replacing || resource.now->physical_id != physical_id)
        return;
    resource.step->target.physical_id.clear();
    throw Error(format(
        "CloudFormation cannot update a stack when a custom-named resource requires replacing. "
        "Rename {} and update the stack again.",
        physical_id
    ));
}

void StackRun::fail_step(
    std::size_t index, const std::string& reason, const std::string& physical_id
) {
    const auto& planned = plan_[index];
    auto& resource = resource_of(planned);
    if (planned.kind == PlannedStep::Kind::remove) {
        fail_removal(index, reason);
        return;
    }
    if (planned.kind == PlannedStep::Kind::restore) {
        resource.step.reset();
        resource.status = "UPDATE_FAILED";
        resource.status_reason = reason;
    } else if (resource.step) {
        if (!physical_id.empty())
            resource.step->target.physical_id = physical_id;
        fail_change(resource, reason);
    } else {
        if (resource.now && !resource.before)
            resource.before = resource.now;
        resource.status = resource.now ? "UPDATE_FAILED" : "CREATE_FAILED";
        resource.status_reason = reason;
    }
    resource.settled_in = failed_mark(operation_.id);
    save(resource, true);
    failed_.push_back(planned.logical_id);
    hurry_waiting_tasks();
    end_step(index, false);
}

/// Once one step failed, those that wait for something are cancelled at once.
void StackRun::hurry_waiting_tasks() {
    if (!stopping())
        return;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
        if (tasks_[i].state == Task::State::scheduled)
            schedule(i);
        else if (tasks_[i].state == Task::State::under_way)
            tasks_[i].asked_again = true;
    }
}

void StackRun::fail_removal(std::size_t index, const std::string& reason) {
    const auto& planned = plan_[index];
    auto& resource = resource_of(planned);
    auto& failures = tasks_[index].failures;
    if (failures < removal_delays.size()) {
        schedule(index, removal_delays.at(failures++));
        return;
    }
    const auto incarnation =
        *std::ranges::find(resource.obsolete, planned.generation, &Realization::generation);
    resource.step.reset();
    note_removal(resource, incarnation, "DELETE_FAILED", reason);
    failed_.push_back(planned.logical_id);
    end_step(index, false);
}

void StackRun::complete_removal(const PlannedStep& planned, const std::string& status) {
    auto& resource = resource_of(planned);
    const auto incarnation =
        *std::ranges::find(resource.obsolete, planned.generation, &Realization::generation);
    finish_removal(resource, planned.generation);
    note_removal(resource, incarnation, status, std::nullopt);
}

// Records. ----------------------------------------------------------------------------------------

void StackRun::save(StackResource& resource, bool with_event) {
    const auto now = around_.cloud.clock().now();
    if (with_event)
        resource.updated = now;
    around_.cloud.state().transact([&](Records& records) {
        records.put(place_, resource);
        if (with_event)
            add_event(
                records, place_, event_of(resource, resource.physical_id(), resource.status), now
            );
    });
}

/// The status is the resource's own only when there is nothing else of it.
void StackRun::note_removal(
    StackResource& resource,
    const Realization& incarnation,
    const std::string& status,
    const std::optional<std::string>& reason
) {
    const auto now = around_.cloud.clock().now();
    resource.updated = now;
    if (!resource.now) {
        resource.status = status;
        resource.status_reason = reason;
    }
    auto event = event_of(resource, incarnation.physical_id, status);
    event.reason = reason;
    around_.cloud.state().transact([&](Records& records) {
        records.put(place_, resource);
        add_event(records, place_, std::move(event), now);
    });
}

cloudformation::StackEvent StackRun::event_of(
    const StackResource& resource, const std::string& physical_id, const std::string& status
) const {
    return {
        .stack_id = stack_.id,
        .stack_name = stack_.name,
        .logical_id = resource.logical_id,
        .physical_id = physical_id,
        .type = resource.type,
        .status = status,
        .reason = resource.status_reason,
        .client_request_token = operation_.client_request_token,
    };
}

} // namespace copilot::localcloud::engine
