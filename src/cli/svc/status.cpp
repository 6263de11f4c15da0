// copilot svc status: how a service is doing in one environment.

#include "describe/status.h"

#include "base/format.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/sections.h"
#include "cli/select.h"
#include "describe/environment.h"

#include <algorithm>
#include <map>

namespace copilot::cli::svc {
namespace {

constexpr std::size_t short_id = 8;
constexpr std::int64_t bar_cells = 10;

/// Ten cells, as many filled as are done.
std::string bar(std::int64_t done, std::int64_t wanted) {
    const auto filled =
        wanted <= 0 ? bar_cells : std::clamp<std::int64_t>(done * bar_cells / wanted, 0, bar_cells);
    std::string cells;
    for (std::int64_t i = 0; i < bar_cells; ++i)
        cells += i < filled ? "█" : "░";
    return cells;
}

std::string target_states(const describe::ServiceStatus& status, const std::string& task) {
    std::vector<std::string> states;
    for (const auto& target : status.targets)
        if (target.task_id == task) {
            auto state = target.state;
            std::ranges::transform(state, state.begin(), [](unsigned char c) {
                return static_cast<char>(std::toupper(c));
            });
            states.push_back(state);
        }
    return states.empty() ? "-" : joined(states, ",");
}

term::Table summary(const describe::ServiceStatus& status) {
    const auto& service = status.service;
    term::Table table(2, 12);
    table.row(
        {"Running",
         bar(service.running_count, service.desired_count),
         format("{}/{} desired tasks are running", service.running_count, service.desired_count)}
    );
    if (!status.targets.empty()) {
        const auto healthy =
            std::ranges::count(status.targets, "healthy", &describe::TargetHealth::state);
        table.row(
            {"Health",
             bar(healthy, service.desired_count),
             format("{}/{} passes HTTP health checks", healthy, service.desired_count)}
        );
    }
    return table;
}

term::Table stopped(const describe::ServiceStatus& status) {
    std::map<std::string, std::vector<std::string>> by_reason;
    for (const auto& task : status.stopped_tasks)
        by_reason[task.stopped_reason.value_or("unknown")].push_back(
            describe::task_id(task.task_arn).substr(0, short_id)
        );
    term::Table table(2, 12);
    if (by_reason.empty())
        return table;
    table.header({"Reason", "Task Count", "Sample Task IDs"});
    for (auto& [reason, ids] : by_reason) {
        const auto count = ids.size();
        ids.resize(std::min<std::size_t>(count, 5));
        table.row({reason, std::to_string(count), joined(ids, ",")});
    }
    return table;
}

term::Table tasks(const describe::ServiceStatus& status) {
    term::Table table(2, 12);
    if (status.tasks.empty())
        return table;
    table.header({"ID", "Status", "Revision", "Started At", "Cont. Health", "HTTP Health"});
    for (const auto& task : status.tasks) {
        const auto id = describe::task_id(task.task_arn);
        const auto revision =
            task.task_definition_arn.substr(task.task_definition_arn.rfind(':') + 1);
        table.row(
            {id.substr(0, short_id),
             task.last_status,
             revision,
             task.started_at ? to_iso8601(*task.started_at) : "-",
             task.health_status.value_or("-"),
             target_states(status, id)}
        );
    }
    return table;
}

class SvcStatus final : public Command {
public:
    void define(Flags& flags) override {
        flags.text("app", 'a', app_, "Name of the application.");
        flags.text("name", 'n', name_, "Name of the service.");
        flags.text("env", 'e', env_, "Name of the environment.");
        flags.toggle("json", '\0', json_, "Print JSON.");
    }

    void ask(Session& session) override {
        app_ = select_app(session, app_);
        name_ = select_service(session, app_, name_);
        env_ = select_environment(session, app_, env_);
    }

    void execute(Session& session) override {
        const auto environment = store_of(session).environment(app_, env_);
        const auto inside = describe::environment_session(session.aws(), environment);
        const auto status = describe::service_status(inside.client(), app_, env_, name_);
        if (json_) {
            session.out(describe::to_json(status) + '\n');
            return;
        }
        Sections sections(session.terminal().colour_on_out());
        sections.add("Task Summary", summary(status));
        sections.add("Stopped Tasks", stopped(status));
        sections.add("Tasks", tasks(status));
        session.out(sections.text());
    }

private:
    std::string app_;
    std::string name_;
    std::string env_;
    bool json_ = false;
};

} // namespace

CommandSpec status() {
    return {
        .path = "svc status",
        .summary = "Show how a service is doing: its tasks, their health, and why some stopped.",
        .examples = "  # Is api healthy in test?\n  copilot svc status --name api --env test",
        .make = std::make_unique<SvcStatus>,
    };
}

} // namespace copilot::cli::svc
