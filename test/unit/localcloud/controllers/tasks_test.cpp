#include "aws/api/ecs/create_cluster.h"
#include "aws/api/ecs/create_service.h"
#include "aws/api/ecs/delete_service.h"
#include "aws/api/ecs/describe_services.h"
#include "aws/api/ecs/describe_tasks.h"
#include "aws/api/ecs/list_tasks.h"
#include "aws/api/ecs/register_task_definition.h"
#include "aws/api/ecs/stop_task.h"
#include "fakes/fake_container_engine.h"
#include "fakes/local_account.h"
#include "localcloud/controllers/tasks.h"
#include "localcloud/ec2/network_interface.h"
#include "localcloud/ec2/network_interfaces.h"
#include "localcloud/ec2/security_group.h"
#include "localcloud/ec2/subnet.h"
#include "localcloud/ec2/vpc.h"
#include "localcloud/ecs/engine.h"

#include <gtest/gtest.h>

#include <thread>

namespace copilot::localcloud {

namespace ecs {
void register_operations(Cloud& cloud);
}

namespace {

namespace api = aws::ecs;
using fakes::FakeContainerEngine;
using fakes::LocalAccount;

const Place home{"000000000000", "us-west-2"};

class Tasks : public testing::Test {
protected:
    Tasks() {
        auto fake = std::make_unique<FakeContainerEngine>();
        engine = fake.get();
        account.cloud.part<ecs::Engine>().use(std::move(fake), [](const std::string&) {
            return true;
        });
        make_network();
        account.client().call<api::CreateCluster>({.cluster_name = "c"});
        register_definition({});
        controller = make_tasks_controller(account.cloud);
    }

    void make_network() {
        account.state.transact([](Records& records) {
            ec2::Vpc vpc{};
            vpc.vpc_id = "vpc-1";
            vpc.cidr_block = "10.0.0.0/16";
            records.put(home, vpc);
            ec2::Subnet subnet{};
            subnet.subnet_id = "subnet-1";
            subnet.vpc_id = "vpc-1";
            subnet.cidr_block = "10.0.1.0/24";
            records.put(home, subnet);
            ec2::SecurityGroup group{};
            group.group_id = "sg-1";
            group.vpc_id = "vpc-1";
            records.put(home, group);
        });
    }

    void register_definition(std::optional<api::HealthCheck> check) {
        api::ContainerDefinition container;
        container.name = "api";
        container.image = "api:1";
        container.health_check = std::move(check);
        account.client().call<api::RegisterTaskDefinition>({
            .family = "api",
            .container_definitions = {container},
            .cpu = "256",
            .memory = "512",
        });
    }

    void create_service(std::int64_t count) {
        account.client().call<api::CreateService>({
            .cluster = "c",
            .service_name = "api",
            .task_definition = "api",
            .desired_count = count,
            .deployment_configuration =
                {{.deployment_circuit_breaker = {{.enable = true, .rollback = true}}}},
            .network_configuration =
                {{.awsvpc_configuration = {{.subnets = {"subnet-1"}, .security_groups = {"sg-1"}}}}
                },
        });
    }

    api::Service service() {
        return account.client()
            .call<api::DescribeServices>({.cluster = "c", .services = {"api"}})
            .services.front();
    }

    std::vector<std::string> tasks(const std::string& status) {
        return account.client()
            .call<api::ListTasks>({.cluster = "c", .desired_status = status})
            .task_arns;
    }

    /// Lets the controller and its workers go on until `done`, which they reach in milliseconds.
    template <typename Done>
    bool reconcile_until(Done done) {
        for (int i = 0; i < 2000; ++i) {
            controller->reconcile();
            account.clock.advance(std::chrono::milliseconds(10));
            if (done())
                return true;
            std::this_thread::yield();
        }
        return false;
    }

    bool reconcile_until_state(const std::string& state) {
        return reconcile_until([&] { return service().deployments[0].rollout_state == state; });
    }

    LocalAccount account{ecs::register_operations};
    FakeContainerEngine* engine = nullptr;
    std::unique_ptr<Controller> controller;
};

TEST_F(Tasks, bring_a_service_to_its_desired_count) {
    create_service(2);

    ASSERT_TRUE(reconcile_until_state("COMPLETED"));

    EXPECT_EQ(service().running_count, 2);
    EXPECT_EQ(engine->containers.size(), 2U);
    const auto& spec = engine->specs.begin()->second;
    EXPECT_EQ(spec.limits.cpu_units, 256);
    EXPECT_TRUE(spec.network_namespace.starts_with("/run/netns/copilot-eni-"));
}

TEST_F(Tasks, trip_the_circuit_breaker_when_they_end_at_once) {
    engine->ends_at_once = 7;
    create_service(1);

    ASSERT_TRUE(reconcile_until_state("FAILED"));

    const auto stopped = tasks("STOPPED");
    ASSERT_EQ(stopped.size(), 3U);
    const auto task =
        account.client().call<api::DescribeTasks>({.cluster = "c", .tasks = {stopped.front()}}
        ).tasks.front();
    EXPECT_EQ(task.stop_code, "EssentialContainerExited");
    EXPECT_EQ(task.containers.front().exit_code, 7);
}

TEST_F(Tasks, fail_with_the_reason_when_an_image_cannot_be_pulled) {
    engine->missing_images = {"api:1"};
    create_service(1);

    ASSERT_TRUE(reconcile_until_state("FAILED"));

    const auto task = account.client()
                          .call<api::DescribeTasks>({.cluster = "c", .tasks = tasks("STOPPED")})
                          .tasks.front();
    EXPECT_EQ(task.stopped_reason, "CannotPullContainerError: pull image api:1: manifest unknown");
}

TEST_F(Tasks, are_replaced_when_their_container_ends) {
    create_service(1);
    ASSERT_TRUE(reconcile_until_state("COMPLETED"));
    const auto first = tasks("RUNNING").front();

    engine->end(engine->containers.begin()->first, 1);

    // an exit is noticed when the engine tells of it; a new controller looks by itself
    controller = make_tasks_controller(account.cloud);
    EXPECT_TRUE(reconcile_until([&] {
        const auto running = tasks("RUNNING");
        return running.size() == 1 && running.front() != first && service().running_count == 1;
    }));
}

TEST_F(Tasks, are_adopted_by_a_controller_that_starts_anew) {
    create_service(1);
    ASSERT_TRUE(reconcile_until_state("COMPLETED"));
    const auto before = tasks("RUNNING");

    controller = make_tasks_controller(account.cloud);
    for (int i = 0; i < 20; ++i)
        controller->reconcile();

    EXPECT_EQ(tasks("RUNNING"), before);
    EXPECT_EQ(engine->started, 1);
}

TEST_F(Tasks, leave_nothing_behind_when_their_service_is_deleted) {
    create_service(1);
    ASSERT_TRUE(reconcile_until_state("COMPLETED"));

    account.client().call<api::DeleteService>({.cluster = "c", .service = "api", .force = true});

    EXPECT_TRUE(reconcile_until([&] { return service().status == "INACTIVE"; }));
    EXPECT_TRUE(engine->containers.empty());
    account.state.transact([](Records& records) {
        EXPECT_TRUE(records.list<ec2::NetworkInterface>(home).empty());
    });
}

TEST_F(Tasks, become_healthy_by_their_own_check) {
    register_definition(api::HealthCheck{.command = {"CMD", "true"}});
    create_service(1);

    ASSERT_TRUE(reconcile_until_state("COMPLETED"));

    const auto task = account.client()
                          .call<api::DescribeTasks>({.cluster = "c", .tasks = tasks("RUNNING")})
                          .tasks.front();
    EXPECT_EQ(task.health_status, "HEALTHY");
}

} // namespace
} // namespace copilot::localcloud
