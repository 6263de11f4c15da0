#include "cfn/cost_shape.h"
#include "codec/yaml.h"

#include <gtest/gtest.h>

namespace copilot::cfn {
namespace {

const auto environment = codec::parse_yaml(R"(
Conditions:
  CreateALB: !Not [!Equals [!Ref ALBWorkloads, '']]
  CreateNAT: !Not [!Equals [!Ref NATWorkloads, '']]
  Both: !And [!Condition CreateALB, !Condition CreateNAT]
  Unknown: !Equals [!GetAtt X.Y, 'a']
Resources:
  Balancer: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Condition: CreateALB}
  Nat1: {Type: AWS::EC2::NatGateway, Condition: CreateNAT}
  Nat2: {Type: AWS::EC2::NatGateway, Condition: CreateNAT}
  Endpoint: {Type: AWS::EC2::VPCEndpoint, Condition: Both, Properties: {VpcEndpointType: Interface}}
  Free: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcEndpointType: Gateway}}
  Files: {Type: AWS::EFS::FileSystem, Condition: Unknown}
  Vpc: {Type: AWS::EC2::VPC}
)");

std::string shape(const std::string& balancers, const std::string& nats) {
    return more_of(
        {}, cost_shape(environment, {{"ALBWorkloads", balancers}, {"NATWorkloads", nats}})
    );
}

TEST(CostShape, counts_what_its_conditions_allow) {
    EXPECT_EQ(shape("", ""), "1 file system");
    EXPECT_EQ(shape("api", ""), "1 load balancer, 1 file system");
    EXPECT_EQ(
        shape("api", "api"), "1 load balancer, 2 NAT gateways, 1 interface endpoint, 1 file system"
    );
}

TEST(CostShape, says_only_what_is_added) {
    EXPECT_EQ(
        more_of({{"NAT gateways", 2}}, {{"NAT gateways", 2}, {"load balancers", 1}}),
        "1 load balancer"
    );
    EXPECT_EQ(more_of({{"NAT gateways", 2}}, {}), "");
}

} // namespace
} // namespace copilot::cfn
