// The local cloud's parts, as operation handlers, resource handlers and controllers reach them.

#pragma once

#include "aws/server.h"
#include "base/clock.h"
#include "io/file.h"
#include "localcloud/state/records.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <typeindex>

namespace copilot::localcloud {

/// Where the daemon keeps things.
struct Directories {
    io::Path state; ///< Database, keys, buckets, logs: survives a reboot.
    io::Path run;   ///< Sockets, process IDs, configurations: made anew after a reboot.
};

/// One call of one operation, inside its transaction.
struct Call {
    const aws::Caller& caller;
    Records& records;
    const Clock& clock;
    /// Controllers to wake once the transaction is committed: "network", "tasks", "load balancing",
    /// "names", "functions", "logs".
    std::vector<std::string> wakes;
    /// How many IDs this call made: two of one call differ.
    mutable int ids_made = 0;

    /// Where the caller works.
    [[nodiscard]] Place place() const { return {caller.account, caller.region}; }

    /// Where what AWS keeps per account only is kept.
    [[nodiscard]] Place global_place() const { return {caller.account, "aws-global"}; }

    void wake(std::string controller) { wakes.push_back(std::move(controller)); }

    /// "vpc-0a1b2c3d4e5f60718": random, but derived from the caller's creation token where there is
    /// one, so that a step repeated after a crash finds what it made the first time.
    [[nodiscard]] std::string new_id(std::string_view prefix, std::size_t digits = 17) const;

    /// "arn:aws:ec2:eu-west-1:000000000000:vpc/vpc-1"; without the region or the account where AWS
    /// leaves them out (iam, s3, route53, ...).
    [[nodiscard]] std::string arn(std::string_view service, std::string_view resource) const;
};

class Cloud {
public:
    Cloud(State& state, const Clock& clock, Directories directories);

    /// Registers the handler of an operation: it runs in one transaction, and what it wakes runs
    /// after.
    template <aws::Operation Op>
    void on(typename Op::Output (*handler)(const typename Op::Input&, Call&)) {
        server_.on<Op>([this, handler](const typename Op::Input& input, const aws::Caller& caller) {
            return in_transaction(caller, [&](Call& call) { return handler(input, call); });
        });
    }

    /// Registers a handler that waits for something (an invocation, a file): it runs without a
    /// transaction and opens those that it needs.
    template <aws::Operation Op>
    void on_waiting(aws::Server::Handler<Op> handler) {
        server_.on<Op>(std::move(handler));
    }

    /// Runs `work(Call&)` in a transaction and wakes what it woke once it is committed.
    template <typename Work>
    auto in_transaction(const aws::Caller& caller, Work&& work) {
        std::vector<std::string> wakes;
        const auto in_call = [&](Records& records) {
            Call call{caller, records, clock_, {}};
            if constexpr (std::is_void_v<decltype(work(call))>) {
                work(call);
                wakes = std::move(call.wakes);
                return 0;
            } else {
                auto result = work(call);
                wakes = std::move(call.wakes);
                return result;
            }
        };
        auto result = state_.transact(in_call);
        for (const auto& controller : wakes)
            wake(controller);
        return result;
    }

    [[nodiscard]] State& state() { return state_; }

    [[nodiscard]] const Clock& clock() const { return clock_; }

    [[nodiscard]] const Directories& directories() const { return directories_; }

    [[nodiscard]] aws::Server& server() { return server_; }

    /// Where the endpoint listens, as URLs that the cloud hands out begin:
    /// "http://127.0.0.1:4566".
    [[nodiscard]] const std::string& endpoint() const { return endpoint_; }

    void set_endpoint(std::string url) { endpoint_ = std::move(url); }

    /// The one `Part` of this cloud, made as `Part(Cloud&)` when it is first asked for: what the
    /// operations of a service share with its controller.
    template <typename Part>
    Part& part() {
        const std::lock_guard lock(parts_mutex_); // recursive: a part may ask for others
        auto& slot = parts_[typeid(Part)];
        if (!slot)
            slot = std::make_shared<Part>(*this);
        return *static_cast<Part*>(slot.get());
    }

    /// Wakes a controller by name.
    void wake(std::string_view controller) const {
        if (on_wake_)
            on_wake_(controller);
    }

    /// The daemon says here how to wake controllers.
    void set_on_wake(std::function<void(std::string_view)> on_wake) {
        on_wake_ = std::move(on_wake);
    }

private:
    State& state_;
    const Clock& clock_;
    Directories directories_;
    aws::Server server_;
    std::string endpoint_ = "http://127.0.0.1:4566";
    std::function<void(std::string_view)> on_wake_;
    std::recursive_mutex parts_mutex_;
    std::map<std::type_index, std::shared_ptr<void>> parts_;
};

} // namespace copilot::localcloud
