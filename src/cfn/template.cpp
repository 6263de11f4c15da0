// Puts a template's sections together in the order in which people read them.

#include "cfn/template.h"

#include <cassert>

namespace copilot::cfn {
namespace {

/// Progress shows a resource by this key of its metadata.
constexpr std::string_view description_key = "aws:copilot:description";

void set_unless_empty(Document::Map& map, std::string_view key, const std::string& text) {
    if (!text.empty())
        map.set(std::string(key), text);
}

void set_unless_empty(Document::Map& map, std::string_view key, const Document::Map& inner) {
    if (!inner.empty())
        map.set(std::string(key), inner);
}

Document::List list_of(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

void add_once(Document::Map& section, std::string name, Document value) {
    assert(!section.contains(name));
    section.append(std::move(name), std::move(value));
}

/// One dependency is written as text, several as a list.
void add_depends_on(Document::Map& resource, const std::vector<std::string>& depends_on) {
    if (depends_on.size() == 1)
        resource.append("DependsOn", depends_on.front());
    else if (!depends_on.empty())
        resource.append("DependsOn", list_of(depends_on));
}

Document::Map metadata_of(std::string_view description, const Document::Map& more) {
    Document::Map metadata;
    if (!description.empty())
        metadata.append(std::string(description_key), description);
    for (const auto& entry : more)
        metadata.append(entry.key, entry.value);
    return metadata;
}

} // namespace

void Template::add_metadata(std::string key, Document value) {
    add_once(metadata_, std::move(key), std::move(value));
}

Intrinsic Template::add_parameter(std::string name, const Parameter& parameter) {
    Document::Map map{{"Type", parameter.type}};
    set_unless_empty(map, "Description", parameter.description);
    if (parameter.default_value)
        map.append("Default", *parameter.default_value);
    if (!parameter.allowed_values.empty())
        map.append("AllowedValues", list_of(parameter.allowed_values));
    if (parameter.no_echo)
        map.append("NoEcho", true);
    add_once(parameters_, name, std::move(map));
    return cfn::ref(name);
}

void Template::add_mapping(std::string name, Document::Map mapping) {
    add_once(mappings_, std::move(name), std::move(mapping));
}

std::string Template::add_condition(std::string name, const Intrinsic& condition) {
    add_once(conditions_, name, condition.call);
    return name;
}

void Template::add_output(std::string name, const Output& output) {
    Document::Map map;
    set_unless_empty(map, "Condition", output.condition);
    set_unless_empty(map, "Description", output.description);
    map.append("Value", encode(output.value));
    if (output.export_name)
        map.append("Export", Document::Map{{"Name", encode(output.export_name)}});
    add_once(outputs_, std::move(name), std::move(map));
}

Resource Template::add_untyped(
    const Untyped& resource, Document properties, const ResourceAttributes& attributes
) {
    Document::Map map;
    set_unless_empty(map, "Metadata", metadata_of(resource.description, attributes.metadata));
    map.append("Type", resource.type);
    set_unless_empty(map, "Condition", attributes.condition);
    add_depends_on(map, attributes.depends_on);
    set_unless_empty(map, "DeletionPolicy", attributes.deletion_policy);
    set_unless_empty(map, "UpdateReplacePolicy", attributes.update_replace_policy);
    if (const auto* inner = properties.map(); inner && !inner->empty())
        map.append("Properties", std::move(properties));
    add_once(resources_, std::string(resource.logical_id), std::move(map));
    return Resource(std::string(resource.logical_id));
}

Document Template::document() const {
    Document::Map map;
    set_unless_empty(map, "AWSTemplateFormatVersion", format_version_);
    set_unless_empty(map, "Description", description_);
    set_unless_empty(map, "Metadata", metadata_);
    set_unless_empty(map, "Parameters", parameters_);
    set_unless_empty(map, "Mappings", mappings_);
    set_unless_empty(map, "Conditions", conditions_);
    set_unless_empty(map, "Resources", resources_);
    set_unless_empty(map, "Outputs", outputs_);
    return map;
}

} // namespace copilot::cfn
