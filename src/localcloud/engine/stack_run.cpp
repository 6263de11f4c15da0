// The phases of a stack operation. How one step is taken is in stack_steps.cpp.
//
//   CREATE   forward ──ok──▶ CREATE_COMPLETE
//               └─failed──▶ remove ──▶ ROLLBACK_COMPLETE (or DELETE_COMPLETE)
//   UPDATE   forward ──ok──▶ remove (what is obsolete) ──▶ UPDATE_COMPLETE
//               └─failed──▶ restore ──▶ remove ──▶ UPDATE_ROLLBACK_COMPLETE
//   DELETE   delete ──▶ remove ──▶ DELETE_COMPLETE
//
// The operation's record says which phase it is in, the resources' records how far the phase is.
// From one phase to the next is one transaction, so a run that is cut off anywhere begins again in
// the phase in which it was, with the steps that were not done.

#include "localcloud/engine/stack_run.h"

#include "aws/api/ec2/describe_availability_zones.h"
#include "base/format.h"
#include "codec/json.h"
#include "io/crypto.h"
#include "localcloud/cloudformation/export.h"
#include "localcloud/cloudformation/stack_event.h"
#include "localcloud/cloudformation/stack_template.h"
#include "localcloud/engine/engine.h"
#include "localcloud/engine/outputs.h"
#include "localcloud/engine/transitions.h"

#include <algorithm>

namespace copilot::localcloud::engine {

namespace {

using cloudformation::Operation;
using cloudformation::Stack;
using cloudformation::StackResource;
using cloudformation::StackTemplate;

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string failed_mark(const Operation& operation) {
    return operation.id + "/failed";
}

std::string digest(const Dictionary<std::string>& tags) {
    return io::sha256_hex(codec::to_json(encode(tags))).substr(0, 16);
}

void put_all(Records& records, const Place& place, const Resources& resources) {
    for (const auto& [id, resource] : resources)
        records.put(place, resource);
}

/// Parameters, tags and template of the failed update give way to those from before.
void put_previous_back(
    Records& records, const Place& place, const Operation& operation, Stack& stack
) {
    if (operation.previous) {
        stack.parameters = operation.previous->parameters;
        stack.tags = operation.previous->tags;
        stack.capabilities = operation.previous->capabilities;
        stack.description = operation.previous->description;
    }
    const auto previous = StackTemplate::previous_of(stack.id);
    if (const auto before = records.find<StackTemplate>(place, previous)) {
        records.put(place, StackTemplate{stack.id, before->body});
        records.erase<StackTemplate>(place, previous);
    }
}

} // namespace

StackRun::StackRun(Surroundings surroundings, Place place, Operation operation)
    : around_(std::move(surroundings)), place_(std::move(place)), operation_(std::move(operation)) {
    world_.physical_id = [this](std::string_view id) -> Document {
        const auto found = resources_.find(id);
        if (found == resources_.end() || !found->second.now)
            throw aws::ServiceError("ValidationError", format("Resource {} does not exist", id));
        return found->second.now->physical_id;
    };
    world_.attribute = [this](std::string_view id, std::string_view name) -> Document {
        const auto found = resources_.find(id);
        const auto* value = found != resources_.end() && found->second.now
                                ? found->second.now->attributes.find(name)
                                : nullptr;
        if (!value)
            throw aws::ServiceError(
                "ValidationError",
                format(
                    "Template error: resource {} does not support attribute type {} in Fn::GetAtt",
                    id,
                    name
                )
            );
        return *value;
    };
    world_.import = [this](const std::string& name) -> Document {
        return around_.cloud.state().transact([&](Records& records) {
            return cloudformation::import_value(records, place_, name, operation_.stack_id);
        });
    };
    world_.zones = [this](const std::string& region) {
        InProcessTransport transport(
            around_.cloud.server(), {.account = place_.account, .region = region}
        );
        std::vector<std::string> zones;
        const auto answer = aws::Client(transport).call<aws::ec2::DescribeAvailabilityZones>({});
        for (const auto& zone : answer.availability_zones)
            zones.push_back(zone.zone_name);
        std::ranges::sort(zones);
        return zones;
    };
}

// Beginning and going on. -------------------------------------------------------------------------

void StackRun::start() {
    const std::lock_guard lock(mutex_);
    try {
        load();
    } catch (const Error& error) {
        if (operation_.phase != "forward")
            throw;
        first_reason_ = error.what();
        go_back();
        return;
    }
    begin_phase();
}

void StackRun::load() {
    around_.cloud.state().transact([this](Records& records) {
        stack_ = records.find<Stack>(place_, operation_.stack_id).value();
        for (auto& resource : records.list<StackResource>(place_, stack_.id)) {
            auto id = resource.logical_id;
            resources_.emplace(std::move(id), std::move(resource));
        }
        if (operation_.phase == "forward")
            goal_ = parse_template(
                records.find<StackTemplate>(place_, stack_.id).value_or(StackTemplate{}).body
            );
    });
    tags_digest_ = digest(stack_.tags);
    if (operation_.phase != "forward")
        return;
    names_ = std::make_unique<StackNames>(
        goal_,
        StackIdentity{
            place_.account, place_.region, stack_.id, stack_.name, stack_.notification_arns
        },
        stack_.parameters,
        world_
    );
    wanted_ = wanted_resources(goal_, *names_);
    for (const auto& [id, resource] : resources_)
        if (resource.settled_in == failed_mark(operation_))
            failed_.push_back(id);
}

void StackRun::look_again() {
    const std::lock_guard lock(mutex_);
    const auto latest = around_.cloud.state().transact([this](Records& records) {
        if (auto stack = records.find<Stack>(place_, operation_.stack_id))
            stack_ = *std::move(stack);
        return records.find<Operation>(place_, operation_.stack_id);
    });
    if (!latest || latest->id != operation_.id)
        return;
    operation_.cancelled = latest->cancelled;
    operation_.delete_after_cancel = latest->delete_after_cancel;
    operation_.retain = latest->retain;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
        const auto& resource = resources_.find(plan_[i].logical_id);
        const bool waits_for_others = resource != resources_.end()
                                      && (is_custom_resource(resource->second.type)
                                          || resource->second.type == "AWS::CloudFormation::Stack");
        if (!waits_for_others && !stopping())
            continue;
        if (tasks_[i].state == Task::State::scheduled)
            schedule(i);
        else if (tasks_[i].state == Task::State::under_way)
            tasks_[i].asked_again = true;
    }
}

void StackRun::begin_phase() {
    if (operation_.phase == "forward")
        set_plan(plan_realisation(wanted_, resources_, operation_.id));
    else if (operation_.phase == "restore")
        set_plan(plan_restoration(resources_, operation_.id + "/restored"));
    else if (operation_.phase == "delete")
        begin_delete();
    else
        set_plan(plan_removal(resources_));
}

void StackRun::set_plan(Plan plan) {
    plan_ = std::move(plan);
    tasks_.assign(plan_.size(), {});
    under_way_ = 0;
    for (std::size_t i = 0; i < plan_.size(); ++i)
        tasks_[i].waits_for = plan_[i].waits_for;
    if (!stopping())
        for (std::size_t i = 0; i < plan_.size(); ++i)
            if (tasks_[i].waits_for == 0)
                start_task(i);
    if (under_way_ == 0)
        end_phase();
}

bool StackRun::stopping() const {
    return operation_.phase == "forward" && (!failed_.empty() || operation_.cancelled);
}

bool StackRun::all_done() const {
    return std::ranges::all_of(tasks_, [](const Task& task) {
        return task.state == Task::State::done;
    });
}

// From phase to phase. ----------------------------------------------------------------------------

void StackRun::end_phase() {
    if (operation_.phase == "forward")
        end_forward();
    else if (operation_.phase == "restore")
        end_restoration();
    else
        end_removal();
}

void StackRun::end_forward() {
    if (!stopping() && all_done()) {
        try {
            succeed();
            return;
        } catch (const Error& error) {
            first_reason_ = error.what();
        }
    }
    go_back();
}

void StackRun::succeed() {
    auto outputs = resolve_outputs(goal_, *names_);
    const auto imports = imported_names(goal_, *names_);
    const bool update = operation_.verb == "UPDATE";
    auto cleaned = resources_;
    begin_cleanup(cleaned, wanted_);
    around_.cloud.state().transact([&](Records& records) {
        cloudformation::publish_exports(records, place_, stack_.id, outputs);
        cloudformation::forget_imports(records, place_, stack_.id, imports);
        put_all(records, place_, cleaned);
        stack_.outputs = std::move(outputs);
        records.erase<StackTemplate>(place_, StackTemplate::previous_of(stack_.id));
        if (update)
            enter_removal(
                records,
                "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS",
                std::nullopt,
                {"UPDATE_COMPLETE", "UPDATE_COMPLETE"}
            );
    });
    resources_ = std::move(cleaned);
    if (update)
        begin_phase();
    else
        finish("CREATE_COMPLETE", std::nullopt);
}

void StackRun::go_back() {
    operation_.failure = failure_summary();
    if (operation_.delete_after_cancel) {
        begin_delete();
        return;
    }
    const bool update = operation_.verb == "UPDATE";
    if (operation_.on_failure == "DO_NOTHING") {
        finish(update ? "UPDATE_FAILED" : "CREATE_FAILED", operation_.failure);
        return;
    }
    around_.cloud.state().transact([&](Records& records) {
        if (update) {
            operation_.phase = "restore";
            put_previous_back(records, place_, operation_, stack_);
            records.put(place_, operation_);
            set_status(records, "UPDATE_ROLLBACK_IN_PROGRESS", operation_.failure);
            return;
        }
        begin_removal(resources_, {}, operation_.id);
        put_all(records, place_, resources_);
        const bool deletes = operation_.on_failure == "DELETE";
        enter_removal(
            records,
            deletes ? "DELETE_IN_PROGRESS" : "ROLLBACK_IN_PROGRESS",
            *operation_.failure + "Rollback requested by user.",
            deletes ? Endings{"DELETE_COMPLETE", "DELETE_FAILED"}
                    : Endings{"ROLLBACK_COMPLETE", "ROLLBACK_FAILED"}
        );
    });
    tags_digest_ = digest(stack_.tags);
    failed_.clear();
    begin_phase();
}

void StackRun::end_restoration() {
    if (!failed_.empty()) {
        finish("UPDATE_ROLLBACK_FAILED", failure_summary());
        return;
    }
    begin_cleanup_of_failed(resources_, operation_.id);
    around_.cloud.state().transact([&](Records& records) {
        put_all(records, place_, resources_);
        enter_removal(
            records,
            "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS",
            std::nullopt,
            {"UPDATE_ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"}
        );
    });
    begin_phase();
}

void StackRun::begin_delete() {
    operation_.verb = "DELETE";
    begin_removal(resources_, operation_.retain, "");
    around_.cloud.state().transact([&](Records& records) {
        put_all(records, place_, resources_);
        enter_removal(
            records, "DELETE_IN_PROGRESS", std::nullopt, {"DELETE_COMPLETE", "DELETE_FAILED"}
        );
    });
    failed_.clear();
    begin_phase();
}

void StackRun::enter_removal(
    Records& records,
    const std::string& status,
    const std::optional<std::string>& reason,
    const Endings& endings
) {
    operation_.phase = "remove";
    operation_.when_removed = endings.when_removed;
    operation_.when_not_removed = endings.when_not_removed;
    records.put(place_, operation_);
    if (stack_.status != status)
        set_status(records, status, reason);
}

void StackRun::end_removal() {
    const bool update = operation_.verb == "UPDATE";
    around_.cloud.state().transact([&](Records& records) {
        for (auto& [id, resource] : resources_) {
            if (resource.now || !resource.obsolete.empty())
                continue;
            if (update) {
                records.erase<StackResource>(place_, resource.record_id());
            } else if (resource.status != "DELETE_COMPLETE"
                       && resource.status != "DELETE_SKIPPED") {
                resource.status = "DELETE_COMPLETE";
                resource.status_reason.reset();
                records.put(place_, resource);
            }
        }
    });
    if (failed_.empty())
        finish(operation_.when_removed, std::nullopt);
    else if (operation_.when_removed == operation_.when_not_removed)
        finish(operation_.when_removed, std::nullopt);
    else
        finish(operation_.when_not_removed, failure_summary());
}

void StackRun::finish(const std::string& status, const std::optional<std::string>& reason) {
    around_.cloud.state().transact([&](Records& records) {
        if (status == "DELETE_COMPLETE" || status == "ROLLBACK_COMPLETE")
            cloudformation::forget_imports(records, place_, stack_.id, {});
        if (status == "DELETE_COMPLETE") {
            cloudformation::publish_exports(records, place_, stack_.id, {});
            stack_.deleted = around_.cloud.clock().now();
            const auto named = records.find<cloudformation::StackName>(place_, stack_.name);
            if (named && named->stack_id == stack_.id)
                records.erase<cloudformation::StackName>(place_, stack_.name);
        }
        set_status(records, status, reason);
        records.erase<Operation>(place_, stack_.id);
    });
    around_.on_end(stack_.id);
}

// Records. ----------------------------------------------------------------------------------------

void StackRun::set_status(
    Records& records, const std::string& status, const std::optional<std::string>& reason
) {
    stack_.status = status;
    stack_.status_reason = reason;
    records.put(place_, stack_);
    cloudformation::add_stack_event(
        records, place_, stack_, operation_.client_request_token, around_.cloud.clock().now()
    );
}

std::string StackRun::failure_summary() const {
    if (operation_.phase == "forward" && operation_.cancelled)
        return *operation_.cancelled;
    if (failed_.empty())
        return first_reason_;
    std::vector<std::string> created;
    std::vector<std::string> updated;
    std::vector<std::string> deleted;
    for (const auto& id : failed_) {
        const auto& status = resources_.find(id)->second.status;
        (status == "CREATE_FAILED"   ? created
         : status == "UPDATE_FAILED" ? updated
                                     : deleted)
            .push_back(id);
    }
    std::string text;
    const auto add = [&text](const std::vector<std::string>& ids, std::string_view verb) {
        if (!ids.empty())
            text += format("The following resource(s) failed to {}: [{}]. ", verb, joined(ids));
    };
    add(created, "create");
    add(updated, "update");
    add(deleted, "delete");
    return text;
}

} // namespace copilot::localcloud::engine
