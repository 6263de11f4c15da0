// Controllers make Linux agree with the state: they compare what is desired with what is observed
// and act on the difference, after every change, at start, and now and then.

#pragma once

#include "base/interface.h"

#include <chrono>
#include <string_view>

namespace copilot::localcloud {

class Controller : public Interface {
public:
    [[nodiscard]] virtual std::string_view name() const = 0;

    /// Brings reality one step closer and answers when it wants to be asked again without a change
    /// (health checks, tasks that are starting). Called by one thread at a time, never with a
    /// transaction open. May throw: the loop logs it and tries again with growing delays.
    virtual std::chrono::milliseconds reconcile() = 0;

    /// The daemon is leaving: give back what belongs to this process (sockets, threads). What
    /// serves traffic stays.
    virtual void release() {}
};

} // namespace copilot::localcloud
