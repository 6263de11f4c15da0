// Reads a template's sections into structs. Each section has a reader of its own; the checks that
// need the whole template follow at the end, in template_checks.cpp.

#include "localcloud/engine/template.h"

#include "aws/service_error.h"
#include "base/format.h"
#include "codec/json.h"
#include "codec/yaml.h"
#include "localcloud/engine/template_checks.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace copilot::localcloud::engine {

namespace {

Document parse_text(std::string_view text) {
    const auto start = text.find_first_not_of(" \t\r\n");
    const bool json = start != std::string_view::npos && text[start] == '{';
    try {
        return json ? codec::parse_json(text) : codec::parse_yaml(text);
    } catch (const codec::ParseError& error) {
        throw template_error(format(
            "{} not well-formed. (line {}, column {})",
            json ? "JSON" : "YAML",
            error.mark().line,
            error.mark().column
        ));
    }
}

std::optional<std::string> text_of(const Document& in, std::string_view key) {
    const auto* found = in.find(key);
    if (!found || found->is_null())
        return std::nullopt;
    return found->scalar_text();
}

std::optional<double> number_of(const Document& in, std::string_view key) {
    const auto text = text_of(in, key);
    if (!text)
        return std::nullopt;
    double value = 0;
    const auto* end = text->data() + text->size();
    if (std::from_chars(text->data(), end, value).ptr != end)
        throw template_error(format("Every {} member must be a number.", key));
    return value;
}

const Document::Map& section_map(const Document& section, std::string_view name) {
    if (const auto* map = section.map())
        return *map;
    throw template_error(format("{} must be an object.", name));
}

void check_member_names(
    const Document::Map& members, std::string_view where, auto&& allowed, std::string_view what
) {
    for (const auto& member : members)
        if (std::ranges::find(allowed, member.key) == std::end(allowed))
            throw template_error(format("[{}] Invalid {} '{}'", where, what, member.key));
}

bool is_alphanumeric(std::string_view name) {
    return !name.empty()
           && std::ranges::all_of(name, [](unsigned char c) { return std::isalnum(c) != 0; });
}

// Parameters. -------------------------------------------------------------------------------------

bool is_known_parameter_type(std::string_view type) {
    constexpr std::string_view list = "List<";
    constexpr std::string_view ssm_value = "AWS::SSM::Parameter::Value<";
    if (type == "String" || type == "Number" || type == "CommaDelimitedList"
        || type == "AWS::SSM::Parameter::Name")
        return true;
    if (type.starts_with(ssm_value) && type.ends_with('>')) {
        const auto inner = type.substr(ssm_value.size(), type.size() - ssm_value.size() - 1);
        return !inner.starts_with("AWS::SSM") && is_known_parameter_type(inner);
    }
    if (type.starts_with(list) && type.ends_with('>')) {
        const auto inner = type.substr(list.size(), type.size() - list.size() - 1);
        return inner == "String" || inner == "Number" || inner.starts_with("AWS::");
    }
    return type.starts_with("AWS::EC2::") || type.starts_with("AWS::Route53::");
}

TemplateParameter read_parameter(const std::string& key, const Document& in) {
    constexpr std::array members{
        "Type",
        "Default",
        "Description",
        "AllowedValues",
        "AllowedPattern",
        "ConstraintDescription",
        "MinLength",
        "MaxLength",
        "MinValue",
        "MaxValue",
        "NoEcho"
    };
    if (!is_alphanumeric(key))
        throw template_error(format("Parameter name {} is non alphanumeric.", key));
    check_member_names(
        section_map(in, "Every Parameters member"),
        "/Parameters/" + key,
        members,
        "template parameter property"
    );
    const auto type = text_of(in, "Type");
    if (!type)
        throw template_error("Every Parameters object must contain a Type member.");
    if (!is_known_parameter_type(*type))
        throw template_error(format("Unrecognized parameter type: {}", *type));
    const auto* given = in.find("Default");
    if (given && (given->list() || given->map()))
        throw template_error("Every Default member must be a string.");
    TemplateParameter parameter{
        .key = key,
        .type = *type,
        .default_value =
            given && given->is_null() ? std::optional<std::string>("") : text_of(in, "Default"),
        .description = text_of(in, "Description"),
        .allowed_pattern = text_of(in, "AllowedPattern"),
        .constraint_description = text_of(in, "ConstraintDescription"),
        .min_length = number_of(in, "MinLength"),
        .max_length = number_of(in, "MaxLength"),
        .min_value = number_of(in, "MinValue"),
        .max_value = number_of(in, "MaxValue"),
        .no_echo = text_of(in, "NoEcho") == "true",
    };
    if (const auto* values = in.find("AllowedValues"); values && values->list())
        for (const auto& value : *values->list())
            parameter.allowed_values.push_back(value.scalar_text());
    return parameter;
}

// Resources. --------------------------------------------------------------------------------------

std::vector<std::string> read_depends_on(const std::string& id, const Document& in) {
    const auto* found = in.find("DependsOn");
    if (!found || found->is_null())
        return {};
    if (const auto* one = found->text())
        return {*one};
    std::vector<std::string> names;
    if (!found->list())
        throw template_error(format("[/Resources/{}] DependsOn must be a string or a list.", id));
    for (const auto& name : *found->list())
        names.push_back(name.scalar_text());
    return names;
}

Policy read_policy(const std::string& id, const Document& in, std::string_view name) {
    const auto text = text_of(in, name);
    if (!text || *text == "Delete")
        return Policy::remove;
    if (*text == "Retain")
        return Policy::retain;
    if (*text == "RetainExceptOnCreate" && name == "DeletionPolicy")
        return Policy::retain_except_on_create;
    if (*text == "Snapshot")
        throw template_error(
            format("[/Resources/{}] {} Snapshot is not implemented by the local cloud.", id, name)
        );
    throw template_error(format("Unrecognized {} {} for resource {}", name, *text, id));
}

TemplateResource read_resource(const std::string& id, const Document& in) {
    constexpr std::array members{
        "Type",
        "Properties",
        "DependsOn",
        "Condition",
        "DeletionPolicy",
        "UpdateReplacePolicy",
        "Metadata",
        "CreationPolicy",
        "UpdatePolicy"
    };
    if (!is_alphanumeric(id))
        throw template_error(format("Resource name {} is non alphanumeric.", id));
    const auto where = "/Resources/" + id;
    if (!in.map())
        throw template_error("[" + where + "] Every Resources member must be an object.");
    check_member_names(*in.map(), where, members, "template resource property");
    const auto type = text_of(in, "Type");
    if (!type)
        throw template_error(
            format("[{}] Every Resources object must contain a Type member.", where)
        );
    for (const auto* policy : {"CreationPolicy", "UpdatePolicy"})
        if (in.find(policy))
            throw template_error(
                format("[{}] {} is not implemented by the local cloud.", where, policy)
            );
    const auto* properties = in.find("Properties");
    if (properties && !properties->is_null() && !properties->map())
        throw template_error(format("[{}] Properties must be an object.", where));
    const auto* metadata = in.find("Metadata");
    return {
        .logical_id = id,
        .type = *type,
        .condition = text_of(in, "Condition"),
        .properties = properties ? *properties : Document{},
        .depends_on = read_depends_on(id, in),
        .deletion_policy = read_policy(id, in, "DeletionPolicy"),
        .update_replace_policy = read_policy(id, in, "UpdateReplacePolicy"),
        .metadata = metadata ? *metadata : Document{},
    };
}

TemplateOutput read_output(const std::string& key, const Document& in) {
    if (!is_alphanumeric(key))
        throw template_error(format("Output name {} is non alphanumeric.", key));
    const auto* value = in.find("Value");
    if (!value || value->is_null())
        throw template_error(
            format("[/Outputs/{}] Every Outputs member must contain a Value object", key)
        );
    const auto* name = in.at({"Export", "Name"});
    if (in.find("Export") && !name)
        throw template_error(format("[/Outputs/{}/Export] Export must contain a Name.", key));
    return {
        .key = key,
        .value = *value,
        .description = text_of(in, "Description"),
        .export_name = name ? *name : Document{},
        .condition = text_of(in, "Condition"),
    };
}

// The whole. --------------------------------------------------------------------------------------

void check_sections(const Document::Map& sections) {
    constexpr std::array known{
        "AWSTemplateFormatVersion",
        "Description",
        "Metadata",
        "Parameters",
        "Mappings",
        "Conditions",
        "Transform",
        "Resources",
        "Outputs",
        "Rules",
        "Hooks"
    };
    std::string unknown;
    for (const auto& section : sections)
        if (std::ranges::find(known, section.key) == known.end())
            unknown += (unknown.empty() ? "" : ", ") + section.key;
    if (!unknown.empty())
        throw template_error(format("Invalid template property or properties [{}]", unknown));
    for (const auto* section : {"Rules", "Hooks"})
        if (sections.contains(section))
            throw template_error(
                format("Section {} is not implemented by the local cloud.", section)
            );
    if (const auto* transform = sections.find("Transform"))
        throw template_error(format(
            "Transform {} is not implemented by the local cloud.",
            transform->list() ? codec::to_json(*transform) : transform->scalar_text()
        ));
}

template <typename Read>
auto read_section(const Document& root, const std::string& name, Read&& read) {
    std::vector<decltype(read(std::string(), Document()))> members;
    const auto* section = root.find(name);
    if (section && !section->is_null())
        for (const auto& [key, value, mark] : section_map(*section, name))
            members.push_back(read(key, value));
    return members;
}

} // namespace

const TemplateParameter* Template::find_parameter(std::string_view key) const {
    const auto found = std::ranges::find(parameters, key, &TemplateParameter::key);
    return found == parameters.end() ? nullptr : &*found;
}

const TemplateResource* Template::find_resource(std::string_view logical_id) const {
    const auto found = std::ranges::find(resources, logical_id, &TemplateResource::logical_id);
    return found == resources.end() ? nullptr : &*found;
}

Template parse_template(std::string_view text) {
    const auto root = parse_text(text);
    if (!root.map())
        throw template_error("unsupported structure.");
    check_sections(*root.map());
    Template result{
        .description = text_of(root, "Description"),
        .parameters = read_section(root, "Parameters", read_parameter),
        .resources = read_section(root, "Resources", read_resource),
        .outputs = read_section(root, "Outputs", read_output),
    };
    if (result.resources.empty())
        throw template_error("At least one Resources member must be defined.");
    if (const auto* metadata = root.find("Metadata"))
        result.metadata = *metadata;
    if (const auto* mappings = root.find("Mappings"); mappings && !mappings->is_null())
        result.mappings = section_map(*mappings, "Mappings");
    if (const auto* conditions = root.find("Conditions"); conditions && !conditions->is_null())
        result.conditions = section_map(*conditions, "Conditions");
    check_references(result);
    return result;
}

std::vector<std::string> required_capabilities(const Template& source) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> names{{
        {"AWS::IAM::Role", "RoleName"},
        {"AWS::IAM::ManagedPolicy", "ManagedPolicyName"},
        {"AWS::IAM::User", "UserName"},
        {"AWS::IAM::Group", "GroupName"},
        {"AWS::IAM::InstanceProfile", "InstanceProfileName"},
    }};
    bool unnamed = false;
    for (const auto& resource : source.resources) {
        if (!resource.type.starts_with("AWS::IAM::"))
            continue;
        unnamed = true;
        for (const auto& [type, name] : names)
            if (resource.type == type && resource.properties.find(name))
                return {"CAPABILITY_NAMED_IAM"};
    }
    return unnamed ? std::vector<std::string>{"CAPABILITY_IAM"} : std::vector<std::string>{};
}

} // namespace copilot::localcloud::engine
