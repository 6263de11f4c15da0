// Takes queued invocations off the records once they have been run: one that was under way when the
// daemon died is run again, as Lambda's own queue may do.

#include "localcloud/controllers/functions.h"

#include "localcloud/controllers/workers.h"
#include "localcloud/lambda/function.h"
#include "localcloud/lambda/runtimes.h"

#include <algorithm>

namespace copilot::localcloud {

namespace {

using namespace lambda;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::size_t parallel_invocations = 8;
constexpr std::int64_t most_attempts = 3; // AWS tries a failed event twice more
constexpr milliseconds idle_interval = minutes(10);
constexpr milliseconds reap_interval = minutes(1);

class FunctionsController final : public Controller {
public:
    explicit FunctionsController(Cloud& cloud) : cloud_(cloud) {}

    ~FunctionsController() override { release(); }

    [[nodiscard]] std::string_view name() const override { return "functions"; }

    milliseconds reconcile() override {
        auto next = idle_interval;
        const auto queue = cloud_.state().transact([](Records& records) {
            return records.all<QueuedInvocation>();
        });
        const auto now = cloud_.clock().now();
        for (const auto& one : queue) {
            if (now < one.record.due)
                next = std::min<milliseconds>(next, one.record.due - now);
            else
                workers_.start(one.record.id, [this, one] { run(one.place, one.record); });
        }
        if (cloud_.part<Runtimes>().reap(std::chrono::steady_clock::now()) > 0)
            next = std::min(next, reap_interval);
        return next;
    }

    void release() override {
        cloud_.part<Runtimes>().stop();
        workers_.stop();
    }

private:
    void run(const Place& place, const QueuedInvocation& queued) {
        const auto function = cloud_.state().transact([&](Records& records) {
            return records.find<Function>(place, queued.function);
        });
        const bool done = !function || succeeds(place, *function, queued);
        cloud_.state().transact([&](Records& records) {
            auto again = queued;
            ++again.attempts;
            if (done || again.attempts >= most_attempts)
                records.erase<QueuedInvocation>(place, queued.record_id());
            else {
                again.due = cloud_.clock().now() + minutes(1) * again.attempts;
                records.put(place, again);
            }
        });
        if (!done)
            cloud_.wake("functions");
    }

    bool succeeds(const Place& place, const Function& function, const QueuedInvocation& queued) {
        try {
            return cloud_.part<Runtimes>()
                .invoke(place, function, {queued.id, queued.payload})
                .result.error.empty();
        } catch (const Error&) { // it could not even start: that is a failed attempt too
            return false;
        }
    }

    Cloud& cloud_;
    Workers workers_{parallel_invocations};
};

} // namespace

std::unique_ptr<Controller> make_functions_controller(Cloud& cloud) {
    return std::make_unique<FunctionsController>(cloud);
}

} // namespace copilot::localcloud
