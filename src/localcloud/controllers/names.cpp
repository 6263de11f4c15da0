// Brings each resolver to its plan, once the network of its VPC is there; the machine's own at
// once.

#include "localcloud/controllers/names.h"

#include "host/network_namespace.h"
#include "localcloud/controllers/for_each.h"
#include "localcloud/controllers/names_plan.h"

#include <algorithm>

namespace copilot::localcloud {

namespace {

class NamesController final : public Controller {
public:
    NamesController(
        Cloud& cloud,
        std::unique_ptr<host::Resolvers> resolvers,
        std::vector<std::string> forwarders,
        std::function<bool(std::string_view)> is_connected
    )
        : cloud_(cloud),
          resolvers_(std::move(resolvers)),
          forwarders_(std::move(forwarders)),
          is_connected_(std::move(is_connected)) {}

    [[nodiscard]] std::string_view name() const override { return "names"; }

    std::chrono::milliseconds reconcile() override {
        const auto records = cloud_.state().transact(read_name_records);
        auto plans = plan_resolvers(records, forwarders_);
        const auto address = host::machine_resolver_address(cloud_.directories().state.string());
        if (auto machine = plan_machine_resolver(records, address, forwarders_))
            plans.push_back(*std::move(machine));
        for_each_despite_failures(resolvers_->list(), [&](const std::string& vpc_id) {
            if (std::ranges::find(plans, vpc_id, &host::Resolver::vpc_id) == plans.end())
                resolvers_->remove(vpc_id);
        });
        bool waiting = false;
        for_each_despite_failures(plans, [&](const host::Resolver& plan) {
            if (plan.is_of_machine() || is_connected_(host::network_namespace_name(plan.vpc_id)))
                resolvers_->apply(plan);
            else
                waiting = true;
        });
        return waiting ? std::chrono::milliseconds(25) : std::chrono::seconds(30);
    }

private:
    Cloud& cloud_;
    std::unique_ptr<host::Resolvers> resolvers_;
    std::vector<std::string> forwarders_;
    std::function<bool(std::string_view)> is_connected_;
};

} // namespace

std::unique_ptr<Controller> make_names_controller(Cloud& cloud) {
    return make_names_controller(
        cloud,
        host::unbound_resolvers(cloud.directories().run.string()),
        host::host_name_servers(),
        host::network_namespace_exists
    );
}

std::unique_ptr<Controller> make_names_controller(
    Cloud& cloud,
    std::unique_ptr<host::Resolvers> resolvers,
    std::vector<std::string> forwarders,
    std::function<bool(std::string_view)> is_connected
) {
    return std::make_unique<NamesController>(
        cloud, std::move(resolvers), std::move(forwarders), std::move(is_connected)
    );
}

} // namespace copilot::localcloud
