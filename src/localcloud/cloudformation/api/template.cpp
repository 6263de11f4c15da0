// Templates: what was given, what is in one, whether it is one.

#include "aws/api/cloudformation/get_template.h"
#include "aws/api/cloudformation/get_template_summary.h"
#include "aws/api/cloudformation/validate_template.h"
#include "base/format.h"
#include "codec/json.h"
#include "localcloud/cloudformation/change_set.h"
#include "localcloud/cloudformation/proposal.h"
#include "localcloud/cloudformation/stack_lookup.h"
#include "localcloud/cloudformation/stack_set.h"
#include "localcloud/cloudformation/stack_template.h"

#include <set>

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using aws::ServiceError;

ServiceError error(const std::string& message) {
    return {"ValidationError", message};
}

std::string body_of(Records& records, const Place& place, const std::string& owner) {
    return records.find<StackTemplate>(place, owner).value_or(StackTemplate{}).body;
}

std::string change_set_body(Call& call, const api::GetTemplate::Input& input) {
    const auto& name = *input.change_set_name;
    if (name.starts_with("arn:"))
        return body_of(call.records, call.place(), name);
    const auto stack = stack_named(call.records, call.place(), input.stack_name.value_or(""));
    for (const auto& each : call.records.list<ChangeSet>(call.place(), stack.id))
        if (each.name == name)
            return body_of(call.records, call.place(), each.id);
    throw ServiceError("ChangeSetNotFound", format("ChangeSet [{}] does not exist", name), 404);
}

api::GetTemplate::Output get_template(const api::GetTemplate::Input& input, Call& call) {
    if (!input.stack_name && !input.change_set_name)
        throw error("Either StackName or ChangeSetName must be specified.");
    api::GetTemplate::Output output{.stages_available = {"Original", "Processed"}};
    if (input.change_set_name) {
        output.template_body = change_set_body(call, input);
    } else {
        const auto stack = stack_named(call.records, call.place(), *input.stack_name);
        output.template_body = body_of(call.records, call.place(), stack.id);
    }
    return output;
}

std::string capabilities_reason(const engine::Template& source) {
    std::string names;
    for (const auto& resource : source.resources)
        if (resource.type.starts_with("AWS::IAM::")
            && names.find(resource.type) == std::string::npos)
            names += (names.empty() ? "" : ", ") + resource.type;
    return format("The following resource(s) require capabilities: [{}]", names);
}

// GetTemplateSummary. -----------------------------------------------------------------------------

std::string summarised_text(
    Cloud& cloud, const api::GetTemplateSummary::Input& input, const aws::Caller& caller
) {
    if (!input.stack_name && !input.stack_set_name)
        return read_template_text(cloud, caller, input.template_body, input.template_url);
    const Place place{caller.account, caller.region};
    return cloud.state().transact([&](Records& records) {
        if (input.stack_name)
            return body_of(records, place, stack_named(records, place, *input.stack_name).id);
        return body_of(records, place, stack_set_named(records, place, *input.stack_set_name).id);
    });
}

/// Each type once, in alphabetical order.
std::vector<std::string> types_in(const engine::Template& source) {
    std::set<std::string> types;
    for (const auto& resource : source.resources)
        types.insert(resource.type);
    return {types.begin(), types.end()};
}

api::GetTemplateSummary::Output get_template_summary(
    Cloud& cloud, const api::GetTemplateSummary::Input& input, const aws::Caller& caller
) {
    const auto source = engine::parse_template(summarised_text(cloud, input, caller));
    api::GetTemplateSummary::Output output{
        .description = source.description,
        .capabilities = engine::required_capabilities(source),
        .resource_types = types_in(source),
        .version = "2010-09-09",
    };
    if (!output.capabilities.empty())
        output.capabilities_reason = capabilities_reason(source);
    if (!source.metadata.is_null())
        output.metadata = codec::to_json(source.metadata);
    for (const auto& parameter : source.parameters)
        output.parameters.push_back({
            .parameter_key = parameter.key,
            .default_value = parameter.default_value,
            .parameter_type = parameter.type,
            .no_echo = parameter.no_echo,
            .description = parameter.description,
            .parameter_constraints =
                api::ParameterConstraints{.allowed_values = parameter.allowed_values},
        });
    return output;
}

api::ValidateTemplate::Output validate_template(
    Cloud& cloud, const api::ValidateTemplate::Input& input, const aws::Caller& caller
) {
    const auto source = engine::parse_template(
        read_template_text(cloud, caller, input.template_body, input.template_url)
    );
    api::ValidateTemplate::Output output{
        .description = source.description,
        .capabilities = engine::required_capabilities(source),
    };
    if (!output.capabilities.empty())
        output.capabilities_reason = capabilities_reason(source);
    for (const auto& parameter : source.parameters)
        output.parameters.push_back({
            .parameter_key = parameter.key,
            .default_value = parameter.default_value,
            .no_echo = parameter.no_echo,
            .description = parameter.description,
        });
    return output;
}

} // namespace

void register_templates(Cloud& cloud) {
    cloud.on<api::GetTemplate>(get_template);
    cloud.on_waiting<api::GetTemplateSummary>([&cloud](const auto& input, const auto& caller) {
        return get_template_summary(cloud, input, caller);
    });
    cloud.on_waiting<api::ValidateTemplate>([&cloud](const auto& input, const auto& caller) {
        return validate_template(cloud, input, caller);
    });
}

} // namespace copilot::localcloud::cloudformation
