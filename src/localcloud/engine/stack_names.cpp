#include "localcloud/engine/stack_names.h"

#include "aws/service_error.h"
#include "base/format.h"
#include "localcloud/engine/parameters.h"
#include "localcloud/engine/references.h"
#include "localcloud/engine/template_checks.h"

#include <algorithm>

namespace copilot::localcloud::engine {

namespace {

std::string joined(const auto& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::set<std::string>
needs_of(const TemplateResource& resource, const Template& source, const Names& names) {
    References found;
    find_references(take_branches(resource.properties, names), found);
    std::set<std::string> needs = found.attribute_owners;
    for (const auto& name : found.names)
        if (source.find_resource(name))
            needs.insert(name);
    for (const auto& name : needs)
        if (!is_wanted(*source.find_resource(name), names))
            throw template_error(format(
                "Unresolved resource dependencies [{}] in the Resources block of the template", name
            ));
    for (const auto& name : resource.depends_on)
        if (is_wanted(*source.find_resource(name), names))
            needs.insert(name);
    return needs;
}

} // namespace

StackNames::StackNames(
    const Template& source,
    StackIdentity identity,
    const std::vector<cloudformation::StackParameter>& parameters,
    const StackWorld& world
)
    : source_(source), identity_(std::move(identity)), world_(world) {
    for (const auto& parameter : parameters)
        if (const auto* declared = source.find_parameter(parameter.key))
            parameters_[parameter.key] = parameter_value(*declared, parameter);
}

Document StackNames::ref(std::string_view name) const {
    if (name.starts_with("AWS::"))
        return pseudo_parameter(name);
    if (const auto found = parameters_.find(name); found != parameters_.end())
        return found->second;
    return world_.physical_id(name);
}

Document StackNames::pseudo_parameter(std::string_view name) const {
    const std::map<std::string_view, Document> values{
        {"AWS::AccountId", identity_.account},
        {"AWS::Partition", "aws"},
        {"AWS::Region", identity_.region},
        {"AWS::StackId", identity_.stack_id},
        {"AWS::StackName", identity_.stack_name},
        {"AWS::URLSuffix", "amazonaws.com"},
    };
    if (name == "AWS::NotificationARNs") {
        Document::List arns;
        for (const auto& arn : identity_.notification_arns)
            arns.emplace_back(arn);
        return arns;
    }
    const auto found = values.find(name);
    if (found == values.end())
        throw template_error(format("Unresolved resource dependencies [{}]", name));
    return found->second;
}

Document StackNames::attribute(std::string_view logical_id, std::string_view name) const {
    return world_.attribute(logical_id, name);
}

bool StackNames::condition(std::string_view name) const {
    if (const auto found = conditions_.find(name); found != conditions_.end())
        return found->second;
    const auto* condition = source_.conditions.find(name);
    if (!condition)
        throw template_error(format("Unresolved condition dependency {}", name));
    // A condition that mentions itself would never end: while it is computed, it is known as false.
    conditions_.emplace(name, false);
    const bool holds = resolve_condition(*condition, *this);
    conditions_.find(name)->second = holds;
    return holds;
}

Document StackNames::import(const std::string& export_name) const {
    return world_.import(export_name);
}

std::vector<std::string> StackNames::zones(const std::string& region) const {
    return world_.zones(region);
}

const Document& StackNames::mappings() const {
    return source_.mappings;
}

Dependencies wanted_resources(const Template& source, const Names& names) {
    Dependencies wanted;
    for (const auto& resource : source.resources)
        if (is_wanted(resource, names))
            wanted[resource.logical_id] = needs_of(resource, source, names);
    if (const auto cycles = find_cycles(wanted); !cycles.empty())
        throw aws::ServiceError(
            "ValidationError", format("Circular dependency between resources: [{}]", joined(cycles))
        );
    return wanted;
}

} // namespace copilot::localcloud::engine
