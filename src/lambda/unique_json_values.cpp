// Custom::UniqueJSONValuesFunction: the aliases of the workloads behind the public load balancer,
// each once, for the environment's CloudFront distribution.

#include "base/text.h"
#include "lambda/aliases.h"
#include "lambda/custom_resource.h"

#include <algorithm>
#include <set>

namespace copilot::lambda {
namespace {

struct Properties {
    std::string aliases;
    std::vector<std::string> additional_strings;
    std::string filter_for;

    static void fields(auto& self, auto& x) {
        x("Aliases", self.aliases);
        x("AdditionalStrings", self.additional_strings);
        x("FilterFor", self.filter_for);
    }
};

std::set<std::string> unique_values(const Properties& wanted) {
    std::set<std::string> values;
    const auto by_workload = decode_aliases(wanted.aliases);
    const auto workloads = split(wanted.filter_for, ',');
    for (const auto& [workload, aliases] : by_workload)
        if (std::ranges::find(workloads, workload) != workloads.end())
            values.insert(aliases.begin(), aliases.end());
    values.insert(wanted.additional_strings.begin(), wanted.additional_strings.end());
    values.erase("");
    return values;
}

class UniqueJsonValues final : public CustomResource {
public:
    Answer handle(const Event& event, const Context&) override {
        const auto id = event.physical_resource_id.empty() ? event.logical_resource_id
                                                           : event.physical_resource_id;
        if (event.is_delete())
            return {id};
        Document::List values;
        for (const auto& value : unique_values(properties<Properties>(event.resource_properties)))
            values.emplace_back(value);
        return {id, {{"UniqueValues", std::move(values)}}};
    }
};

} // namespace

std::unique_ptr<CustomResource> unique_json_values() {
    return std::make_unique<UniqueJsonValues>();
}

} // namespace copilot::lambda
