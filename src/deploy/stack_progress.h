// How a stack operation is going, told to whoever shows it.

#pragma once

#include "base/interface.h"
#include "base/timestamp.h"

#include <string>
#include <vector>

namespace copilot::deploy {

/// A resource that the operation will touch and that the template describes for people.
struct PlannedResource {
    std::string logical_id;
    std::string type;
    std::string description;
};

struct ResourceProgress {
    std::string logical_id;
    std::string physical_id;
    std::string type;
    std::string status; ///< "CREATE_IN_PROGRESS"
    std::string reason;
    Timestamp at;
};

/// Sees one stack operation from its beginning to its end. Called on the deploying thread.
class StackProgress : public Interface {
public:
    virtual void begin(const std::string& title, const std::vector<PlannedResource>& planned) = 0;
    virtual void event(const ResourceProgress& event) = 0;
    /// Called now and then while nothing happens: time for a clock to move.
    virtual void tick() = 0;
    /// The stack's last status; `failed` when it is not the one that was wanted.
    virtual void end(const std::string& status, bool failed) = 0;
};

} // namespace copilot::deploy
