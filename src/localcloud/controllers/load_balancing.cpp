// Brings each load balancer to its plan, then writes down what its health checks say. While a
// target is new the look is repeated every few milliseconds, so that a deployment goes on as soon
// as it can.

#include "localcloud/controllers/load_balancing.h"

#include "host/network_namespace.h"
#include "io/crypto.h"
#include "localcloud/controllers/for_each.h"
#include "localcloud/controllers/load_balancing_plan.h"

#include <algorithm>
#include <map>
#include <set>

namespace copilot::localcloud {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds soon{25};      ///< A target is new, or a network not there yet.
constexpr milliseconds draining{250}; ///< A target finishes its requests.
constexpr milliseconds watching{1000};
constexpr milliseconds idle{30'000};

class LoadBalancingController final : public Controller {
public:
    LoadBalancingController(
        Cloud& cloud,
        std::unique_ptr<host::LoadBalancers> load_balancers,
        std::unique_ptr<host::FrontDoor> front_door,
        std::function<bool(std::string_view)> is_connected
    )
        : cloud_(cloud),
          load_balancers_(std::move(load_balancers)),
          front_door_(std::move(front_door)),
          is_connected_(std::move(is_connected)) {}

    [[nodiscard]] std::string_view name() const override { return "load balancing"; }

    milliseconds reconcile() override {
        const auto records = cloud_.state().transact(read_load_balancing_records);
        delay_ = idle;
        used_groups_.clear();
        write_certificates(records);
        remove_surplus(records);
        if (front_door_->available())
            front_door_->apply(plan_doors(records));
        for_each_despite_failures(records.load_balancers, [&](const auto& load_balancer) {
            bring(records, load_balancer);
        });
        drop_unused_targets(records);
        return delay_;
    }

private:
    void remove_surplus(const LoadBalancingRecords& records) {
        for_each_despite_failures(load_balancers_->list(), [&](const std::string& id) {
            const auto is_wanted = [&](const auto& placed) {
                return host_name_of(placed.record) == id;
            };
            if (std::ranges::none_of(records.load_balancers, is_wanted))
                load_balancers_->remove(id);
        });
    }

    /// A file for each that is issued, named after its content: what changes gets another name.
    void write_certificates(const LoadBalancingRecords& records) {
        certificates_.clear();
        const auto directory = cloud_.directories().run / "certificates";
        for (const auto& one : records.certificates) {
            if (one.status != "ISSUED")
                continue;
            const auto pem = one.certificate + one.chain + one.private_key;
            const auto file = directory / (io::sha256_hex(pem).substr(0, 32) + ".pem");
            if (!io::read_file_if_exists(file))
                io::write_file(file, pem, 0600);
            certificates_[one.arn] = file.string();
        }
    }

    void
    bring(const LoadBalancingRecords& records, const Placed<elbv2::LoadBalancer>& load_balancer) {
        const auto& record = load_balancer.record;
        if (record.type != "application") {
            note_state(load_balancer, "failed", "only application load balancers are built yet");
            return;
        }
        const auto plan = plan_load_balancer(records, record, certificates_);
        for (const auto& group : plan.target_groups)
            used_groups_.insert(group.id);
        if (plan.addresses.empty() || !is_connected_(plan.network_namespace)) {
            look_again(soon);
            return;
        }
        load_balancers_->apply(plan);
        note_state(load_balancer, "active", "");
        note_health(records, plan, load_balancers_->health(plan.id));
    }

    void note_state(
        const Placed<elbv2::LoadBalancer>& load_balancer,
        const std::string& state,
        const std::string& reason
    ) {
        if (load_balancer.record.state == state)
            return;
        cloud_.state().transact([&](Records& records) {
            auto present =
                records.find<elbv2::LoadBalancer>(load_balancer.place, load_balancer.record.arn);
            if (!present)
                return;
            present->state = state;
            present->state_reason = reason;
            if (!front_door_->available()) // Nobody would answer to the name.
                present->dns_name = present->loopback_address;
            records.put(load_balancer.place, *present);
        });
    }

    void note_health(
        const LoadBalancingRecords& records,
        const host::LoadBalancer& plan,
        const std::vector<host::TargetHealth>& health
    ) {
        for (const auto& group : records.target_groups) {
            const auto host_name = host_name_of(group);
            if (std::ranges::find(plan.target_groups, host_name, &host::TargetGroup::id)
                == plan.target_groups.end())
                continue;
            for (const auto& placed : records.targets)
                if (placed.record.target_group_arn == group.arn)
                    note_health(placed, group, find(health, host_name, placed.record));
        }
    }

    static const host::TargetHealth* find(
        const std::vector<host::TargetHealth>& health,
        const std::string& group,
        const elbv2::Target& target
    ) {
        const auto name = format("{}:{}", target.address, target.port);
        for (const auto& seen : health)
            if (seen.target_group == group && seen.target == name)
                return &seen;
        return nullptr;
    }

    void note_health(
        const Placed<elbv2::Target>& placed,
        const elbv2::TargetGroup& group,
        const host::TargetHealth* seen
    ) {
        const auto& target = placed.record;
        const auto now = cloud_.clock().now();
        look_again(watching);
        if (target.draining()) {
            look_again(draining);
            if (has_drained(target, seen, now))
                drop(placed);
            return;
        }
        const auto changed = change_of_health(target, group.health_check, seen, now);
        if ((changed ? changed->health : target.health) == "initial")
            look_again(soon);
        if (changed)
            replace(placed, *changed);
    }

    /// Somebody may have changed the record meanwhile: only the health is written.
    void replace(const Placed<elbv2::Target>& placed, const elbv2::Target& changed) {
        cloud_.state().transact([&](Records& records) {
            auto present = records.find<elbv2::Target>(placed.place, changed.record_id());
            if (!present || present->registered_at != changed.registered_at)
                return;
            present->health = changed.health;
            present->reason = changed.reason;
            present->description = changed.description;
            records.put(placed.place, *present);
        });
        if (placed.record.health != changed.health)
            cloud_.wake("tasks");
    }

    /// Unless it was registered again meanwhile.
    void drop(const Placed<elbv2::Target>& placed) {
        const auto id = placed.record.record_id();
        cloud_.state().transact([&](Records& records) {
            const auto present = records.find<elbv2::Target>(placed.place, id);
            if (present && present->draining())
                records.erase<elbv2::Target>(placed.place, id);
        });
        look_again(soon);
        cloud_.wake("tasks");
    }

    /// A draining target whose group no load balancer uses has nothing to finish.
    void drop_unused_targets(const LoadBalancingRecords& records) {
        for (const auto& group : records.target_groups)
            if (!used_groups_.contains(host_name_of(group)))
                for (const auto& placed : records.targets)
                    if (placed.record.target_group_arn == group.arn && placed.record.draining())
                        drop(placed);
    }

    void look_again(milliseconds in) { delay_ = std::min(delay_, in); }

    Cloud& cloud_;
    std::unique_ptr<host::LoadBalancers> load_balancers_;
    std::unique_ptr<host::FrontDoor> front_door_;
    std::function<bool(std::string_view)> is_connected_;
    std::map<std::string, std::string> certificates_; ///< Files by ARN.
    std::set<std::string> used_groups_;               ///< In this look.
    milliseconds delay_ = idle;
};

} // namespace

std::unique_ptr<Controller> make_load_balancing_controller(Cloud& cloud) {
    const auto run = cloud.directories().run.string();
    return make_load_balancing_controller(
        cloud,
        host::haproxy_load_balancers(run),
        host::haproxy_front_door(run),
        host::network_namespace_exists
    );
}

std::unique_ptr<Controller> make_load_balancing_controller(
    Cloud& cloud,
    std::unique_ptr<host::LoadBalancers> load_balancers,
    std::unique_ptr<host::FrontDoor> front_door,
    std::function<bool(std::string_view)> is_connected
) {
    return std::make_unique<LoadBalancingController>(
        cloud, std::move(load_balancers), std::move(front_door), std::move(is_connected)
    );
}

} // namespace copilot::localcloud
