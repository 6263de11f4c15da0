// From records to packets: the controllers "network", "load balancing" and "names" with their real
// drivers, as the daemon runs them.

#include "fakes/local_account.h"
#include "host/process_search.h"
#include "localcloud/controllers/load_balancing.h"
#include "localcloud/controllers/names.h"
#include "localcloud/controllers/network.h"
#include "localcloud/ec2/internet_gateway.h"
#include "localcloud/ec2/network_interface.h"
#include "localcloud/ec2/route_table.h"
#include "localcloud/ec2/security_group.h"
#include "localcloud/ec2/subnet.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/elbv2/listener.h"
#include "localcloud/elbv2/load_balancer.h"
#include "localcloud/elbv2/target_group.h"
#include "localcloud/servicediscovery/instance.h"
#include "localcloud/servicediscovery/namespace.h"
#include "localcloud/servicediscovery/service.h"
#include "root/test_network.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace copilot::localcloud {
namespace {

using host::root_test::own_id;
using host::root_test::run_in;
using host::root_test::soon;

const Place place{"000000000000", "us-west-2"};

/// What a daemon has: the same state and directories find the same machine again.
struct Controllers {
    explicit Controllers(Cloud& cloud)
        : network(make_network_controller(cloud)),
          load_balancing(make_load_balancing_controller(cloud)),
          names(make_names_controller(cloud)) {}

    void reconcile() const {
        network->reconcile();
        load_balancing->reconcile();
        names->reconcile();
    }

    std::unique_ptr<Controller> network;
    std::unique_ptr<Controller> load_balancing;
    std::unique_ptr<Controller> names;
};

class LocalCloudNetworkTest : public testing::Test {
protected:
    void SetUp() override {
        if (geteuid() != 0)
            GTEST_SKIP() << "needs root";
        account_.state.transact([&](Records& records) {
            put_network(records);
            put_load_balancer(records);
            put_names(records);
        });
    }

    void TearDown() override {
        for (const auto pid : started_)
            kill(pid, SIGKILL);
        erase_all();
        if (geteuid() == 0)
            controllers_.reconcile();
    }

    void put_network(Records& records) const {
        const ec2::SecurityGroupRule all{.protocol = "-1", .cidr_ipv4 = "0.0.0.0/0"};
        records.put(
            place,
            ec2::Vpc{.vpc_id = vpc_, .cidr_block = "10.0.0.0/16", .main_route_table_id = "rtb-1"}
        );
        records.put(place, ec2::InternetGateway{.internet_gateway_id = "igw-1", .vpc_id = vpc_});
        records.put(
            place,
            ec2::RouteTable{
                .route_table_id = "rtb-1",
                .vpc_id = vpc_,
                .routes = {{.destination_cidr_block = "0.0.0.0/0", .gateway_id = "igw-1"}}
            }
        );
        for (const auto* number : {"0", "1"})
            records.put(
                place,
                ec2::Subnet{
                    .subnet_id = format("subnet-{}", number),
                    .vpc_id = vpc_,
                    .cidr_block = format("10.0.{}.0/24", number)
                }
            );
        records.put(
            place, ec2::SecurityGroup{.group_id = "sg-lb", .vpc_id = vpc_, .egress = {all}}
        );
        records.put(
            place,
            ec2::SecurityGroup{
                .group_id = "sg-task",
                .vpc_id = vpc_,
                .ingress =
                    {{.protocol = "tcp",
                      .from_port = 8080,
                      .to_port = 8080,
                      .peer_group_id = "sg-lb"}},
                .egress = {all}
            }
        );
        put_interface(records, front_, "0", "10.0.0.10", "sg-lb");
        put_interface(records, back_, "1", "10.0.1.10", "sg-lb");
        put_interface(records, task_, "1", "10.0.1.20", "sg-task");
    }

    void put_interface(
        Records& records,
        const std::string& id,
        const std::string& subnet,
        const std::string& address,
        const std::string& group
    ) const {
        records.put(
            place,
            ec2::NetworkInterface{
                .network_interface_id = id,
                .vpc_id = vpc_,
                .subnet_id = "subnet-" + subnet,
                .private_ip_address = address,
                .group_ids = {group}
            }
        );
    }

    void put_load_balancer(Records& records) const {
        records.put(
            place,
            elbv2::LoadBalancer{
                .arn = "lb/" + vpc_,
                .name = "shop",
                .vpc_id = vpc_,
                .zones = {{.network_interface_id = front_}, {.network_interface_id = back_}},
                .dns_name = "shop-1.us-west-2.elb.localhost",
                .loopback_address = loopback_
            }
        );
        records.put(
            place,
            elbv2::Listener{
                .arn = "listener",
                .load_balancer_arn = "lb/" + vpc_,
                .port = 80,
                .protocol = "HTTP",
                .default_actions =
                    {{.type = "forward", .target_groups = {{.target_group_arn = "tg/1"}}}}
            }
        );
        records.put(
            place,
            elbv2::TargetGroup{.arn = "tg/1", .name = "web", .protocol = "HTTP", .vpc_id = vpc_}
        );
        records.put(place, target());
    }

    [[nodiscard]] elbv2::Target target() const {
        return {
            .target_group_arn = "tg/1",
            .address = "10.0.1.20",
            .port = 8080,
            .registered_at = account_.clock.now()
        };
    }

    void put_names(Records& records) const {
        records.put(
            place,
            servicediscovery::Namespace{
                .id = "ns-1", .name = "test.shop.local", .type = "DNS_PRIVATE", .vpc_id = vpc_
            }
        );
        records.put(
            place,
            servicediscovery::Service{
                .id = "srv-1",
                .name = "api",
                .namespace_id = "ns-1",
                .dns_records = {{.type = "A", .ttl = 10}}
            }
        );
        records.put(
            place,
            servicediscovery::Instance{
                .id = "i-1",
                .service_id = "srv-1",
                .attributes = {{"AWS_INSTANCE_IPV4", "10.0.1.20"}}
            }
        );
    }

    void erase_all() {
        account_.state.transact([&](Records& records) {
            records.erase<elbv2::LoadBalancer>(place, "lb/" + vpc_);
            records.erase<servicediscovery::Namespace>(place, "ns-1");
            for (const auto& id : {front_, back_, task_})
                records.erase<ec2::NetworkInterface>(place, id);
            records.erase<ec2::Vpc>(place, vpc_);
        });
    }

    void serve() {
        io::write_file(directory_.path() / "index.html", "fine");
        host::run_inside(host::network_namespace_name(task_), [&] {
            started_.push_back(io::start_daemon(
                {.arguments = {"busybox", "httpd", "-f", "-p", "8080", "-h", directory_.path()}}
            ));
        });
    }

    std::string health() {
        return account_.state
            .transact([&](Records& records) {
                return records.find<elbv2::Target>(place, target().record_id());
            })
            ->health;
    }

    bool settle() {
        return soon([&] {
            controllers_.reconcile();
            return health() == "healthy";
        });
    }

    [[nodiscard]] static std::string get(const std::string& host) {
        return io::run({.arguments = {"curl", "-s", "-m", "2", "http://" + host + "/"}}).out;
    }

    fakes::LocalAccount account_{};
    io::TemporaryDirectory directory_{"copilot-root-test"};
    std::string vpc_ = own_id("vpc", "a");
    std::string front_ = own_id("eni", "f");
    std::string back_ = own_id("eni", "b");
    std::string task_ = own_id("eni", "t");
    std::string loopback_ = host::loopback_address(vpc_).text();
    Controllers controllers_{account_.cloud};
    std::vector<pid_t> started_;
};

TEST_F(LocalCloudNetworkTest, leads_a_request_from_the_host_to_a_task) {
    controllers_.network->reconcile();
    serve();

    ASSERT_TRUE(settle());

    EXPECT_EQ(get(loopback_), "fine");
    const auto name = account_.state.transact([&](Records& records) {
        return records.find<elbv2::LoadBalancer>(place, "lb/" + vpc_)->dns_name;
    });
    EXPECT_EQ(get(name), "fine");
}

TEST_F(LocalCloudNetworkTest, answers_names_inside) {
    controllers_.reconcile();

    const auto look_up = [&](const char* name) {
        return run_in(task_, {"busybox", "nslookup", "-type=a", name, "10.0.0.2"}).out;
    };

    EXPECT_THAT(look_up("api.test.shop.local"), testing::HasSubstr("10.0.1.20"));
    if (io::list_directory(account_.cloud.directories().run / "front-door").empty())
        GTEST_SKIP() << "another program has port 80: load balancers have addresses for names";
    EXPECT_THAT(look_up("shop-1.us-west-2.elb.localhost"), testing::HasSubstr("10.0.0.10"));
}

TEST_F(LocalCloudNetworkTest, serves_while_there_is_no_daemon_and_is_found_again) {
    controllers_.network->reconcile();
    serve();
    ASSERT_TRUE(settle());
    const auto config =
        account_.cloud.directories().run / "load-balancers" / ("shop-" + vpc_) / "haproxy.cfg";
    const auto before = host::processes_with_argument(config.string());
    ASSERT_FALSE(before.empty());

    controllers_ = Controllers(account_.cloud);
    EXPECT_EQ(get(loopback_), "fine");
    controllers_.reconcile();

    EXPECT_EQ(host::processes_with_argument(config.string()), before);
    EXPECT_EQ(get(loopback_), "fine");
}

TEST_F(LocalCloudNetworkTest, leaves_nothing_when_the_records_are_gone) {
    controllers_.reconcile();

    erase_all();
    controllers_.reconcile();

    const auto run = account_.cloud.directories().run;
    for (const auto* kind : {"load-balancers", "resolvers", "networks"})
        EXPECT_THAT(io::list_directory(run / kind), testing::IsEmpty()) << kind;
    for (const auto& id : {vpc_, front_, back_, task_})
        EXPECT_FALSE(host::network_namespace_exists(host::network_namespace_name(id)));
}

} // namespace
} // namespace copilot::localcloud
