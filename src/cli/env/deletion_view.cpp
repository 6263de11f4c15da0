#include "cli/env/deletion_view.h"

#include "base/format.h"
#include "cli/sections.h"

#include <algorithm>
#include <map>

namespace copilot::cli::env {
namespace {

/// Resources by type, so that sixty of them fit a screen: "AWS::EC2::Subnet", "4", IDs.
term::Table what_goes(const deploy::DeletionPlan& plan) {
    std::map<std::string, std::vector<std::string>> by_type;
    for (const auto& resource : plan.resources)
        if (resource.physical_resource_id && !resource.physical_resource_id->empty())
            by_type[resource.resource_type].push_back(*resource.physical_resource_id);
    auto table = section_table();
    if (!by_type.empty())
        table.header({"Type", "Count", "Such as"});
    for (const auto& [type, ids] : by_type)
        table.row({type, std::to_string(ids.size()), ids.front()});
    return table;
}

term::Table beside_the_stack(const deploy::DeletionPlan& plan) {
    auto table = section_table();
    table.row({"Roles", format("{0}-CFNExecutionRole, {0}-EnvManagerRole", plan.stack_name)});
    table.row(
        {"Region",
         plan.last_in_region ? "no other environment is in it: the application's bucket, key and "
                               "images there go too"
                             : "stays: other environments are in it"}
    );
    table.row(
        {"Account",
         plan.last_in_account ? "no other environment is in it: it is no longer admitted"
                              : "stays: other environments are in it"}
    );
    return table;
}

term::Table
what_holds_data(const deploy::DeletionPlan& plan, const std::vector<std::string>& delete_data) {
    auto table = section_table();
    if (!plan.data.empty())
        table.header({"Name", "Holds", "What happens"});
    for (const auto& holder : plan.data) {
        const bool goes = std::ranges::find(delete_data, holder.physical_id) != delete_data.end();
        table.row(
            {holder.physical_id,
             holder.holds,
             goes ? "deleted with its data" : format("kept; --delete-data {}", holder.physical_id)}
        );
    }
    return table;
}

term::Table what_stands_in_the_way(const deploy::DeletionPlan& plan) {
    auto table = section_table();
    if (!plan.obstacles.empty())
        table.header({"What", "Whose", "Way out"});
    for (const auto& obstacle : plan.obstacles)
        table.row({obstacle.what, obstacle.owner, obstacle.way_out});
    return table;
}

} // namespace

std::string deletion_text(
    const deploy::DeletionPlan& plan, const std::vector<std::string>& delete_data, bool colour
) {
    auto stack = section_table();
    stack.row({"Name", plan.stack_name});
    stack.row({"Status", plan.stack_status.empty() ? "gone already" : plan.stack_status});
    auto unseen = section_table();
    for (const auto& each : plan.unseen)
        unseen.row({each});
    auto clear = section_table();
    clear.row({"nothing"});
    const auto obstacles = what_stands_in_the_way(plan);
    Sections sections(colour);
    sections.add("Stack", stack);
    sections.add("What would go", what_goes(plan));
    sections.add("Beside the stack", beside_the_stack(plan));
    sections.add("What holds data", what_holds_data(plan, delete_data));
    sections.add("What stands in the way", obstacles.empty() ? clear : obstacles);
    sections.add("What could not be looked at", unseen);
    return sections.text();
}

} // namespace copilot::cli::env
