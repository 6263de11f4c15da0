// Each flow log remembers what its firewall had counted at its last record, so two of one VPC may
// have intervals of their own. What was counted while no daemon was looking belongs to no interval
// and is left out, as AWS leaves out what it could not record.

#include "localcloud/controllers/flow_logs.h"

#include "localcloud/controllers/for_each.h"
#include "localcloud/controllers/network_plan.h"
#include "localcloud/ec2/flow_records.h"
#include "localcloud/logs/event_store.h"
#include "localcloud/logs/group.h"

#include <algorithm>
#include <map>

namespace copilot::localcloud {

namespace {

constexpr std::chrono::seconds look_again{5};
constexpr std::chrono::seconds idle{60};
/// A flow log that is younger than this has counted nothing that anybody could have missed.
constexpr std::chrono::seconds just_made{30};

struct FlowLogRecords {
    std::vector<Placed<ec2::FlowLog>> flow_logs;
    std::vector<ec2::NetworkInterface> interfaces;
};

class FlowLogsController final : public Controller {
public:
    FlowLogsController(Cloud& cloud, std::unique_ptr<host::Firewalls> firewalls)
        : cloud_(cloud), firewalls_(std::move(firewalls)) {}

    [[nodiscard]] std::string_view name() const override { return "flow logs"; }

    std::chrono::milliseconds reconcile() override {
        const auto records = cloud_.state().transact([](Records& all) {
            FlowLogRecords found{all.all<ec2::FlowLog>(), {}};
            for (auto& placed : all.all<ec2::NetworkInterface>())
                found.interfaces.push_back(std::move(placed.record));
            return found;
        });
        std::erase_if(seen_, [&](const auto& entry) {
            return std::ranges::none_of(records.flow_logs, [&](const auto& placed) {
                return placed.record.flow_log_id == entry.first;
            });
        });
        for_each_despite_failures(records.flow_logs, [&](const auto& placed) {
            look(placed, records.interfaces);
        });
        return records.flow_logs.empty() ? idle : look_again;
    }

private:
    struct Seen {
        Timestamp since{};
        std::map<std::string, std::vector<host::FlowCount>> flows; ///< By VPC.
    };

    void
    look(const Placed<ec2::FlowLog>& placed, const std::vector<ec2::NetworkInterface>& interfaces) {
        std::vector<ec2::NetworkInterface> own;
        for (const auto& interface : interfaces)
            if (is_of(placed.record, interface))
                own.push_back(interface);
        const auto now = cloud_.clock().now();
        const auto known = seen_.find(placed.record.flow_log_id);
        if (known == seen_.end()) {
            seen_[placed.record.flow_log_id] = first_look(placed.record, own, now);
            return;
        }
        auto& seen = known->second;
        if (now - seen.since < std::chrono::seconds(placed.record.max_aggregation_interval))
            return;
        auto flows = flows_of(own);
        write(placed, own, since(seen, flows), {.start = seen.since, .end = now});
        seen = {now, std::move(flows)};
    }

    Seen first_look(
        const ec2::FlowLog& flow_log, const std::vector<ec2::NetworkInterface>& own, Timestamp now
    ) {
        const bool is_new = now - flow_log.creation_time < just_made;
        return {now, is_new ? decltype(Seen::flows){} : flows_of(own)};
    }

    std::map<std::string, std::vector<host::FlowCount>>
    flows_of(const std::vector<ec2::NetworkInterface>& interfaces) {
        std::map<std::string, std::vector<host::FlowCount>> flows;
        for (const auto& interface : interfaces)
            if (!flows.contains(interface.vpc_id))
                flows[interface.vpc_id] = firewalls_->flows(interface.vpc_id);
        return flows;
    }

    static std::vector<host::FlowCount>
    since(Seen& seen, const std::map<std::string, std::vector<host::FlowCount>>& flows) {
        std::vector<host::FlowCount> all;
        for (const auto& [vpc_id, now] : flows)
            for (const auto& flow : ec2::flows_since(seen.flows[vpc_id], now))
                all.push_back(flow);
        return all;
    }

    /// Nobody reads the records of a flow log whose group is gone.
    void write(
        const Placed<ec2::FlowLog>& placed,
        const std::vector<ec2::NetworkInterface>& own,
        const std::vector<host::FlowCount>& flows,
        ec2::FlowInterval interval
    ) {
        const auto& [place, flow_log] = placed;
        const bool has_group = cloud_.state().transact([&](Records& records) {
            return records.find<logs::Group>(place, flow_log.log_group_name).has_value();
        });
        if (!has_group)
            return;
        interval.account = place.account;
        interval.traffic_type = flow_log.traffic_type;
        auto suffix = flow_log.traffic_type;
        std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) {
            return static_cast<char>(std::tolower(c));
        });
        const auto start = interval.start.time_since_epoch().count();
        for (const auto& [interface, lines] : ec2::flow_records(flows, own, interval)) {
            std::vector<logs::NewEvent> events;
            for (const auto& line : lines)
                events.push_back({start, line});
            cloud_.part<logs::EventStore>().append(
                {place, flow_log.log_group_name},
                interface + '-' + suffix,
                events,
                interval.end.time_since_epoch().count()
            );
        }
    }

    Cloud& cloud_;
    std::unique_ptr<host::Firewalls> firewalls_;
    std::map<std::string, Seen> seen_; ///< By the flow log's ID.
};

} // namespace

std::unique_ptr<Controller> make_flow_logs_controller(Cloud& cloud) {
    return make_flow_logs_controller(cloud, host::linux_firewalls());
}

std::unique_ptr<Controller>
make_flow_logs_controller(Cloud& cloud, std::unique_ptr<host::Firewalls> firewalls) {
    return std::make_unique<FlowLogsController>(cloud, std::move(firewalls));
}

} // namespace copilot::localcloud
