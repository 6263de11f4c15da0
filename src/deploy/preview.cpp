#include "deploy/preview.h"

#include "cfn/diff.h"
#include "codec/yaml.h"
#include "deploy/version.h"

namespace copilot::deploy {
namespace {

Document comparable(
    const std::string& template_body,
    const Dictionary<std::string>& parameters,
    const Dictionary<std::string>& tags
) {
    auto document = cfn::without_remarks(codec::parse_yaml(template_body));
    if (!document.map())
        document = Document::Map{};
    if (!parameters.empty())
        document.map()->set("ParameterValues", encode(parameters));
    if (!tags.empty())
        document.map()->set("StackTags", encode(tags));
    return document;
}

} // namespace

std::string StackPreview::deployed_version() const {
    const auto document = codec::parse_yaml(deployed_template);
    const auto* version = document.at({"Metadata", "Version"});
    return version ? version->scalar_text() : std::string(no_version);
}

Document StackPreview::before() const {
    return comparable(deployed_template, deployed_parameters, deployed_tags);
}

Document StackPreview::after() const {
    return comparable(next.template_body, next.parameters, next.tags);
}

StackPreview preview_of(const StackClient& stacks, const std::string& name) {
    StackPreview preview{.stack_name = name};
    const auto stack = stacks.find(name);
    if (!stack || stack->stack_status == "REVIEW_IN_PROGRESS")
        return preview;
    preview.deployed_template = stacks.template_of(name);
    for (const auto& parameter : stack->parameters)
        preview.deployed_parameters[parameter.parameter_key.value_or("")] =
            parameter.parameter_value.value_or("");
    for (const auto& tag : stack->tags)
        preview.deployed_tags[tag.key] = tag.value;
    return preview;
}

} // namespace copilot::deploy
