#pragma once

#include <string>
#include <vector>

namespace copilot::term {

/// Columns as wide as their widest cell, two spaces apart, no trailing spaces.
class Table {
public:
    /// `indent` spaces before each line; no column is narrower than `minimum_width`.
    explicit Table(std::size_t indent = 0, std::size_t minimum_width = 10)
        : indent_(indent), minimum_width_(minimum_width) {}

    /// A header line and, under it, as many dashes as each title is long.
    void header(std::vector<std::string> titles);
    void row(std::vector<std::string> cells);

    [[nodiscard]] bool empty() const { return rows_.empty(); }

    [[nodiscard]] std::string text() const;

private:
    std::size_t indent_;
    std::size_t minimum_width_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace copilot::term
