#include "aws/api/servicediscovery/create_private_dns_namespace.h"
#include "aws/api/servicediscovery/create_service.h"
#include "aws/api/servicediscovery/delete_namespace.h"
#include "aws/api/servicediscovery/delete_service.h"
#include "aws/api/servicediscovery/deregister_instance.h"
#include "aws/api/servicediscovery/discover_instances.h"
#include "aws/api/servicediscovery/get_namespace.h"
#include "aws/api/servicediscovery/get_operation.h"
#include "aws/api/servicediscovery/list_services.h"
#include "aws/api/servicediscovery/register_instance.h"
#include "aws/api/servicediscovery/update_instance_custom_health_status.h"
#include "fakes/local_account.h"
#include "fakes/small_network.h"

namespace copilot::localcloud::ec2 {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::servicediscovery {
void register_operations(Cloud& cloud);

namespace {

namespace api = aws::servicediscovery;
using fakes::code_of;

class CloudMap : public testing::Test {
protected:
    fakes::LocalAccount account{ec2::register_operations, servicediscovery::register_operations};
    aws::Client client = account.client();
    fakes::SmallNetwork network{client};

    auto try_namespace(const std::string& name, const std::string& vpc_id) {
        api::CreatePrivateDnsNamespace::Input input;
        input.name = name;
        input.vpc = vpc_id;
        return client.try_call<api::CreatePrivateDnsNamespace>(input);
    }

    std::string make_namespace(const std::string& name = "test.shop.local") {
        const auto operation_id = try_namespace(name, network.vpc_id)->operation_id;
        const auto operation =
            client.call<api::GetOperation>({.operation_id = operation_id}).operation;
        return *operation.targets.find("NAMESPACE");
    }

    auto try_service(const std::string& namespace_id, const std::string& name) {
        api::CreateService::Input input;
        input.namespace_id = namespace_id;
        input.name = name;
        input.dns_config.emplace().dns_records = {
            {.type = "A", .ttl = 10}, {.type = "SRV", .ttl = 10}
        };
        input.health_check_custom_config.emplace().failure_threshold = 1;
        return client.try_call<api::CreateService>(input);
    }

    auto try_register(const std::string& service_id, const Dictionary<std::string>& attributes) {
        api::RegisterInstance::Input input;
        input.service_id = service_id;
        input.instance_id = "task";
        input.attributes = attributes;
        return client.try_call<api::RegisterInstance>(input);
    }

    auto discover(const std::string& service_name) {
        api::DiscoverInstances::Input input;
        input.namespace_name = "test.shop.local";
        input.service_name = service_name;
        input.health_status = "HEALTHY";
        return client.call<api::DiscoverInstances>(input).instances;
    }
};

TEST_F(CloudMap, answers_with_an_operation_that_has_succeeded) {
    const auto reply = try_namespace("test.shop.local", network.vpc_id);

    const auto operation =
        client.call<api::GetOperation>({.operation_id = reply->operation_id}).operation;

    EXPECT_EQ(operation.status, "SUCCESS");
    EXPECT_EQ(operation.type, "CREATE_NAMESPACE");
    const auto one = client.call<api::GetNamespace>({.id = *operation.targets.find("NAMESPACE")});
    EXPECT_EQ(one.name_space.name, "test.shop.local");
    EXPECT_EQ(one.name_space.type, "DNS_PRIVATE");
    EXPECT_TRUE(one.name_space.properties->dns_properties->hosted_zone_id->starts_with("Z"));
}

TEST_F(CloudMap, has_one_namespace_of_a_name_in_a_vpc) {
    make_namespace("test.shop.local");
    const fakes::SmallNetwork other{client};

    EXPECT_EQ(code_of(try_namespace("test.shop.local", network.vpc_id)), "NamespaceAlreadyExists");
    EXPECT_EQ(code_of(try_namespace("test.shop.local", other.vpc_id)), "");
    EXPECT_EQ(code_of(try_namespace("x..local", network.vpc_id)), "InvalidInput");
    EXPECT_EQ(code_of(try_namespace("x.local", "vpc-none")), "InvalidInput");
}

TEST_F(CloudMap, has_services_of_different_names) {
    const auto namespace_id = make_namespace();
    const auto service = try_service(namespace_id, "backend")->service;

    EXPECT_EQ(service.dns_config->dns_records.at(1).type, "SRV");
    EXPECT_EQ(service.dns_config->routing_policy, "MULTIVALUE");
    EXPECT_EQ(code_of(try_service(namespace_id, "backend")), "ServiceAlreadyExists");
    EXPECT_EQ(code_of(try_service("ns-none", "backend")), "NamespaceNotFound");
    EXPECT_EQ(
        code_of(client.try_call<api::DeleteNamespace>({.id = namespace_id})), "ResourceInUse"
    );
}

TEST_F(CloudMap, needs_the_attributes_of_its_records) {
    const auto id = try_service(make_namespace(), "backend")->service.id;

    EXPECT_EQ(code_of(try_register(id, {{"AWS_INSTANCE_PORT", "80"}})), "InvalidInput");
    EXPECT_EQ(code_of(try_register(id, {{"AWS_INSTANCE_IPV4", "10.0.0.9"}})), "InvalidInput");
    EXPECT_EQ(
        code_of(try_register(id, {{"AWS_INSTANCE_IPV4", "10.0.0"}, {"AWS_INSTANCE_PORT", "80"}})),
        "InvalidInput"
    );
    EXPECT_EQ(
        code_of(try_register(id, {{"AWS_INSTANCE_IPV4", "10.0.0.9"}, {"AWS_INSTANCE_PORT", "80"}})),
        ""
    );
    EXPECT_EQ(code_of(client.try_call<api::DeleteService>({.id = id})), "ResourceInUse");
}

TEST_F(CloudMap, leaves_the_unhealthy_out) {
    const auto id = try_service(make_namespace(), "backend")->service.id;
    try_register(id, {{"AWS_INSTANCE_IPV4", "10.0.0.9"}, {"AWS_INSTANCE_PORT", "80"}});
    EXPECT_EQ(*discover("backend").at(0).attributes.find("AWS_INSTANCE_IPV4"), "10.0.0.9");

    client.call<api::UpdateInstanceCustomHealthStatus>(
        {.service_id = id, .instance_id = "task", .status = "UNHEALTHY"}
    );

    EXPECT_TRUE(discover("backend").empty());
}

TEST_F(CloudMap, forgets_what_is_deregistered_and_deleted) {
    const auto namespace_id = make_namespace();
    const auto id = try_service(namespace_id, "backend")->service.id;
    try_register(id, {{"AWS_INSTANCE_IPV4", "10.0.0.9"}, {"AWS_INSTANCE_PORT", "80"}});

    client.call<api::DeregisterInstance>({.service_id = id, .instance_id = "task"});
    client.call<api::DeleteService>({.id = id});
    client.call<api::DeleteNamespace>({.id = namespace_id});

    EXPECT_TRUE(client.call<api::ListServices>({}).services.empty());
    EXPECT_EQ(
        code_of(client.try_call<api::DeregisterInstance>({.service_id = id, .instance_id = "task"})
        ),
        "ServiceNotFound"
    );
    EXPECT_EQ(
        code_of(client.try_call<api::GetNamespace>({.id = namespace_id})), "NamespaceNotFound"
    );
}

} // namespace
} // namespace copilot::localcloud::servicediscovery
