// The CloudFormation engine: carries out what the records of stack operations ask for.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/engine/scheduler.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace copilot::localcloud::engine {

class StackRun;

class Engine {
public:
    /// Null for types that nobody realises.
    using FindType = std::function<const ResourceType*(std::string_view name)>;

    /// All must outlive it, and the scheduler must have stopped before it ends.
    Engine(Cloud& cloud, Scheduler& scheduler, FindType find_type);
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    ~Engine();

    /// Takes up every operation on record that is not under way, and looks again at those that are:
    /// one may have been cancelled, a custom resource may have answered. Cheap; to be called after
    /// every change, and once at start, which is how operations survive the daemon.
    void wake();

    /// Whether nothing is under way.
    [[nodiscard]] bool idle() const;

private:
    void look();
    void forget(const std::string& stack_id);
    [[nodiscard]] const ResourceType* find_type(std::string_view name) const;

    Cloud& cloud_;
    Scheduler& scheduler_;
    FindType find_type_;
    ResourceType custom_resource_;
    std::mutex stack_sets_mutex_; ///< Stack sets advance on one thread at a time.
    mutable std::mutex mutex_;
    std::map<std::string, std::shared_ptr<StackRun>> runs_;
};

/// The name that a custom resource's type and the tables of resource types go by: "Custom::X" is
/// "AWS::CloudFormation::CustomResource".
[[nodiscard]] bool is_custom_resource(std::string_view type);

} // namespace copilot::localcloud::engine
