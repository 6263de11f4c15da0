// Compares nothing itself: the drivers look at the kernel and change what differs. What was planned
// the last time only tells whom to wake.

#include "localcloud/controllers/network.h"

#include "localcloud/controllers/for_each.h"
#include "localcloud/controllers/network_plan.h"

#include <algorithm>

namespace copilot::localcloud {

namespace {

class NetworkController final : public Controller {
public:
    NetworkController(
        Cloud& cloud,
        std::unique_ptr<host::VpcNetworks> networks,
        std::unique_ptr<host::Firewalls> firewalls
    )
        : cloud_(cloud), networks_(std::move(networks)), firewalls_(std::move(firewalls)) {}

    [[nodiscard]] std::string_view name() const override { return "network"; }

    std::chrono::milliseconds reconcile() override {
        auto plans = plan_networks(cloud_.state().transact(read_network_records));
        const bool changed = !planned_ || plans != *planned_;
        for_each_despite_failures(networks_->list(), [&](const std::string& id) {
            if (std::ranges::none_of(plans, [&](const auto& plan) {
                    return plan.network.id == id;
                }))
                remove(id);
        });
        for_each_despite_failures(plans, [&](const NetworkPlan& plan) {
            networks_->apply(plan.network);
            firewalls_->apply(plan.firewall);
        });
        planned_ = std::move(plans);
        if (!changed)
            return std::chrono::seconds(30);
        for (const auto* other : {"tasks", "load balancing", "names"})
            cloud_.wake(other);
        return std::chrono::seconds(1); // Devices of surplus interfaces are gone by then.
    }

private:
    void remove(const std::string& id) {
        networks_->remove(id);
        firewalls_->forget(id);
    }

    Cloud& cloud_;
    std::unique_ptr<host::VpcNetworks> networks_;
    std::unique_ptr<host::Firewalls> firewalls_;
    std::optional<std::vector<NetworkPlan>> planned_;
};

} // namespace

std::unique_ptr<Controller> make_network_controller(Cloud& cloud) {
    return make_network_controller(
        cloud, host::linux_vpc_networks(cloud.directories().run.string()), host::linux_firewalls()
    );
}

std::unique_ptr<Controller> make_network_controller(
    Cloud& cloud,
    std::unique_ptr<host::VpcNetworks> networks,
    std::unique_ptr<host::Firewalls> firewalls
) {
    return std::make_unique<NetworkController>(cloud, std::move(networks), std::move(firewalls));
}

} // namespace copilot::localcloud
