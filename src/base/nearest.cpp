#include "base/nearest.h"

#include <algorithm>

namespace copilot {
namespace {

using Rows = std::vector<std::vector<std::size_t>>;

std::size_t
cheapest(const Rows& rows, std::string_view a, std::string_view b, std::size_t i, std::size_t j) {
    const std::size_t differs = a[i - 1] == b[j - 1] ? 0 : 1;
    auto cost = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + differs});
    if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost = std::min(cost, rows[i - 2][j - 2] + 1);
    return cost;
}

std::size_t edits(std::string_view a, std::string_view b) {
    Rows rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j)
            rows[i][j] = i == 0 ? j : j == 0 ? i : cheapest(rows, a, b, i, j);
    return rows[a.size()][b.size()];
}

} // namespace

std::optional<std::string> nearest(std::string_view given, const std::vector<std::string>& known) {
    std::optional<std::string> best;
    auto least = std::max<std::size_t>(given.size() / 3, 1) + 1;
    for (const auto& candidate : known) {
        const auto distance = edits(given, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace copilot
