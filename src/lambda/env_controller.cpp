// Custom::EnvControllerFunction: switches what an environment shares (load balancers, NAT gateways,
// file system, aliases) on for the first workload that needs it and off after the last.
//
// The switches are parameters of the environment's stack, each a comma list of the workloads that
// need it; `Aliases` is JSON by workload. The function changes the parameters, updates the stack
// with its previous template, waits, and answers with the stack's outputs.

#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/update_stack.h"
#include "base/format.h"
#include "base/text.h"
#include "codec/json.h"
#include "lambda/custom_resource.h"

#include <algorithm>

namespace copilot::lambda {
namespace {

using namespace aws::cloudformation;

constexpr auto patience = std::chrono::seconds(870);
constexpr auto aliases_key = "Aliases";

struct Properties {
    std::string workload;
    std::string env_stack;
    std::vector<std::string> parameters;
    std::vector<std::string> aliases;

    static void fields(auto& self, auto& x) {
        x(required("Workload"), self.workload);
        x(required("EnvStack"), self.env_stack);
        x("Parameters", self.parameters);
        x("Aliases", self.aliases);
    }
};

std::vector<std::string> items(const std::string& comma_list) {
    auto found = split(comma_list, ',');
    std::erase(found, "");
    return found;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

/// The comma list with `workload` in it, or without.
std::string switched(const std::string& comma_list, const std::string& workload, bool on) {
    auto list = items(comma_list);
    if (on && !contains(list, workload))
        list.push_back(workload);
    if (!on)
        std::erase(list, workload);
    return joined(list, ",");
}

/// The aliases of every workload, with `workload`'s replaced; an empty object is an empty text.
std::string with_aliases(
    const std::string& json, const std::string& workload, const std::vector<std::string>& aliases
) {
    auto document = codec::parse_json(json.empty() ? "{}" : json);
    auto* all = document.map();
    if (!all)
        throw Error(
            format("parameter {} of the environment's stack is not a JSON object", aliases_key)
        );
    if (aliases.empty())
        all->erase(workload);
    else
        all->set(workload, encode(aliases));
    return all->empty() ? "" : codec::to_json(document);
}

/// The stack's parameters as this workload wants them.
std::vector<Parameter> wanted_parameters(const Stack& stack, const Properties& properties) {
    auto parameters = stack.parameters;
    for (auto& parameter : parameters) {
        const auto key = parameter.parameter_key.value_or("");
        auto value = parameter.parameter_value.value_or("");
        if (key == aliases_key)
            value = with_aliases(value, properties.workload, properties.aliases);
        else if (key.ends_with("Workloads"))
            value = switched(value, properties.workload, contains(properties.parameters, key));
        parameter.parameter_value = value;
    }
    return parameters;
}

bool same(const std::vector<Parameter>& a, const std::vector<Parameter>& b) {
    return std::ranges::equal(a, b, [](const Parameter& left, const Parameter& right) {
        return left.parameter_value == right.parameter_value;
    });
}

Document::Map outputs(const Stack& stack) {
    Document::Map data;
    for (const auto& output : stack.outputs)
        if (output.output_key != "EnabledFeatures" && output.output_key != "LastForceDeployID")
            data.set(output.output_key, output.output_value);
    return data;
}

Stack describe(const Context& context, const std::string& name) {
    const auto stacks = context.session.client().call<DescribeStacks>({.stack_name = name}).stacks;
    if (stacks.size() != 1)
        throw Error("cannot find environment stack " + name);
    return stacks.front();
}

/// Waits until nobody is changing the stack, at first often: most changes are quick.
Stack at_rest(const Context& context, const std::string& name) {
    std::chrono::milliseconds waited{};
    std::chrono::milliseconds pause{50};
    while (true) {
        auto stack = describe(context, name);
        if (!stack.stack_status.ends_with("_IN_PROGRESS"))
            return stack;
        if (waited > patience)
            throw Error(format(
                "stack {} is still {} after {} seconds", name, stack.stack_status, patience.count()
            ));
        context.wait.for_duration(pause);
        waited += pause;
        pause = std::min<std::chrono::milliseconds>(pause * 2, std::chrono::seconds(5));
    }
}

/// Whether another workload's update got in between.
bool says_busy(const aws::ServiceError& error) {
    return error.message().find("_IN_PROGRESS state and can not be updated") != std::string::npos;
}

class EnvController final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        auto wanted = properties<Properties>(event.resource_properties);
        if (event.is_delete()) {
            wanted.parameters.clear();
            wanted.aliases.clear();
        }
        // The spelling is the reference's: it is the ID of resources that are deployed.
        const auto id = event.physical_resource_id.empty()
                            ? format("envcontoller/{}/{}", wanted.env_stack, wanted.workload)
                            : event.physical_resource_id;
        return {id, outputs(switch_on(wanted, context))};
    }

private:
    static Stack switch_on(const Properties& wanted, const Context& context) {
        while (true) {
            const auto stack = at_rest(context, wanted.env_stack);
            const auto parameters = wanted_parameters(stack, wanted);
            if (same(parameters, stack.parameters))
                return stack;
            const auto reply =
                context.session.client().try_call<UpdateStack>(update_of(stack, parameters));
            if (!reply && says_busy(reply.error()))
                continue;
            if (!reply)
                throw in_context(reply.error(), "update stack " + wanted.env_stack);
            const auto updated = at_rest(context, wanted.env_stack);
            if (updated.stack_status != "UPDATE_COMPLETE")
                throw Error(format(
                    "update stack {}: it ended in {}", wanted.env_stack, updated.stack_status
                ));
            return updated;
        }
    }

    static UpdateStack::Input
    update_of(const Stack& stack, const std::vector<Parameter>& parameters) {
        UpdateStack::Input input{
            .stack_name = stack.stack_name,
            .use_previous_template = true,
            .parameters = parameters,
            .capabilities = stack.capabilities,
        };
        for (const auto& output : stack.outputs)
            if (output.output_key == "CFNExecutionRoleARN")
                input.role_arn = output.output_value;
        return input;
    }
};

} // namespace

std::unique_ptr<CustomResource> env_controller() {
    return std::make_unique<EnvController>();
}

} // namespace copilot::lambda
