// AWS::EC2::Subnet

#include "cfn/resource/ec2/subnet.h"

#include "aws/api/ec2/create_subnet.h"
#include "aws/api/ec2/delete_subnet.h"
#include "aws/api/ec2/describe_network_acls.h"
#include "aws/api/ec2/describe_subnets.h"
#include "aws/api/ec2/modify_subnet_attribute.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::Subnet;

class SubnetHandler final : public ResourceHandler<Properties> {
public:
    explicit SubnetHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        api::CreateSubnet::Input input;
        input.vpc_id = *desired.vpc_id;
        input.cidr_block = optional_text(desired.cidr_block);
        input.availability_zone = optional_text(desired.availability_zone);
        input.tag_specifications = tag_specifications("subnet", request);
        const auto subnet_id = client_.call<api::CreateSubnet>(input).subnet.subnet_id;
        return completing(subnet_id, [&] {
            set_public(subnet_id, desired);
            return Progress::success(subnet_id, attributes(subnet_id));
        });
    }

    Progress on_update(const Request<Properties>& request) override {
        set_public(request.physical_id, request.desired);
        update_tags(client_, request.physical_id, request);
        return Progress::success(request.physical_id, attributes(request.physical_id));
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteSubnet>(client_, {.subnet_id = request.physical_id});
        return Progress::success(request.physical_id);
    }

private:
    void set_public(const std::string& subnet_id, const Properties& desired) const {
        api::ModifySubnetAttribute::Input input;
        input.subnet_id = subnet_id;
        input.map_public_ip_on_launch = {.value = desired.map_public_ip_on_launch.value_or(false)};
        client_.call<api::ModifySubnetAttribute>(input);
    }

    [[nodiscard]] std::string network_acl_association(const std::string& subnet_id) const {
        api::DescribeNetworkAcls::Input input;
        input.filters = {{.name = "association.subnet-id", .values = {subnet_id}}};
        for (const auto& acl : client_.call<api::DescribeNetworkAcls>(input).network_acls)
            for (const auto& association : acl.associations)
                if (association.subnet_id == subnet_id)
                    return association.network_acl_association_id;
        return {};
    }

    [[nodiscard]] Attributes attributes(const std::string& subnet_id) const {
        api::DescribeSubnets::Input input;
        input.subnet_ids = {subnet_id};
        const auto subnet = client_.call<api::DescribeSubnets>(input).subnets.at(0);
        return {
            {"SubnetId", subnet_id},
            {"VpcId", subnet.vpc_id},
            {"CidrBlock", subnet.cidr_block},
            {"AvailabilityZone", subnet.availability_zone},
            {"AvailabilityZoneId", subnet.availability_zone_id},
            {"Ipv6CidrBlocks", Document::List{}},
            {"NetworkAclAssociationId", network_acl_association(subnet_id)},
        };
    }

    aws::Client client_;
};

} // namespace

ResourceType subnet() {
    return resource_type<SubnetHandler, Properties>(
        {"VpcId",
         "AvailabilityZone",
         "AvailabilityZoneId",
         "CidrBlock",
         "OutpostArn",
         "Ipv6Native",
         "Ipv4IpamPoolId",
         "Ipv4NetmaskLength",
         "Ipv6IpamPoolId",
         "Ipv6NetmaskLength"}
    );
}

} // namespace copilot::localcloud::ec2
