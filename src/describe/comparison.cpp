#include "describe/comparison.h"

#include "aws/api/cloudformation/get_template.h"
#include "base/format.h"
#include "base/text.h"
#include "cfn/diff.h"
#include "codec/yaml.h"
#include "describe/environment.h"
#include "describe/status.h"

#include <map>
#include <set>

namespace copilot::describe {
namespace {

/// "shop-test.local" with "<env>" for "test": only where it is a word of its own.
std::string text_without_name(const std::string& text, const std::string& name) {
    const auto is_edge = [](char c) {
        return c == '.' || c == '-' || c == '/' || c == ':' || c == ',';
    };
    std::string changed;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto found = text.find(name, at);
        if (found == std::string::npos)
            break;
        const auto end = found + name.size();
        const bool alone =
            (found == 0 || is_edge(text[found - 1])) && (end == text.size() || is_edge(text[end]));
        changed += text.substr(at, found - at) + (alone ? "<env>" : name);
        at = end;
    }
    return changed + (at < text.size() ? text.substr(at) : "");
}

Document parameters_of(const aws::cloudformation::Stack& stack) {
    Document::Map parameters;
    for (const auto& parameter : stack.parameters)
        parameters.set(
            parameter.parameter_key.value_or(""), parameter.parameter_value.value_or("")
        );
    return parameters;
}

} // namespace

ComparableEnvironment
comparable_environment(const aws::Session& session, const store::Environment& environment) {
    const auto inside = environment_session(session, environment);
    const auto client = inside.client();
    const auto name = environment.app + '-' + environment.name;
    const auto stack = find_stack(client, name);
    if (!stack)
        throw Error(
            format("environment {} has no stack {}", environment.name, name),
            format("run `copilot env deploy --name {}`", environment.name)
        );
    const auto body =
        codec::parse_yaml(client.call<aws::cloudformation::GetTemplate>({.stack_name = name})
                              .template_body.value_or(""));
    const auto* manifest = body.at({"Metadata", "Manifest"});
    const auto strip = [&](const Document& document) {
        return without_name(document, environment.name);
    };
    Document::Map images;
    for (const auto& service : deployed_workloads(client, environment.app, environment.name))
        images.set(service, running_images(client, environment, service));
    return {
        .manifest = strip(manifest ? codec::parse_yaml(manifest->scalar_text()) : Document::Map{}),
        .parameters = strip(parameters_of(*stack)),
        .a_template = strip(cfn::without_remarks(body)),
        .images = images,
    };
}

Document running_images(
    const aws::Client& inside, const store::Environment& environment, const std::string& service
) {
    std::map<std::string, std::set<std::string>> by_container;
    const auto status = service_status(inside, environment.app, environment.name, service);
    for (const auto& task : status.tasks)
        for (const auto& container : task.containers)
            by_container[container.name].insert(
                container.image_digest.value_or(container.image.value_or("unknown"))
            );
    Document::Map images;
    for (const auto& [container, digests] : by_container)
        images.set(container, joined({digests.begin(), digests.end()}, ", "));
    return images;
}

Document without_name(const Document& document, const std::string& environment) {
    if (const auto* text = document.text())
        return text_without_name(*text, environment);
    if (const auto* list = document.list()) {
        Document::List items;
        for (const auto& item : *list)
            items.push_back(without_name(item, environment));
        return items;
    }
    const auto* map = document.map();
    if (!map)
        return document;
    Document::Map entries;
    for (const auto& [key, value, mark] : *map)
        entries.append(key, without_name(value, environment));
    return entries;
}

} // namespace copilot::describe
