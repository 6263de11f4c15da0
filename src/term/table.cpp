#include "term/table.h"

#include "term/style.h"

#include <algorithm>

namespace copilot::term {
namespace {

constexpr std::size_t gap = 2;

} // namespace

void Table::header(std::vector<std::string> titles) {
    std::vector<std::string> dashes;
    for (const auto& title : titles)
        dashes.emplace_back(display_width(title), '-');
    rows_.push_back(std::move(titles));
    rows_.push_back(std::move(dashes));
}

void Table::row(std::vector<std::string> cells) {
    rows_.push_back(std::move(cells));
}

std::string Table::text() const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()), minimum_width_ - gap);
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], display_width(row[i]));
    }
    std::string text;
    for (const auto& row : rows_) {
        std::string line(indent_, ' ');
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line.append(widths[i] + gap - display_width(row[i]), ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace copilot::term
