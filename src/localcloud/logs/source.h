#pragma once

#include "base/fields.h"

namespace copilot::localcloud::logs {

/// A container's output that belongs into a log stream: recorded before the container is made, and
/// forgotten with its file once it has ended and everything is carried over.
struct Source {
    static constexpr std::string_view kind = "logs/source";

    std::string container; ///< Its name in the engine.
    std::string file;      ///< What the engine writes.
    std::string group;
    std::string stream;
    bool ended = false; ///< The container will write no more.

    [[nodiscard]] std::string record_id() const { return container; }

    static void fields(auto& self, auto& x) {
        x("Container", self.container);
        x("File", self.file);
        x("Group", self.group);
        x("Stream", self.stream);
        x("Ended", self.ended);
    }
};

} // namespace copilot::localcloud::logs
