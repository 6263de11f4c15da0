#pragma once

#include "lambda/custom_resource.h"

namespace copilot::lambda {

/// Time that passes at once.
class NoWait final : public Wait {
public:
    void for_duration(std::chrono::milliseconds duration) override { waited += duration; }

    std::chrono::milliseconds waited{};
};

/// The function named `name`; a misspelt one is a bug of the test.
inline std::unique_ptr<CustomResource> function(std::string_view name) {
    for (const auto& candidate : functions())
        if (candidate.name == name)
            return candidate.make();
    throw Error("no function " + std::string(name));
}

} // namespace copilot::lambda
