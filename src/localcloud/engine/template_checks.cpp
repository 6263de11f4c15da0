// The checks that need the whole template: that what is mentioned is there.

#include "localcloud/engine/template_checks.h"

#include "base/format.h"
#include "localcloud/engine/references.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::engine {

namespace {

aws::ServiceError validation_error(const std::string& message) {
    return {"ValidationError", message};
}

std::string joined(const std::set<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

void check_functions(const Document& document) {
    constexpr std::array known{
        "Ref",
        "Condition",
        "Fn::GetAtt",
        "Fn::Sub",
        "Fn::Join",
        "Fn::Select",
        "Fn::Split",
        "Fn::If",
        "Fn::Equals",
        "Fn::And",
        "Fn::Or",
        "Fn::Not",
        "Fn::FindInMap",
        "Fn::GetAZs",
        "Fn::ImportValue",
        "Fn::Base64",
        "Fn::Cidr",
        "Fn::Length",
        "Fn::ToJsonString"
    };
    if (const auto call = call_of(document)) {
        if (call.function == "Fn::Transform")
            throw template_error("Fn::Transform is not implemented by the local cloud.");
        if (std::ranges::find(known, call.function) == known.end())
            throw validation_error(format("Template error: unsupported function: {}", call.function)
            );
        check_functions(*call.arguments);
    } else if (const auto* map = document.map()) {
        for (const auto& entry : *map)
            check_functions(entry.value);
    } else if (const auto* list = document.list()) {
        for (const auto& item : *list)
            check_functions(item);
    }
}

bool is_pseudo_parameter(std::string_view name) {
    constexpr std::array known{
        "AWS::AccountId",
        "AWS::NoValue",
        "AWS::NotificationARNs",
        "AWS::Partition",
        "AWS::Region",
        "AWS::StackId",
        "AWS::StackName",
        "AWS::URLSuffix"
    };
    return std::ranges::find(known, name) != known.end();
}

class Checker {
public:
    explicit Checker(const Template& source) : source_(source) {}

    void check() const {
        for (const auto& [name, condition, mark] : source_.conditions)
            check_condition(condition);
        for (const auto& resource : source_.resources)
            check_resource(resource);
        for (const auto& output : source_.outputs)
            check_output(output);
    }

private:
    void check_condition(const Document& condition) const {
        check_functions(condition);
        References found;
        find_references(condition, found);
        std::set<std::string> unresolved = found.attribute_owners;
        for (const auto& name : found.names)
            if (!source_.find_parameter(name) && !is_pseudo_parameter(name))
                unresolved.insert(name);
        if (!unresolved.empty())
            throw template_error(format(
                "Unresolved dependencies [{}]. Cannot reference resources in the Conditions block "
                "of the template",
                joined(unresolved)
            ));
        check_conditions(found.conditions, "Conditions");
        check_mappings(found.mappings);
    }

    void check_resource(const TemplateResource& resource) const {
        check_functions(resource.properties);
        References found;
        find_references(resource.properties, found);
        for (const auto& name : resource.depends_on)
            if (!source_.find_resource(name))
                found.names.insert(name);
        if (resource.condition)
            found.conditions.insert(*resource.condition);
        check_found(found, "Resources");
        if (std::ranges::find(resource.depends_on, resource.logical_id)
            != resource.depends_on.end())
            throw circular({resource.logical_id});
    }

    void check_output(const TemplateOutput& output) const {
        References found;
        for (const auto* document : {&output.value, &output.export_name}) {
            check_functions(*document);
            find_references(*document, found);
        }
        if (output.condition)
            found.conditions.insert(*output.condition);
        check_found(found, "Outputs");
    }

    void check_found(const References& found, std::string_view block) const {
        check_conditions(found.conditions, block);
        check_mappings(found.mappings);
        for (const auto& name : found.attribute_owners)
            if (!source_.find_resource(name))
                throw validation_error(format(
                    "Template error: instance of Fn::GetAtt references undefined resource {}", name
                ));
        std::set<std::string> unresolved;
        for (const auto& name : found.names)
            if (!source_.find_parameter(name) && !source_.find_resource(name)
                && !is_pseudo_parameter(name))
                unresolved.insert(name);
        if (!unresolved.empty())
            throw template_error(format(
                "Unresolved resource dependencies [{}] in the {} block of the template",
                joined(unresolved),
                block
            ));
    }

    void check_conditions(const std::set<std::string>& names, std::string_view block) const {
        for (const auto& name : names)
            if (!source_.conditions.contains(name))
                throw template_error(format(
                    "Unresolved condition dependency {} in the {} block of the template",
                    name,
                    block
                ));
    }

    void check_mappings(const std::set<std::string>& names) const {
        for (const auto& name : names)
            if (!source_.mappings.find(name))
                throw validation_error(format(
                    "Template error: Mapping named '{}' is not present in the 'Mappings' section "
                    "of template.",
                    name
                ));
    }

    static aws::ServiceError circular(const std::vector<std::string>& ids) {
        return validation_error(
            format("Circular dependency between resources: [{}]", joined({ids.begin(), ids.end()}))
        );
    }

    const Template& source_;
};

} // namespace

aws::ServiceError template_error(const std::string& reason) {
    return {"ValidationError", "Template format error: " + reason};
}

void check_references(const Template& source) {
    Checker(source).check();
}

} // namespace copilot::localcloud::engine
