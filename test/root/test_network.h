// A network on this machine for tests that need root: two public subnets and a private one, whose
// IDs are this process's own. Everything is gone at the end.

#pragma once

#include "base/format.h"
#include "host/firewall.h"
#include "host/netlink.h"
#include "host/network_namespace.h"
#include "host/vpc_network.h"
#include "io/file.h"
#include "io/process.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <thread>

namespace copilot::host::root_test {

inline Ipv4 ip(const char* text) {
    return *Ipv4::parse(text);
}

inline Ipv4Range range(const char* text) {
    return *Ipv4Range::parse(text);
}

/// "eni-a0001234": an ID of this process's own.
inline std::string own_id(const std::string& prefix, const std::string& name) {
    return format("{}-{}{:08x}", prefix, name, getpid());
}

/// Runs a program inside a namespace; answers whether it succeeded.
inline io::ProcessResult run_in(const std::string& id, std::vector<std::string> arguments) {
    io::ProcessResult result;
    run_inside(network_namespace_name(id), [&] {
        result = io::run({.arguments = std::move(arguments), .timeout = std::chrono::seconds(5)});
    });
    return result;
}

/// Tries every few milliseconds until `holds()` or two seconds have passed.
template <typename Condition>
bool soon(Condition holds, std::chrono::milliseconds limit = std::chrono::seconds(2)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

class NetworkTest : public testing::Test {
protected:
    void SetUp() override {
        if (geteuid() != 0)
            GTEST_SKIP() << "needs root";
    }

    void TearDown() override {
        for (const auto pid : started_)
            kill(pid, SIGKILL);
        for (const auto& id : networks_->list())
            networks_->remove(id);
        remove_network_namespace(network_namespace_name(world_));
    }

    [[nodiscard]] VpcNetwork network(std::vector<VpcInterface> interfaces) const {
        return {
            .id = vpc_id_,
            .ranges = {range("10.0.0.0/16")},
            .subnets =
                {{.id = "subnet-1",
                  .range = range("10.0.0.0/24"),
                  .egress = Egress::internet_gateway},
                 {.id = "subnet-2",
                  .range = range("10.0.1.0/24"),
                  .egress = Egress::internet_gateway},
                 {.id = "subnet-3", .range = range("10.0.2.0/24"), .egress = Egress::none}},
            .interfaces = std::move(interfaces),
        };
    }

    /// A web server with the given page in the namespace of an interface.
    void serve(const std::string& interface_id, int port, const std::string& page) {
        const auto root = directory_.path() / (interface_id + "-www");
        io::write_file(root / "index.html", page);
        run_inside(network_namespace_name(interface_id), [&] {
            started_.push_back(io::start_daemon(
                {.arguments = {"busybox", "httpd", "-f", "-p", std::to_string(port), "-h", root}}
            ));
        });
        const auto url = format("http://127.0.0.1:{}/", port);
        ASSERT_TRUE(soon([&] { return run_in(interface_id, {"curl", "-s", url}).out == page; }));
    }

    /// What the firewall of a VPC does, where a test has no firewall.
    void masquerade() const {
        const auto rules = "add table ip t; "
                           "add chain ip t p { type nat hook postrouting priority 100; }; "
                           "add rule ip t p oifname igw masquerade";
        ASSERT_TRUE(run_in(vpc_id_, {"nft", rules}).ok());
    }

    /// A machine beyond the host, 203.0.113.10, with a web server on port 80.
    void make_world() {
        create_network_namespace(network_namespace_name(world_));
        Netlink host;
        const auto cable = format("w{:08x}", getpid());
        host.add_cable(
            {.name = cable,
             .address = hardware_address(9, ip("203.0.113.1")),
             .peer_name = "eth0",
             .peer_address = hardware_address(8, ip("203.0.113.10")),
             .peer_namespace = network_namespace_name(world_)}
        );
        host.set_address({host.device(cable).index, ip("203.0.113.1")}, ip("203.0.113.10"));
        host.set_up(host.device(cable).index);
        Netlink inside(network_namespace_name(world_));
        inside.set_up(inside.device("lo").index);
        inside.set_address({inside.device("eth0").index, ip("203.0.113.10")}, ip("203.0.113.1"));
        inside.set_up(inside.device("eth0").index);
        serve(world_, 80, "world");
    }

    /// What a request from the namespace of an interface gets within a second; empty for nothing.
    static std::string fetch(const std::string& interface_id, const std::string& url) {
        return run_in(interface_id, {"curl", "-s", "-m", "1", url}).out;
    }

    io::TemporaryDirectory directory_{"copilot-root-test"};
    std::string vpc_id_ = own_id("vpc", "a");
    std::unique_ptr<VpcNetworks> networks_ = linux_vpc_networks(directory_.path() / "run");
    std::string world_ = own_id("world", "");
    std::vector<pid_t> started_;
};

} // namespace copilot::host::root_test
