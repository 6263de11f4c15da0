// The template is resolved in the order of its dependencies, against what there is: a resource that
// stays keeps its physical ID and attributes, and what a resource will be that is still to be made
// is an unknown value, which makes everything that contains it a change.

#include "localcloud/engine/changes.h"

#include "aws/service_error.h"
#include "base/format.h"
#include "localcloud/engine/engine.h"
#include "localcloud/engine/outputs.h"
#include "localcloud/engine/transitions.h"

#include <algorithm>
#include <map>

namespace copilot::localcloud::engine {

namespace {

using cloudformation::StackResource;

class Comparer {
public:
    explicit Comparer(const Comparison& comparison)
        : given_(comparison),
          names_(comparison.source, comparison.identity, comparison.parameters, world_) {
        world_.physical_id = [this](std::string_view id) { return physical_id(id); };
        world_.attribute = [this](std::string_view id, std::string_view name) {
            return attribute(id, name);
        };
        world_.import = given_.import;
        world_.zones = given_.zones;
    }

    Differences compare() {
        const auto wanted = wanted_resources(given_.source, names_);
        for (const auto& id : in_order(wanted))
            compare_resource(*given_.source.find_resource(id));
        Differences differences;
        for (const auto& declared : given_.source.resources)
            if (const auto found = found_.find(declared.logical_id); found != found_.end())
                differences.resources.push_back(found->second);
        for (const auto& [id, resource] : given_.resources)
            if (resource.now && !wanted.contains(id))
                differences.resources.push_back(
                    {"Remove", id, resource.physical_id(), resource.type}
                );
        differences.outputs_changed = resolve_outputs(given_.source, names_) != given_.outputs;
        return differences;
    }

private:
    [[nodiscard]] const StackResource* existing(std::string_view id) const {
        const auto found = given_.resources.find(id);
        return found == given_.resources.end() || !found->second.now ? nullptr : &found->second;
    }

    [[nodiscard]] bool will_be_made(std::string_view id) const {
        const auto found = found_.find(id);
        return !existing(id)
               || (found != found_.end()
                   && (found->second.action == "Add" || found->second.replacement == "True"));
    }

    [[nodiscard]] Document physical_id(std::string_view id) const {
        return will_be_made(id) ? unknown_value(id) : Document(existing(id)->now->physical_id);
    }

    [[nodiscard]] Document attribute(std::string_view id, std::string_view name) const {
        // Whatever is asked of a custom or nested resource may answer something else this time.
        const auto* resource = existing(id);
        const bool answers_anew = resource
                                  && (is_custom_resource(resource->type)
                                      || resource->type == "AWS::CloudFormation::Stack");
        if (will_be_made(id) || (answers_anew && found_.contains(id)))
            return unknown_value(id);
        const auto* value = resource->now->attributes.find(name);
        return value ? *value : unknown_value(id);
    }

    void compare_resource(const TemplateResource& declared) {
        const auto* resource = existing(declared.logical_id);
        ResourceDifference difference{
            .action = "Add",
            .logical_id = declared.logical_id,
            .physical_id = resource ? resource->physical_id() : "",
            .type = declared.type,
        };
        const auto wanted = resolve(declared.properties, names_).value_or(Document::Map{});
        if (resource) {
            difference.action = "Modify";
            difference.properties = changed_properties(resource->now->properties, wanted);
            difference.tags = given_.tags_changed;
            difference.replacement = replacement(declared.type, difference.properties, wanted);
            const bool same = resource->type == declared.type && difference.properties.empty()
                              && !difference.tags && resource->metadata == declared.metadata
                              && !resource->status.ends_with("_FAILED");
            if (same)
                return;
        }
        found_.emplace(declared.logical_id, std::move(difference));
    }

    [[nodiscard]] std::string replacement(
        const std::string& type_name,
        const std::vector<std::string>& properties,
        const Document& wanted
    ) const {
        const auto* type = given_.find_type(type_name);
        bool conditional = false;
        for (const auto& property : properties) {
            if (!type || std::ranges::find(type->create_only, property) == type->create_only.end())
                continue;
            const auto* value = wanted.find(property);
            if (!value || !contains_unknown(*value))
                return "True";
            conditional = true;
        }
        return conditional ? "Conditional" : "False";
    }

    const Comparison& given_;
    StackWorld world_;
    StackNames names_;
    std::map<std::string, ResourceDifference, std::less<>> found_;
};

} // namespace

Differences compare(const Comparison& comparison) {
    return Comparer(comparison).compare();
}

} // namespace copilot::localcloud::engine
