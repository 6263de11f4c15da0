#include "deploy/cost.h"

#include <gtest/gtest.h>

namespace copilot::deploy {
namespace {

constexpr auto environment = R"(
Conditions:
  CreateALB: !Not [!Equals [!Ref ALBWorkloads, '']]
  CreateNAT: !Not [!Equals [!Ref NATWorkloads, '']]
Resources:
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Condition: CreateALB}
  Nat1: {Type: AWS::EC2::NatGateway, Condition: CreateNAT}
  Nat2: {Type: AWS::EC2::NatGateway, Condition: CreateNAT}
)";

constexpr auto service = R"(
Resources:
  EnvControllerAction:
    Type: Custom::EnvControllerFunction
    Properties: {Parameters: [ALBWorkloads, Aliases, NATWorkloads]}
)";

TEST(Cost, of_what_a_service_makes_its_environment_add) {
    const Dictionary<std::string> nothing{{"ALBWorkloads", ""}, {"NATWorkloads", ""}};
    const Dictionary<std::string> balanced{{"ALBWorkloads", "web"}, {"NATWorkloads", ""}};

    EXPECT_EQ(
        added_environment_cost(environment, nothing, "api", service),
        "1 load balancer, 2 NAT gateways"
    );
    EXPECT_EQ(added_environment_cost(environment, balanced, "api", service), "2 NAT gateways");
    EXPECT_EQ(added_environment_cost(environment, nothing, "api", "Resources: {}"), "");
}

TEST(Cost, of_what_a_deployment_adds_to_a_stack) {
    const StackPreview preview{
        .stack_name = "shop-test",
        .deployed_template = environment,
        .deployed_parameters = {{"ALBWorkloads", "api"}, {"NATWorkloads", ""}},
        .next = {environment, {{"ALBWorkloads", "api"}, {"NATWorkloads", "api"}}, {}},
    };

    EXPECT_EQ(added_cost(preview), "2 NAT gateways");
}

} // namespace
} // namespace copilot::deploy
