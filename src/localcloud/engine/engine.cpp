#include "localcloud/engine/engine.h"

#include "localcloud/cloudformation/stack_set.h"
#include "localcloud/engine/custom_resource.h"
#include "localcloud/engine/stack_run.h"

namespace copilot::localcloud::engine {

bool is_custom_resource(std::string_view type) {
    return type.starts_with("Custom::") || type == "AWS::CloudFormation::CustomResource";
}

Engine::Engine(Cloud& cloud, Scheduler& scheduler, FindType find_type)
    : cloud_(cloud),
      scheduler_(scheduler),
      find_type_(std::move(find_type)),
      custom_resource_(custom_resource_type(cloud)) {}

Engine::~Engine() = default;

void Engine::wake() {
    scheduler_.soon([this] { look(); });
}

bool Engine::idle() const {
    const std::lock_guard lock(mutex_);
    return runs_.empty();
}

void Engine::look() {
    std::vector<std::shared_ptr<StackRun>> begun;
    std::vector<std::shared_ptr<StackRun>> known;
    auto operations = cloud_.state().transact([](Records& records) {
        return records.all<cloudformation::Operation>();
    });
    {
        const std::lock_guard lock(mutex_);
        for (auto& [place, operation] : operations) {
            auto& run = runs_[operation.stack_id];
            (run ? known : begun).push_back(run);
            if (run)
                continue;
            StackRun::Surroundings around{
                .cloud = cloud_,
                .scheduler = scheduler_,
                .find_type = [this](std::string_view name) { return find_type(name); },
                .on_end = [this](const std::string& stack_id) { forget(stack_id); },
            };
            run = std::make_shared<StackRun>(std::move(around), place, std::move(operation));
            begun.back() = run;
        }
    }
    for (const auto& run : begun)
        run->start();
    for (const auto& run : known)
        run->look_again();
    const std::lock_guard lock(stack_sets_mutex_);
    cloudformation::advance_stack_sets(cloud_);
}

void Engine::forget(const std::string& stack_id) {
    {
        const std::lock_guard lock(mutex_);
        runs_.erase(stack_id);
    }
    // The stack may already have its next operation, and its parent waits to hear of the end.
    wake();
}

const ResourceType* Engine::find_type(std::string_view name) const {
    return is_custom_resource(name) ? &custom_resource_ : find_type_(name);
}

} // namespace copilot::localcloud::engine
