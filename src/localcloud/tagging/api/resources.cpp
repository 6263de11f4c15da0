// Finding resources by their tags.

#include "aws/api/tagging/get_resources.h"
#include "aws/api/tagging/get_tag_keys.h"
#include "aws/api/tagging/get_tag_values.h"
#include "localcloud/page.h"
#include "localcloud/tagging/sources.h"

#include <algorithm>
#include <set>

namespace copilot::localcloud::tagging {

namespace {

using aws::ServiceError;
using aws::tagging::GetResources;
using aws::tagging::GetTagKeys;
using aws::tagging::GetTagValues;
using aws::tagging::TagFilter;

constexpr std::size_t most_filters = 50;
constexpr std::int64_t most_resources = 100;

/// A filter without values asks for the key only.
bool passes(const Tags& tags, const TagFilter& filter) {
    const auto* value = tags.find(filter.key.value_or(""));
    return value
           && (filter.values.empty()
               || std::ranges::find(filter.values, *value) != filter.values.end());
}

bool is_wanted(const TaggedResource& resource, const GetResources::Input& input) {
    const auto& arns = input.resource_arn_list;
    if (!arns.empty() && std::ranges::find(arns, resource.arn) == arns.end())
        return false;
    return std::ranges::all_of(input.tag_filters, [&](const TagFilter& filter) {
        return passes(resource.tags, filter);
    });
}

void check(const GetResources::Input& input) {
    if (input.tag_filters.size() > most_filters)
        throw ServiceError("InvalidParameterException", "TagFilters may have at most 50 filters");
    const auto size = input.resources_per_page.value_or(1);
    if (size < 1 || size > most_resources)
        throw ServiceError(
            "InvalidParameterException", "ResourcesPerPage must be between 1 and 100"
        );
}

GetResources::Output get_resources(const GetResources::Input& input, Call& call) {
    check(input);
    auto resources = tagged_resources(call, input.resource_type_filters);
    std::erase_if(resources, [&](const auto& each) { return !is_wanted(each, input); });
    auto page = page_of(
        std::move(resources),
        input.pagination_token,
        input.resources_per_page.value_or(most_resources),
        &TaggedResource::arn,
        "PaginationTokenExpiredException"
    );
    GetResources::Output output{.pagination_token = page.next_token.value_or("")};
    for (const auto& resource : page.items)
        output.resource_tag_mapping_list.push_back(
            {.resource_arn = resource.arn, .tags = tags_to<aws::tagging::Tag>(resource.tags)}
        );
    return output;
}

GetTagKeys::Output get_tag_keys(const GetTagKeys::Input&, Call& call) {
    std::set<std::string> keys;
    for (const auto& resource : tagged_resources(call, {}))
        for (const auto& [key, value] : resource.tags)
            keys.insert(key);
    return {.pagination_token = "", .tag_keys = {keys.begin(), keys.end()}};
}

GetTagValues::Output get_tag_values(const GetTagValues::Input& input, Call& call) {
    std::set<std::string> values;
    for (const auto& resource : tagged_resources(call, {}))
        if (const auto* value = resource.tags.find(input.key))
            values.insert(*value);
    return {.pagination_token = "", .tag_values = {values.begin(), values.end()}};
}

} // namespace

void register_resources(Cloud& cloud) {
    cloud.on<GetResources>(get_resources);
    cloud.on<GetTagKeys>(get_tag_keys);
    cloud.on<GetTagValues>(get_tag_values);
}

} // namespace copilot::localcloud::tagging
