// An account whose stacks are made of fake resources, by an engine that works when it is told to.

#pragma once

#include "aws/api/cloudformation/cancel_update_stack.h"
#include "aws/api/cloudformation/create_stack.h"
#include "aws/api/cloudformation/delete_stack.h"
#include "aws/api/cloudformation/describe_stack_events.h"
#include "aws/api/cloudformation/describe_stack_resources.h"
#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudformation/update_stack.h"
#include "fakes/fake_resources.h"
#include "fakes/local_account.h"
#include "fakes/manual_scheduler.h"
#include "localcloud/engine/engine.h"

#include <memory>

namespace copilot::localcloud::cloudformation {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::engine {

namespace api = aws::cloudformation;

class EngineAccount {
public:
    EngineAccount() {
        account.cloud.set_on_wake([this](std::string_view name) {
            if (name == "cloudformation" && engine_)
                engine_->wake();
        });
        start();
    }

    /// A daemon's start: an engine that knows nothing but what is recorded.
    void start() {
        engine_ = std::make_unique<Engine>(account.cloud, scheduler, [this](std::string_view name) {
            return things.find(name);
        });
        engine_->wake();
    }

    /// `kill -9`
    void kill() {
        scheduler.forget();
        engine_.reset();
    }

    void run() { scheduler.run_all(); }

    aws::Client client() { return account.client(); }

    std::string create(const std::string& body, const std::string& on_failure = "ROLLBACK") {
        const auto made = client().call<api::CreateStack>(
            {.stack_name = "s", .template_body = body, .on_failure = on_failure}
        );
        return made.stack_id.value_or("");
    }

    void update(const std::string& body, bool disable_rollback = false) {
        (void)client().call<api::UpdateStack>(
            {.stack_name = "s", .template_body = body, .disable_rollback = disable_rollback}
        );
    }

    void remove() { (void)client().call<api::DeleteStack>({.stack_name = "s"}); }

    api::Stack stack(const std::string& name = "s") {
        return client().call<api::DescribeStacks>({.stack_name = name}).stacks.front();
    }

    std::string status(const std::string& name = "s") { return stack(name).stack_status; }

    /// "A CREATE_COMPLETE", oldest first.
    std::vector<std::string> events(const std::string& name = "s") {
        std::vector<std::string> lines;
        for (const auto& event :
             client().call<api::DescribeStackEvents>({.stack_name = name}).stack_events)
            lines.insert(
                lines.begin(),
                event.logical_resource_id.value_or("") + " " + event.resource_status.value_or("")
            );
        return lines;
    }

    /// "A" to "CREATE_COMPLETE"
    std::map<std::string, std::string> resources(const std::string& name = "s") {
        std::map<std::string, std::string> found;
        for (const auto& resource :
             client().call<api::DescribeStackResources>({.stack_name = name}).stack_resources)
            found[resource.logical_resource_id] = resource.resource_status;
        return found;
    }

    fakes::LocalAccount account{cloudformation::register_operations};
    fakes::ManualScheduler scheduler{account.clock};
    fakes::FakeResources things;

private:
    std::unique_ptr<Engine> engine_;
};

} // namespace copilot::localcloud::engine
