// Looking again and again at what AWS does in its own time.

#pragma once

#include "base/format.h"
#include "lambda/custom_resource.h"

#include <algorithm>

namespace copilot::lambda {

/// Asks `is_done` until it says so, at first often and then every five seconds. Throws Error after
/// `patience`: "wait for certificate arn: it took more than 570 seconds".
template <typename IsDone>
void wait_until(
    Wait& wait, std::chrono::seconds patience, const std::string& what, const IsDone& is_done
) {
    std::chrono::milliseconds waited{};
    std::chrono::milliseconds pause{50};
    while (!is_done()) {
        if (waited > patience)
            throw Error(format("wait for {}: it took more than {} seconds", what, patience.count())
            );
        wait.for_duration(pause);
        waited += pause;
        pause = std::min<std::chrono::milliseconds>(pause * 2, std::chrono::seconds(5));
    }
}

} // namespace copilot::lambda
