#include "cfn/cost_shape.h"

#include "base/format.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn {
namespace {

struct Billed {
    std::string_view type;
    std::string_view plural;
    std::string_view singular;
};

constexpr std::array billed{
    Billed{"AWS::ElasticLoadBalancingV2::LoadBalancer", "load balancers", "load balancer"},
    Billed{"AWS::EC2::NatGateway", "NAT gateways", "NAT gateway"},
    Billed{"AWS::EC2::VPCEndpoint", "interface endpoints", "interface endpoint"},
    Billed{"AWS::EFS::FileSystem", "file systems", "file system"},
};

constexpr int deepest = 32; ///< Conditions that go round in circles end here.

/// Conditions of a template under given values of its parameters.
class Conditions {
public:
    Conditions(const Document& a_template, const Dictionary<std::string>& parameters)
        : conditions_(a_template.find("Conditions")), parameters_(parameters) {}

    [[nodiscard]] bool holds(std::string_view name, int depth = 0) const {
        const auto* condition = conditions_ ? conditions_->find(name) : nullptr;
        return !condition || depth > deepest || evaluate(*condition, depth + 1).value_or(true);
    }

private:
    /// Nothing where it depends on what only CloudFormation knows.
    [[nodiscard]] std::optional<bool> evaluate(const Document& document, int depth) const {
        const auto* map = document.map();
        if (!map || map->size() != 1)
            return std::nullopt;
        const auto& [function, argument, mark] = *map->begin();
        if (function == "Condition")
            return holds(argument.scalar_text(), depth);
        const auto* items = argument.list();
        if (!items || items->empty())
            return std::nullopt;
        if (function == "Fn::Equals" && items->size() == 2)
            return equal(items->front(), items->back());
        if (function == "Fn::Not") {
            const auto inner = evaluate(items->front(), depth);
            return inner ? std::optional(!*inner) : std::nullopt;
        }
        if (function == "Fn::And" || function == "Fn::Or")
            return combine(*items, function == "Fn::And", depth);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<bool>
    combine(const Document::List& items, bool all, int depth) const {
        bool known = true;
        for (const auto& item : items) {
            const auto value = evaluate(item, depth);
            if (value && *value != all)
                return !all;
            known = known && value.has_value();
        }
        return known ? std::optional(all) : std::nullopt;
    }

    [[nodiscard]] std::optional<bool> equal(const Document& left, const Document& right) const {
        const auto a = text_of(left);
        const auto b = text_of(right);
        return a && b ? std::optional(*a == *b) : std::nullopt;
    }

    [[nodiscard]] std::optional<std::string> text_of(const Document& document) const {
        if (!document.map() && !document.list())
            return document.scalar_text();
        const auto* name = document.find("Ref");
        const auto* value = name ? parameters_.find(name->scalar_text()) : nullptr;
        return value ? std::optional(*value) : std::nullopt;
    }

    const Document* conditions_;
    const Dictionary<std::string>& parameters_;
};

/// A gateway endpoint costs nothing.
bool is_free(const Document& resource) {
    const auto* kind = resource.at({"Properties", "VpcEndpointType"});
    return resource.find("Type")->scalar_text() == "AWS::EC2::VPCEndpoint"
           && (!kind || kind->scalar_text() == "Gateway");
}

} // namespace

Dictionary<std::int64_t>
cost_shape(const Document& a_template, const Dictionary<std::string>& parameters) {
    const Conditions conditions(a_template, parameters);
    Dictionary<std::int64_t> counts;
    const auto* resources = a_template.find("Resources");
    if (!resources || !resources->map())
        return counts;
    for (const auto& [id, resource, mark] : *resources->map()) {
        const auto* type = resource.find("Type");
        const auto* condition = resource.find("Condition");
        if (!type || is_free(resource)
            || (condition && !conditions.holds(condition->scalar_text())))
            continue;
        const auto found = std::ranges::find(billed, type->scalar_text(), &Billed::type);
        if (found != billed.end())
            ++counts[found->plural];
    }
    return counts;
}

std::string more_of(const Dictionary<std::int64_t>& before, const Dictionary<std::int64_t>& after) {
    std::vector<std::string> parts;
    for (const auto& [type, plural, singular] : billed) {
        const auto* old_count = before.find(plural);
        const auto* new_count = after.find(plural);
        const auto more = (new_count ? *new_count : 0) - (old_count ? *old_count : 0);
        if (more > 0)
            parts.push_back(format("{} {}", more, more == 1 ? singular : plural));
    }
    return joined(parts, ", ");
}

} // namespace copilot::cfn
