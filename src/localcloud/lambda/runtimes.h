// The instances of all functions: started when one is needed, kept for the next, ended when idle.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/lambda/function.h"
#include "localcloud/lambda/runtime_process.h"

#include <chrono>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>

namespace copilot::localcloud::lambda {

struct Invocation {
    std::string request_id;
    std::string payload;
};

struct Outcome {
    InvocationResult result;
    std::string log_tail; ///< The last 4 KiB of what the invocation logged.
};

/// Safe to share between threads.
class Runtimes {
public:
    explicit Runtimes(Cloud& cloud) : cloud_(cloud) {}

    /// Runs one invocation to its end. Throws ServiceError when the function cannot be started at
    /// all (its role cannot be assumed).
    Outcome invoke(const Place& place, const Function& function, const Invocation& invocation);

    /// Ends instances that nobody has used for a while, and those of older revisions that are idle.
    /// Answers how many are left.
    std::size_t reap(std::chrono::steady_clock::time_point now);

    /// Ends them all.
    void stop();

private:
    struct Instance;

    std::shared_ptr<Instance> take(const Place& place, const Function& function);
    std::shared_ptr<Instance> start(const Place& place, const Function& function);
    void give_back(const std::shared_ptr<Instance>& instance);
    std::map<std::string, std::string>
    environment_of(const Place& place, const Function& function, const Instance& instance);

    Cloud& cloud_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::list<std::shared_ptr<Instance>> instances_;
};

} // namespace copilot::localcloud::lambda
