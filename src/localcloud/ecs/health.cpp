#include "localcloud/ecs/health.h"

#include <algorithm>

namespace copilot::localcloud::ecs {

namespace {

using std::chrono::seconds;

constexpr seconds eager_interval(1); // until the first verdict: nobody likes to wait for HEALTHY

} // namespace

HealthHistory after_check(
    HealthHistory history,
    const aws::ecs::HealthCheck& check,
    bool passed,
    Timestamp container_started,
    Timestamp now
) {
    const seconds interval(check.interval.value_or(30));
    const bool starting = now < container_started + seconds(check.start_period.value_or(0));
    if (passed) {
        history.failures = 0;
        history.status = "HEALTHY";
    } else if (!starting && ++history.failures >= check.retries.value_or(3)) {
        history.status = "UNHEALTHY";
    }
    const bool undecided = history.status == "UNKNOWN" && starting;
    history.next_check = now + (undecided ? std::min(interval, eager_interval) : interval);
    return history;
}

std::vector<std::string> command_of(const aws::ecs::HealthCheck& check) {
    const auto& words = check.command;
    if (words.empty())
        return {};
    if (words.front() == "CMD-SHELL")
        return {"/bin/sh", "-c", words.size() > 1 ? words[1] : ""};
    if (words.front() == "CMD")
        return {words.begin() + 1, words.end()};
    return words;
}

} // namespace copilot::localcloud::ecs
