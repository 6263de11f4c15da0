// A machine's network that only remembers what it was told to be.

#pragma once

#include "base/error.h"
#include "host/firewall.h"
#include "host/front_door.h"
#include "host/load_balancer.h"
#include "host/resolver.h"
#include "host/vpc_network.h"

#include <map>
#include <set>

namespace copilot::fakes {

/// What outlives the drivers, which a controller owns.
struct Network {
    std::map<std::string, host::VpcNetwork, std::less<>> networks{};
    std::map<std::string, host::Firewall, std::less<>> firewalls{};
    std::map<std::string, host::LoadBalancer, std::less<>> load_balancers{};
    std::map<std::string, host::Resolver, std::less<>> resolvers{};
    std::map<std::string, std::vector<std::string>, std::less<>> access_logs{};
    std::map<std::string, std::vector<host::FlowCount>, std::less<>> flows{};
    std::vector<host::Door> doors{};
    /// What health checks say, by target group and target; none: "initial".
    std::map<std::pair<std::string, std::string>, host::TargetHealth> health{};
    std::set<std::string, std::less<>> failing{}; ///< IDs of what cannot be applied.
    bool port_80_is_free = true;
};

template <typename Value>
std::vector<std::string> ids_of(const std::map<std::string, Value, std::less<>>& values) {
    std::vector<std::string> ids;
    for (const auto& [id, value] : values)
        ids.push_back(id);
    return ids;
}

class FakeVpcNetworks final : public host::VpcNetworks {
public:
    explicit FakeVpcNetworks(Network& network) : network_(network) {}

    void apply(const host::VpcNetwork& wanted) override {
        if (network_.failing.contains(wanted.id))
            throw Error(wanted.id + " cannot be made");
        network_.networks[wanted.id] = wanted;
    }

    void remove(std::string_view id) override { network_.networks.erase(std::string(id)); }

    [[nodiscard]] std::vector<std::string> list() const override {
        return ids_of(network_.networks);
    }

private:
    Network& network_;
};

class FakeFirewalls final : public host::Firewalls {
public:
    explicit FakeFirewalls(Network& network) : network_(network) {}

    void apply(const host::Firewall& wanted) override {
        network_.firewalls[wanted.vpc_id] = wanted;
    }

    [[nodiscard]] std::vector<host::FlowCount> flows(std::string_view id) override {
        const auto found = network_.flows.find(id);
        return found == network_.flows.end() ? std::vector<host::FlowCount>{} : found->second;
    }

    void forget(std::string_view id) override { network_.firewalls.erase(std::string(id)); }

private:
    Network& network_;
};

class FakeLoadBalancers final : public host::LoadBalancers {
public:
    explicit FakeLoadBalancers(Network& network) : network_(network) {}

    void apply(const host::LoadBalancer& wanted) override {
        network_.load_balancers[wanted.id] = wanted;
    }

    [[nodiscard]] std::vector<host::TargetHealth> health(std::string_view id) override {
        std::vector<host::TargetHealth> all;
        const auto found = network_.load_balancers.find(id);
        for (const auto& group : found->second.target_groups)
            for (const auto& target : group.targets) {
                const auto seen = network_.health.find({group.id, target.name()});
                all.push_back(
                    seen == network_.health.end()
                        ? host::TargetHealth{group.id, target.name(), host::TargetState::initial}
                        : seen->second
                );
            }
        return all;
    }

    [[nodiscard]] std::vector<std::string> access_log(std::string_view id) override {
        const auto found = network_.access_logs.find(id);
        return found == network_.access_logs.end() ? std::vector<std::string>{} : found->second;
    }

    void remove(std::string_view id) override { network_.load_balancers.erase(std::string(id)); }

    [[nodiscard]] std::vector<std::string> list() const override {
        return ids_of(network_.load_balancers);
    }

private:
    Network& network_;
};

class FakeFrontDoor final : public host::FrontDoor {
public:
    explicit FakeFrontDoor(Network& network) : network_(network) {}

    [[nodiscard]] bool available() const override { return network_.port_80_is_free; }

    void apply(const std::vector<host::Door>& doors) override { network_.doors = doors; }

private:
    Network& network_;
};

class FakeResolvers final : public host::Resolvers {
public:
    explicit FakeResolvers(Network& network) : network_(network) {}

    void apply(const host::Resolver& wanted) override {
        network_.resolvers[wanted.vpc_id] = wanted;
    }

    void remove(std::string_view id) override { network_.resolvers.erase(std::string(id)); }

    [[nodiscard]] std::vector<std::string> list() const override {
        return ids_of(network_.resolvers);
    }

private:
    Network& network_;
};

} // namespace copilot::fakes
