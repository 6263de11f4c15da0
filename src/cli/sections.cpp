#include "cli/sections.h"

#include "term/style.h"

namespace copilot::cli {

void Sections::add(std::string_view title, const term::Table& table) {
    if (table.empty())
        return;
    if (!text_.empty())
        text_ += '\n';
    text_ += term::styled(term::Style::bold, title, colour_) + "\n\n" + table.text();
}

} // namespace copilot::cli
