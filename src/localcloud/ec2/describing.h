// What every Describe operation does: IDs that must exist, filters, pages.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html

#pragma once

#include "aws/api/ec2/filter.h"
#include "localcloud/ec2/find.h"
#include "localcloud/paging.h"

#include <algorithm>
#include <map>

namespace copilot::localcloud::ec2 {

/// What filters can ask of one resource: values by filter name, and its tags.
struct Facts {
    std::map<std::string_view, std::vector<std::string>> values;
    Dictionary<std::string> tags{};
};

/// Whether every filter has a value that matches; `*` and `?` are wildcards. Throws ServiceError
/// InvalidParameterValue for a filter that these facts do not know.
[[nodiscard]] bool matches(const std::vector<aws::ec2::Filter>& filters, const Facts& facts);

/// "true" and "false", as filters say them.
[[nodiscard]] inline std::string yes_or_no(bool value) {
    return value ? "true" : "false";
}

/// The records with these IDs, or all, that the filters let through. `facts_of` must have the same
/// filter names for any record, an empty one too.
template <Record T, typename FactsOf>
[[nodiscard]] std::vector<T> described(
    const Call& call,
    const std::vector<std::string>& ids,
    const std::vector<aws::ec2::Filter>& filters,
    FactsOf facts_of
) {
    (void)matches(filters, facts_of(T{}));
    std::vector<T> found;
    if (ids.empty())
        found = call.records.list<T>(call.place());
    for (const auto& id : ids)
        found.push_back(require<T>(call, id));
    if (!filters.empty())
        std::erase_if(found, [&](const T& one) { return !matches(filters, facts_of(one)); });
    return found;
}

/// Writes one page of `found` with `describe(record)` and sets the token of the next.
template <typename T, typename Item, typename Describe>
void write_page(
    const std::vector<T>& found,
    const auto& input,
    std::vector<Item>& items,
    std::optional<std::string>& next_token,
    Describe describe
) {
    const auto bounds = page_bounds(
        found.size(), input.max_results, input.next_token, {1000, "InvalidParameterValue"}
    );
    for (auto i = bounds.begin; i < bounds.end; ++i)
        items.push_back(describe(found[i]));
    next_token = bounds.next_token;
}

} // namespace copilot::localcloud::ec2
