// A VPC with an internet gateway and two subnets in two zones, made through EC2's operations.

#pragma once

#include "aws/api/ec2/attach_internet_gateway.h"
#include "aws/api/ec2/create_internet_gateway.h"
#include "aws/api/ec2/create_security_group.h"
#include "aws/api/ec2/create_subnet.h"
#include "aws/api/ec2/create_vpc.h"
#include "aws/client.h"

namespace copilot::fakes {

struct SmallNetwork {
    explicit SmallNetwork(const aws::Client& client) : client_(client) {
        aws::ec2::CreateVpc::Input vpc;
        vpc.cidr_block = "10.0.0.0/16";
        vpc_id = client.call<aws::ec2::CreateVpc>(vpc).vpc.vpc_id;
        gateway_id =
            client.call<aws::ec2::CreateInternetGateway>({}).internet_gateway.internet_gateway_id;
        client.call<aws::ec2::AttachInternetGateway>(
            {.internet_gateway_id = gateway_id, .vpc_id = vpc_id}
        );
        subnet_a = add_subnet("10.0.0.0/24", "us-west-2a");
        subnet_b = add_subnet("10.0.1.0/24", "us-west-2b");
    }

    std::string add_subnet(const std::string& cidr_block, const std::string& zone) {
        aws::ec2::CreateSubnet::Input input;
        input.vpc_id = vpc_id;
        input.cidr_block = cidr_block;
        input.availability_zone = zone;
        return client_.call<aws::ec2::CreateSubnet>(input).subnet.subnet_id;
    }

    std::string add_group(const std::string& name) {
        aws::ec2::CreateSecurityGroup::Input input;
        input.group_name = name;
        input.description = name;
        input.vpc_id = vpc_id;
        return *client_.call<aws::ec2::CreateSecurityGroup>(input).group_id;
    }

    std::string vpc_id;
    std::string gateway_id;
    std::string subnet_a;
    std::string subnet_b;

private:
    aws::Client client_;
};

} // namespace copilot::fakes
