#include "deploy/cost.h"

#include "base/text.h"
#include "cfn/cost_shape.h"
#include "codec/yaml.h"

#include <algorithm>

namespace copilot::deploy {
namespace {

void add_to_list(std::string& list, const std::string& item) {
    auto items = split(list, ',');
    if (std::ranges::find(items, item) == items.end())
        items.push_back(item);
    list = joined(items, ",");
}

} // namespace

std::string added_cost(const StackPreview& preview) {
    const auto before =
        cfn::cost_shape(codec::parse_yaml(preview.deployed_template), preview.deployed_parameters);
    const auto after =
        cfn::cost_shape(codec::parse_yaml(preview.next.template_body), preview.next.parameters);
    return cfn::more_of(before, after);
}

std::string added_environment_cost(
    const std::string& environment_template,
    const Dictionary<std::string>& environment_parameters,
    const std::string& service,
    const std::string& service_template
) {
    const auto wanted = codec::parse_yaml(service_template);
    const auto* asked = wanted.at({"Resources", "EnvControllerAction", "Properties", "Parameters"});
    if (!asked || !asked->list())
        return "";
    auto then = environment_parameters;
    for (const auto& parameter : *asked->list())
        if (parameter.scalar_text().ends_with("Workloads"))
            add_to_list(then[parameter.scalar_text()], service);
    const auto environment = codec::parse_yaml(environment_template);
    return cfn::more_of(
        cfn::cost_shape(environment, environment_parameters), cfn::cost_shape(environment, then)
    );
}

std::string added_environment_cost(
    const Deployer& deployer,
    const store::Environment& environment,
    const std::string& service,
    const StackPreview& preview
) {
    const StackClient stacks(environment_role_session(deployer, environment));
    const auto deployed = preview_of(stacks, environment_stack_name(environment));
    return added_environment_cost(
        deployed.deployed_template,
        deployed.deployed_parameters,
        service,
        preview.next.template_body
    );
}

} // namespace copilot::deploy
