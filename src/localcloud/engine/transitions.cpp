// The four places where an incarnation of a resource can be: `step` (being made or changed), `now`
// (what the stack has), `before` (what an update may go back to) and `obsolete` (what will be
// unmade). Every incarnation that may exist in reality is in one of them at any moment, so that
// nothing is forgotten whenever the daemon dies.

#include "localcloud/engine/transitions.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace copilot::localcloud::engine {

namespace {

using cloudformation::Realization;
using cloudformation::ResourceStep;
using cloudformation::StackResource;

void make_obsolete(StackResource& resource, Realization incarnation, bool retained) {
    incarnation.retained = retained;
    resource.obsolete.push_back(std::move(incarnation));
}

/// Whether a step may have made something that a delete could find.
bool may_exist(const ResourceStep& step) {
    return step.verb == "create" && !step.target.physical_id.empty();
}

bool keeps(const Realization& incarnation, const std::string& failed_create) {
    if (incarnation.deletion_policy == "Retain")
        return true;
    return incarnation.deletion_policy == "RetainExceptOnCreate"
           && (failed_create.empty() || incarnation.made_by != failed_create);
}

} // namespace

std::string to_text(Policy policy) {
    switch (policy) {
    case Policy::retain:
        return "Retain";
    case Policy::retain_except_on_create:
        return "RetainExceptOnCreate";
    case Policy::remove:
        break;
    }
    return "Delete";
}

std::vector<std::string> changed_properties(const Document& before, const Document& after) {
    std::set<std::string> names;
    const auto add_differences = [&names](const Document& from, const Document& to) {
        if (const auto* map = from.map())
            for (const auto& entry : *map)
                if (const auto* other = to.find(entry.key); !other || *other != entry.value)
                    names.insert(entry.key);
    };
    add_differences(before, after);
    add_differences(after, before);
    return {names.begin(), names.end()};
}

Change
change_to(const StackResource* resource, const Realization& desired, const ResourceType& type) {
    if (!resource || !resource->now)
        return Change::create;
    const auto changed = changed_properties(resource->now->properties, desired.properties);
    const auto is_create_only = [&type](const std::string& name) {
        return std::ranges::find(type.create_only, name) != type.create_only.end();
    };
    if (std::ranges::any_of(changed, is_create_only))
        return Change::replace;
    const bool same = changed.empty() && resource->now->tags == desired.tags;
    return same && resource->status != "UPDATE_FAILED" ? Change::none : Change::update;
}

void begin_change(
    StackResource& resource, Change change, Realization desired, const std::string& operation
) {
    const bool makes = change == Change::create || change == Change::replace;
    if (makes) {
        desired.generation = ++resource.generations;
        desired.made_by = operation;
        desired.physical_id.clear();
    } else {
        desired.generation = resource.now->generation;
        desired.made_by = resource.now->made_by;
        desired.physical_id = resource.now->physical_id;
        desired.attributes = resource.now->attributes;
    }
    if (resource.now && !resource.before)
        resource.before = resource.now;
    const std::string verb = makes ? "create" : "update";
    const auto token = operation + "/" + resource.logical_id + "/" + verb + "/"
                       + std::to_string(desired.generation);
    resource.step = ResourceStep{verb, std::move(desired), token};
    resource.status = change == Change::create ? "CREATE_IN_PROGRESS" : "UPDATE_IN_PROGRESS";
    resource.status_reason.reset();
    if (change == Change::replace)
        resource.status_reason = "Requested update requires the creation of a new physical "
                                 "resource; hence creating one.";
}

bool begin_restoration(StackResource& resource, const std::string& restored) {
    const auto& before = *resource.before;
    const bool replaced = resource.now->generation != before.generation;
    if (replaced)
        make_obsolete(resource, *resource.now, false);
    if (replaced
        || (resource.now->properties == before.properties && resource.now->tags == before.tags)) {
        resource.now = before;
        resource.settled_in = restored;
        resource.status = "UPDATE_COMPLETE";
        resource.status_reason.reset();
        return false;
    }
    const auto token = restored + "/" + resource.logical_id;
    resource.step = ResourceStep{"update", before, token};
    resource.status = "UPDATE_IN_PROGRESS";
    resource.status_reason.reset();
    return true;
}

void finish_change(StackResource& resource, const std::string& settled_in) {
    const bool created = resource.status == "CREATE_IN_PROGRESS";
    auto made = std::move(resource.step->target);
    // A custom resource may answer an update with another physical ID: that is a replacement.
    if (resource.step->verb == "update" && made.physical_id != resource.now->physical_id)
        made.generation = ++resource.generations;
    resource.now = std::move(made);
    resource.step.reset();
    resource.settled_in = settled_in;
    resource.status = created ? "CREATE_COMPLETE" : "UPDATE_COMPLETE";
    resource.status_reason.reset();
}

void fail_change(StackResource& resource, const std::string& reason) {
    const bool created = resource.status == "CREATE_IN_PROGRESS";
    if (may_exist(*resource.step))
        make_obsolete(resource, std::move(resource.step->target), false);
    else if (resource.step->verb == "update")
        resource.now = std::move(resource.step->target);
    resource.step.reset();
    resource.status = created ? "CREATE_FAILED" : "UPDATE_FAILED";
    resource.status_reason = reason;
}

void begin_cleanup(Resources& resources, const Dependencies& wanted) {
    for (auto& [id, resource] : resources) {
        if (resource.before && resource.now
            && resource.before->generation != resource.now->generation)
            make_obsolete(
                resource, *resource.before, resource.before->update_replace_policy == "Retain"
            );
        if (resource.now && !wanted.contains(id)) {
            make_obsolete(resource, *resource.now, keeps(*resource.now, ""));
            resource.now.reset();
        }
        resource.before.reset();
    }
}

void begin_cleanup_of_failed(Resources& resources, const std::string& operation) {
    for (auto& [id, resource] : resources) {
        if (resource.now && !resource.before && resource.now->made_by == operation) {
            make_obsolete(resource, *resource.now, false);
            resource.now.reset();
        }
        resource.before.reset();
    }
}

void begin_removal(
    Resources& resources, const std::vector<std::string>& retain, const std::string& failed_create
) {
    for (auto& [id, resource] : resources) {
        const bool named = std::ranges::find(retain, id) != retain.end();
        for (auto& each : resource.obsolete)
            each.retained = each.retained || named;
        if (resource.step && may_exist(*resource.step))
            make_obsolete(resource, std::move(resource.step->target), named);
        resource.step.reset();
        if (resource.before && resource.now
            && resource.before->generation != resource.now->generation)
            make_obsolete(
                resource,
                *resource.before,
                named || resource.before->update_replace_policy == "Retain"
            );
        if (resource.now)
            make_obsolete(resource, *resource.now, named || keeps(*resource.now, failed_create));
        resource.now.reset();
        resource.before.reset();
    }
}

bool finish_removal(StackResource& resource, int generation) {
    for (const auto& each : resource.obsolete)
        if (each.generation == generation)
            resource.last_physical_id = each.physical_id;
    std::erase_if(resource.obsolete, [generation](const Realization& each) {
        return each.generation == generation;
    });
    resource.step.reset();
    return resource.obsolete.empty() && !resource.now;
}

} // namespace copilot::localcloud::engine
