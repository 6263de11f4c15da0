// AWS::CloudFormation::Stack: a stack within a stack. Ref is its ARN, Fn::GetAtt gives its outputs.
//
// Its operations are the same that anyone calls. Which of them has been begun is told by the token
// that comes with this step: the events of the nested stack carry it.

#include "cfn/resource/cloudformation/stack.h"

#include "aws/api/cloudformation/create_stack.h"
#include "aws/api/cloudformation/delete_stack.h"
#include "aws/api/cloudformation/describe_stack_events.h"
#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/update_stack.h"
#include "base/format.h"
#include "io/crypto.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using Properties = cfn::cloudformation::Stack;
using StackRequest = Request<Properties>;

/// The engine asks again by itself when any stack has come to an end.
constexpr std::chrono::seconds look_again{2};
constexpr std::size_t longest_name = 128;

std::vector<api::Parameter> parameters_of(const Properties& desired) {
    std::vector<api::Parameter> parameters;
    for (const auto& [key, value] : desired.parameters)
        parameters.push_back({.parameter_key = key, .parameter_value = value.value_or("")});
    return parameters;
}

std::vector<api::Tag> tags_of(const StackRequest& request) {
    return tags_to<api::Tag>(resource_tags(request.stack_tags, request.desired.tags));
}

std::vector<std::string> every_capability() {
    return {"CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"};
}

std::string token_of(const StackRequest& request) {
    return io::sha256_hex(request.step_token);
}

class StackHandler final : public ResourceHandler<Properties> {
public:
    explicit StackHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const StackRequest& request) override {
        if (request.desired.timeout_in_minutes)
            throw Error("TimeoutInMinutes is not implemented by the local cloud");
        const auto name = shortened(request.generated_name, longest_name);
        const auto stack = find(request.physical_id.empty() ? name : request.physical_id);
        if (!stack)
            return Progress::in_progress(begin_create(request, name), look_again);
        if (stack->stack_status == "CREATE_COMPLETE")
            return made(*stack);
        if (stack->stack_status == "CREATE_IN_PROGRESS"
            || stack->stack_status == "ROLLBACK_IN_PROGRESS")
            return Progress::in_progress(stack->stack_id, look_again);
        throw PartialCreate(stack->stack_id, failure(*stack, "created"));
    }

    Progress on_update(const StackRequest& request) override {
        const auto stack = describe(request.physical_id);
        if (stack.stack_status.ends_with("_IN_PROGRESS"))
            return Progress::in_progress(stack.stack_id, look_again);
        if (!has_begun(request))
            return begin_update(request, stack);
        if (stack.stack_status == "UPDATE_COMPLETE")
            return made(stack);
        throw failure(stack, "updated");
    }

    Progress on_delete(const StackRequest& request) override {
        const auto stack = find(request.physical_id);
        if (!stack || stack->stack_status == "DELETE_COMPLETE")
            return Progress::success(request.physical_id);
        if (stack->stack_status == "DELETE_IN_PROGRESS")
            return Progress::in_progress(request.physical_id, look_again);
        if (stack->stack_status == "DELETE_FAILED" && has_begun(request))
            throw failure(*stack, "deleted");
        client_.call<api::DeleteStack>(
            {.stack_name = request.physical_id, .client_request_token = token_of(request)}
        );
        return Progress::in_progress(request.physical_id, look_again);
    }

private:
    [[nodiscard]] std::optional<api::Stack> find(const std::string& name) const {
        auto answer = client_.try_call<api::DescribeStacks>({.stack_name = name});
        if (!answer)
            return std::nullopt;
        return std::move(answer->stacks.front());
    }

    [[nodiscard]] api::Stack describe(const std::string& name) const {
        return client_.call<api::DescribeStacks>({.stack_name = name}).stacks.front();
    }

    /// Whether the stack's last operation is the one of this step.
    [[nodiscard]] bool has_begun(const StackRequest& request) const {
        const auto events =
            client_.call<api::DescribeStackEvents>({.stack_name = request.physical_id})
                .stack_events;
        return !events.empty() && events.front().client_request_token == token_of(request);
    }

    [[nodiscard]] std::string
    begin_create(const StackRequest& request, const std::string& name) const {
        return client_
            .call<api::CreateStack>({
                .stack_name = name,
                .template_url = *request.desired.template_url,
                .parameters = parameters_of(request.desired),
                .capabilities = every_capability(),
                .tags = tags_of(request),
                .client_request_token = token_of(request),
            })
            .stack_id.value_or(name);
    }

    [[nodiscard]] Progress
    begin_update(const StackRequest& request, const api::Stack& stack) const {
        const auto begun = client_.try_call<api::UpdateStack>({
            .stack_name = request.physical_id,
            .template_url = *request.desired.template_url,
            .parameters = parameters_of(request.desired),
            .capabilities = every_capability(),
            .tags = tags_of(request),
            .client_request_token = token_of(request),
        });
        if (begun)
            return Progress::in_progress(request.physical_id, look_again);
        if (begun.error().message() == "No updates are to be performed.")
            return made(stack);
        throw begun.error();
    }

    static Progress made(const api::Stack& stack) {
        Attributes attributes;
        for (const auto& output : stack.outputs)
            attributes["Outputs." + output.output_key] = output.output_value;
        return Progress::success(stack.stack_id, std::move(attributes));
    }

    static Error failure(const api::Stack& stack, std::string_view what) {
        return Error(format(
            "Embedded stack {} was not successfully {}: {}",
            stack.stack_id,
            what,
            stack.stack_status_reason.value_or(stack.stack_status)
        ));
    }

    const aws::Client& client_;
};

} // namespace

ResourceType stack() {
    return resource_type<StackHandler, Properties>({});
}

} // namespace copilot::localcloud::cloudformation
