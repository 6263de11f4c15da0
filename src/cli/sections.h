// The layout of `show` commands: bold titles, and what belongs to each, two spaces in.

#pragma once

#include "term/table.h"
#include "term/terminal.h"

#include <string>

namespace copilot::cli {

class Sections {
public:
    explicit Sections(bool colour) : colour_(colour) {}

    /// Adds a section; an empty table is left out.
    void add(std::string_view title, const term::Table& table);

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    bool colour_;
    std::string text_;
};

/// A table with the indent of a section.
[[nodiscard]] inline term::Table section_table() {
    return term::Table(2, 10);
}

} // namespace copilot::cli
