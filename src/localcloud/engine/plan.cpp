#include "localcloud/engine/plan.h"

namespace copilot::localcloud::engine {

namespace {

using cloudformation::Realization;

void add_wait(Plan& plan, std::size_t step, std::size_t for_step) {
    plan[for_step].followers.push_back(step);
    ++plan[step].waits_for;
}

using Index = std::multimap<std::string, std::size_t, std::less<>>;

Index index_of(const Plan& plan) {
    Index index;
    for (std::size_t i = 0; i < plan.size(); ++i)
        index.emplace(plan[i].logical_id, i);
    return index;
}

const Realization& incarnation(const Resources& resources, const PlannedStep& step) {
    for (const auto& each : resources.find(step.logical_id)->second.obsolete)
        if (each.generation == step.generation)
            return each;
    return resources.find(step.logical_id)->second.obsolete.front();
}

} // namespace

Plan plan_realisation(
    const Dependencies& wanted, const Resources& resources, std::string_view operation
) {
    Plan plan;
    for (const auto& [id, needs] : wanted) {
        const auto found = resources.find(id);
        if (found == resources.end() || found->second.settled_in != operation)
            plan.push_back({PlannedStep::Kind::realise, id});
    }
    const auto index = index_of(plan);
    for (std::size_t i = 0; i < plan.size(); ++i)
        for (const auto& need : wanted.find(plan[i].logical_id)->second)
            if (const auto found = index.find(need); found != index.end())
                add_wait(plan, i, found->second);
    return plan;
}

Plan plan_restoration(const Resources& resources, std::string_view restored) {
    Plan plan;
    for (const auto& [id, resource] : resources)
        if (resource.before && resource.settled_in != restored)
            plan.push_back({PlannedStep::Kind::restore, id});
    const auto index = index_of(plan);
    for (std::size_t i = 0; i < plan.size(); ++i)
        for (const auto& need : resources.find(plan[i].logical_id)->second.before->depends_on)
            if (const auto found = index.find(need); found != index.end())
                add_wait(plan, i, found->second);
    return plan;
}

Plan plan_removal(const Resources& resources) {
    Plan plan;
    for (const auto& [id, resource] : resources)
        for (const auto& each : resource.obsolete)
            plan.push_back({PlannedStep::Kind::remove, id, each.generation});
    const auto index = index_of(plan);
    for (std::size_t i = 0; i < plan.size(); ++i)
        for (const auto& need : incarnation(resources, plan[i]).depends_on) {
            const auto [first, last] = index.equal_range(need);
            for (auto found = first; found != last; ++found)
                if (plan[found->second].logical_id != plan[i].logical_id)
                    add_wait(plan, found->second, i);
        }
    return plan;
}

} // namespace copilot::localcloud::engine
