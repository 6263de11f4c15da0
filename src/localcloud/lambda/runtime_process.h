// One running instance of a function: its process, and the runtime API that it speaks.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html

#pragma once

#include "base/timestamp.h"
#include "host/child_process.h"
#include "io/http/server.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace copilot::localcloud::lambda {

struct InstanceSpec {
    std::string function_arn;
    io::Path code;
    std::map<std::string, std::string> environment{}; ///< Without AWS_LAMBDA_RUNTIME_API.
    std::chrono::milliseconds timeout{3'000};         ///< Of one invocation.
    std::chrono::milliseconds start_timeout{10'000};  ///< Until it asks for its first invocation.
    std::function<void(std::string_view)> on_output{};
};

struct InvocationResult {
    std::string payload;
    std::string error; ///< "Unhandled" when the function failed; empty when it did not.
};

class RuntimeProcess {
public:
    /// Starts the function's bootstrap. Throws Error when there is none.
    explicit RuntimeProcess(InstanceSpec spec);
    RuntimeProcess(const RuntimeProcess&) = delete;
    RuntimeProcess& operator=(const RuntimeProcess&) = delete;
    /// Kills it.
    ~RuntimeProcess();

    /// Hands an event to the function and waits for what it makes of it: never longer than its
    /// timeout, and the time it takes to start. One at a time.
    InvocationResult invoke(const std::string& request_id, const std::string& payload);

    /// Whether it can take another invocation.
    [[nodiscard]] bool is_alive() const;

private:
    struct Work {
        std::string request_id;
        std::string payload;
    };

    io::HttpResponse answer(const io::HttpRequest& request);
    io::HttpResponse next();
    io::HttpResponse finish(const std::string& request_id, InvocationResult result);
    InvocationResult failed_to_start(const std::string& request_id) const;
    InvocationResult given_up(const std::string& request_id) const;
    void start_process();

    InstanceSpec spec_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::optional<Work> work_; ///< For the next call of `next`.
    std::string running_;      ///< The request that the function works on.
    bool idle_ = false;        ///< It has asked for work and waits.
    bool dead_ = false;
    std::optional<InvocationResult> result_;
    std::string start_error_;
    std::unique_ptr<io::HttpServer> server_;
    std::unique_ptr<host::ChildProcess> process_;
};

} // namespace copilot::localcloud::lambda
