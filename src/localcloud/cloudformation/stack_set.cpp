// The operations of stack sets, carried out. Everything is on record: the step that is next follows
// from an instance's result and its stack's status, so it does not matter when the daemon dies.

#include "localcloud/cloudformation/stack_set.h"

#include "aws/api/cloudformation/create_stack.h"
#include "aws/api/cloudformation/delete_stack.h"
#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/update_stack.h"
#include "base/format.h"
#include "io/crypto.h"
#include "localcloud/cloudformation/stack_template.h"
#include "localcloud/iam/trust.h"
#include "localcloud/in_process_transport.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::cloudformation {

namespace {

namespace api = aws::cloudformation;
using aws::ServiceError;

/// One place of one operation, taken one step further.
class InstanceStep {
public:
    InstanceStep(
        Cloud& cloud,
        const Place& home,
        const StackSet& set,
        const StackSetOperation& operation,
        InstanceResult& result
    )
        : cloud_(cloud), home_(home), set_(set), operation_(operation), result_(result) {}

    /// Whether the result has changed.
    bool take() {
        const auto before = result_.status;
        try {
            InProcessTransport transport(cloud_.server(), execution_role_session());
            act(aws::Client(transport));
        } catch (const Error& error) {
            end("FAILED", error.what());
        }
        return result_.status != before;
    }

private:
    /// The administration role must trust CloudFormation, and the execution role the administration
    /// role: what resource calls are made as.
    aws::Caller execution_role_session() {
        const auto execution_arn =
            format("arn:aws:iam::{}:role/{}", result_.account, operation_.execution_role_name);
        cloud_.state().transact([&](Records& records) {
            const auto& admin_arn = operation_.administration_role_arn;
            const auto admin = iam::find_role_by_arn(records, admin_arn);
            const iam::Principal service{.service = "cloudformation.amazonaws.com"};
            if (!admin || !iam::trusts(admin->trust_policy, service, {}))
                throw ServiceError(
                    "ValidationError", format("Role {} is invalid or cannot be assumed", admin_arn)
                );
            const auto execution = iam::find_role_by_arn(records, execution_arn);
            const iam::Principal session{
                .account = iam::account_of(admin_arn),
                .arn = format(
                    "arn:aws:sts::{}:assumed-role/{}/StackSet",
                    iam::account_of(admin_arn),
                    admin->role_name
                ),
                .role_arn = admin_arn,
            };
            if (!execution || !iam::trusts(execution->trust_policy, session, {}))
                throw ServiceError(
                    "ValidationError",
                    format(
                        "Account {} should have '{}' role with trust relationship to Role '{}'.",
                        result_.account,
                        operation_.execution_role_name,
                        admin->role_name
                    )
                );
        });
        return {
            .account = result_.account,
            .region = result_.region,
            .principal_arn = format(
                "arn:aws:sts::{}:assumed-role/{}/StackSet",
                result_.account,
                operation_.execution_role_name
            ),
            .creation_token = io::sha256_hex(operation_.id + "/" + instance_id()),
        };
    }

    [[nodiscard]] std::string instance_id() const {
        return StackInstance::id_of(set_.id, result_.account, result_.region);
    }

    std::optional<StackInstance> instance() {
        return cloud_.state().transact([&](Records& records) {
            return records.find<StackInstance>(home_, instance_id());
        });
    }

    void act(const aws::Client& client) {
        auto found = instance();
        if (!found) {
            end("SUCCEEDED", std::nullopt);
            return;
        }
        const auto stack = found->stack_id ? describe(client, *found->stack_id) : std::nullopt;
        if (operation_.action == "DELETE")
            remove(client, *found, stack);
        else if (!stack || stack->stack_status == "DELETE_COMPLETE")
            create(client, *found);
        else if (stack->stack_status.ends_with("_IN_PROGRESS"))
            result_.status = "RUNNING";
        else if (result_.status == "PENDING")
            update(client, *stack);
        else
            judge(*stack);
    }

    static std::optional<api::Stack>
    describe(const aws::Client& client, const std::string& stack_id) {
        auto answer = client.try_call<api::DescribeStacks>({.stack_name = stack_id});
        if (!answer)
            return std::nullopt;
        return std::move(answer->stacks.front());
    }

    [[nodiscard]] std::string body() {
        return cloud_.state().transact([&](Records& records) {
            return records.find<StackTemplate>(home_, set_.id).value_or(StackTemplate{}).body;
        });
    }

    [[nodiscard]] std::vector<api::Parameter> parameters() {
        auto values = set_.parameters;
        if (const auto found = instance())
            for (const auto& own : found->parameter_overrides)
                for (auto& value : values)
                    if (value.key == own.key)
                        value = own;
        std::vector<api::Parameter> given;
        for (const auto& value : values)
            given.push_back({.parameter_key = value.key, .parameter_value = value.value});
        return given;
    }

    void create(const aws::Client& client, StackInstance& found) {
        const auto suffix = io::sha256_hex(instance_id()).substr(0, 32);
        const auto name = format("StackSet-{}-{}", set_.name, suffix);
        auto existing = describe(client, name);
        auto stack_id = existing ? existing->stack_id : std::string();
        if (!existing)
            stack_id = client
                           .call<api::CreateStack>({
                               .stack_name = name,
                               .template_body = body(),
                               .parameters = parameters(),
                               .capabilities = set_.capabilities,
                               .tags = tags_to<api::Tag>(set_.tags),
                           })
                           .stack_id.value_or("");
        found.stack_id = stack_id;
        put(found);
        result_.status = "RUNNING";
    }

    void update(const aws::Client& client, const api::Stack& stack) {
        const auto begun = client.try_call<api::UpdateStack>({
            .stack_name = stack.stack_id,
            .template_body = body(),
            .parameters = parameters(),
            .capabilities = set_.capabilities,
            .tags = tags_to<api::Tag>(set_.tags),
        });
        if (begun)
            result_.status = "RUNNING";
        else if (begun.error().message() == "No updates are to be performed.")
            end("SUCCEEDED", std::nullopt);
        else
            throw begun.error();
    }

    void remove(
        const aws::Client& client,
        const StackInstance& found,
        const std::optional<api::Stack>& stack
    ) {
        if (operation_.retain_stacks || !stack || stack->stack_status == "DELETE_COMPLETE") {
            cloud_.state().transact([&](Records& records) {
                records.erase<StackInstance>(home_, found.record_id());
            });
            result_.status = "SUCCEEDED";
        } else if (result_.status == "PENDING") {
            client.call<api::DeleteStack>({.stack_name = stack->stack_id});
            result_.status = "RUNNING";
        } else if (!stack->stack_status.ends_with("_IN_PROGRESS")) {
            end("FAILED", stack->stack_status_reason.value_or(stack->stack_status));
        }
    }

    void judge(const api::Stack& stack) {
        if (stack.stack_status == "CREATE_COMPLETE" || stack.stack_status == "UPDATE_COMPLETE")
            end("SUCCEEDED", std::nullopt);
        else
            end("FAILED", stack.stack_status_reason.value_or(stack.stack_status));
    }

    void end(const std::string& status, const std::optional<std::string>& reason) {
        result_.status = status;
        result_.status_reason = reason;
        auto found = instance();
        if (!found)
            return;
        const bool good = status == "SUCCEEDED";
        found->status = good ? "CURRENT" : "OUTDATED";
        found->detailed_status = status;
        found->status_reason = reason;
        found->last_operation_id = operation_.id;
        put(*found);
    }

    void put(const StackInstance& found) {
        cloud_.state().transact([&](Records& records) { records.put(home_, found); });
    }

    Cloud& cloud_;
    const Place& home_;
    const StackSet& set_;
    const StackSetOperation& operation_;
    InstanceResult& result_;
};

bool is_over(const StackSetOperation& operation) {
    return std::ranges::all_of(operation.results, &InstanceResult::is_final);
}

void conclude(StackSetOperation& operation, Timestamp now) {
    const auto failed = std::ranges::find(operation.results, "FAILED", &InstanceResult::status);
    operation.status = failed == operation.results.end() ? "SUCCEEDED" : "FAILED";
    if (failed != operation.results.end())
        operation.status_reason = failed->status_reason;
    operation.ended = now;
}

void advance(Cloud& cloud, const Place& home, const RunningStackSetOperation& running) {
    auto [set, operation] = cloud.state().transact([&](Records& records) {
        auto found = records.find<StackSetOperation>(home, running.operation);
        auto owner = found ? records.find<StackSet>(home, found->stack_set_name) : std::nullopt;
        return std::pair{std::move(owner), std::move(found)};
    });
    bool changed = !set || !operation;
    if (!changed) {
        for (auto& result : operation->results)
            if (!result.is_final())
                changed = InstanceStep(cloud, home, *set, *operation, result).take() || changed;
        changed = changed || is_over(*operation);
    }
    if (!changed)
        return;
    cloud.state().transact([&](Records& records) {
        if (!set || !operation || is_over(*operation))
            records.erase<RunningStackSetOperation>(home, running.stack_set_id);
        if (operation && is_over(*operation))
            conclude(*operation, cloud.clock().now());
        if (operation)
            records.put(home, *operation);
    });
    cloud.wake("cloudformation");
}

} // namespace

StackSet stack_set_named(Records& records, const Place& place, const std::string& name_or_id) {
    const auto name = name_or_id.substr(0, name_or_id.find(':'));
    auto found = records.find<StackSet>(place, name);
    if (!found || (name != name_or_id && found->id != name_or_id))
        throw ServiceError(
            "StackSetNotFoundException", format("StackSet {} not found", name_or_id), 404
        );
    return *std::move(found);
}

void advance_stack_sets(Cloud& cloud) {
    const auto running = cloud.state().transact([](Records& records) {
        return records.all<RunningStackSetOperation>();
    });
    for (const auto& [place, each] : running)
        advance(cloud, place, each);
}

} // namespace copilot::localcloud::cloudformation
