// What FilterLogEvents looks for.
// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copilot::localcloud::logs {

/// Terms that must all be there, terms of which one must be (?term), and terms that must not
/// (-term).
class FilterPattern {
public:
    /// Throws ServiceError InvalidParameterException for patterns over JSON and columns, which are
    /// not built.
    explicit FilterPattern(std::string_view text);

    [[nodiscard]] bool matches(std::string_view message) const;

private:
    std::vector<std::string> all_;
    std::vector<std::string> any_;
    std::vector<std::string> none_;
};

} // namespace copilot::localcloud::logs
