// Custom::RulePriorityFunction: the next free priorities of a listener's rules.
//
// Rules for "/" match everything, so they go behind all others: from 50000 downwards. The rest
// count up from 1, below 48000.

#include "aws/api/elbv2/describe_rules.h"
#include "base/format.h"
#include "lambda/custom_resource.h"

#include <algorithm>
#include <charconv>

namespace copilot::lambda {
namespace {

using aws::elbv2::DescribeRules;

constexpr std::int64_t first_root_priority = 48'000;
constexpr std::int64_t above_all_roots = 50'001;

struct Properties {
    std::vector<std::string> rule_path;
    std::string listener_arn;

    static void fields(auto& self, auto& x) {
        x(required("RulePath"), self.rule_path);
        x(required("ListenerArn"), self.listener_arn);
    }
};

/// The priorities that are taken; the default rule has none.
std::vector<std::int64_t> taken_priorities(const Context& context, const std::string& listener) {
    std::vector<std::int64_t> taken;
    aws::for_each_page<DescribeRules>(
        context.session.client(),
        {.listener_arn = listener},
        &DescribeRules::Input::marker,
        &DescribeRules::Output::next_marker,
        [&taken](const auto& page) {
            for (const auto& rule : page.rules) {
                const auto& text = rule.priority;
                std::int64_t priority = 0;
                const auto* end = text.data() + text.size();
                if (std::from_chars(text.data(), end, priority).ptr == end)
                    taken.push_back(priority);
            }
        }
    );
    return taken;
}

std::int64_t next_root(const std::vector<std::int64_t>& taken) {
    auto least = above_all_roots;
    for (const auto priority : taken)
        if (priority >= first_root_priority)
            least = std::min(least, priority);
    return least - 1;
}

std::int64_t next_other(const std::vector<std::int64_t>& taken) {
    std::int64_t most = 0;
    for (const auto priority : taken)
        if (priority < first_root_priority)
            most = std::max(most, priority);
    return most + 1;
}

class RulePriority final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        Answer answer{.physical_resource_id = "alb-rule-priority-" + event.logical_resource_id};
        if (event.is_delete())
            return answer;
        const auto wanted = properties<Properties>(event.resource_properties);
        const auto taken = taken_priorities(context, wanted.listener_arn);
        auto root = next_root(taken);
        auto other = next_other(taken);
        for (std::size_t i = 0; i < wanted.rule_path.size(); ++i) {
            const auto key = i == 0 ? std::string("Priority") : format("Priority{}", i);
            answer.data.set(key, wanted.rule_path[i] == "/" ? root-- : other++);
        }
        return answer;
    }
};

} // namespace

std::unique_ptr<CustomResource> rule_priority() {
    return std::make_unique<RulePriority>();
}

} // namespace copilot::lambda
