// Filters of DescribeParameters and GetParametersByPath.

#include "localcloud/ssm/filter.h"

#include "aws/service_error.h"

#include <algorithm>

namespace copilot::localcloud::ssm {

namespace {

using aws::ServiceError;
using aws::ssm::ParameterStringFilter;

constexpr std::string_view tag_prefix = "tag:";

bool compares(std::string_view option, std::string_view text, std::string_view value) {
    if (option == "Equals")
        return text == value;
    if (option == "BeginsWith")
        return text.starts_with(value);
    if (option == "Contains")
        return text.contains(value);
    throw ServiceError(
        "InvalidFilterOption", format("The specified filter option {} isn't valid.", option)
    );
}

bool any_compares(const ParameterStringFilter& filter, std::string_view text) {
    const auto option = filter.option.value_or("Equals");
    return std::ranges::any_of(filter.values, [&](const std::string& value) {
        return compares(option, text, value);
    });
}

bool passes_path(const Parameter& parameter, const ParameterStringFilter& filter) {
    const bool recursively = filter.option.value_or("OneLevel") == "Recursive";
    return std::ranges::any_of(filter.values, [&](const std::string& path) {
        return is_under(parameter.name(), path, recursively);
    });
}

bool passes_tag(const Parameter& parameter, const ParameterStringFilter& filter) {
    const auto* value = parameter.tags.find(filter.key.substr(tag_prefix.size()));
    return value && (filter.values.empty() || any_compares(filter, *value));
}

bool passes_one(const Parameter& parameter, const ParameterStringFilter& filter) {
    const auto& latest = parameter.latest;
    if (filter.key.starts_with(tag_prefix))
        return passes_tag(parameter, filter);
    if (filter.key == "Path")
        return passes_path(parameter, filter);
    if (filter.key == "Name")
        return any_compares(filter, latest.name);
    if (filter.key == "Type")
        return any_compares(filter, latest.type);
    if (filter.key == "KeyId")
        return latest.key_id && any_compares(filter, *latest.key_id);
    if (filter.key == "Tier")
        return any_compares(filter, latest.tier);
    if (filter.key == "DataType")
        return any_compares(filter, latest.data_type);
    throw ServiceError(
        "InvalidFilterKey",
        format(
            "The following filter key is not valid: {}. Valid filter keys include: [Path, Name, "
            "Type, KeyId, Tier, DataType, tag:].",
            filter.key
        )
    );
}

} // namespace

bool is_under(std::string_view name, std::string_view path, bool recursively) {
    while (path.ends_with('/'))
        path.remove_suffix(1);
    if (!name.starts_with(path) || name.size() <= path.size() + 1 || name[path.size()] != '/')
        return path.empty() && recursively;
    return recursively || !name.substr(path.size() + 1).contains('/');
}

bool passes(const Parameter& parameter, const std::vector<ParameterStringFilter>& filters) {
    return std::ranges::all_of(filters, [&](const ParameterStringFilter& filter) {
        return passes_one(parameter, filter);
    });
}

} // namespace copilot::localcloud::ssm
