// AWS::EC2::VPC

#include "cfn/resource/ec2/vpc.h"

#include "aws/api/ec2/create_vpc.h"
#include "aws/api/ec2/delete_vpc.h"
#include "aws/api/ec2/describe_network_acls.h"
#include "aws/api/ec2/describe_security_groups.h"
#include "aws/api/ec2/describe_vpcs.h"
#include "aws/api/ec2/modify_vpc_attribute.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::Vpc;

class VpcHandler final : public ResourceHandler<Properties> {
public:
    explicit VpcHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        api::CreateVpc::Input input;
        input.cidr_block = optional_text(desired.cidr_block);
        input.instance_tenancy = optional_text(desired.instance_tenancy);
        input.tag_specifications = tag_specifications("vpc", request);
        const auto vpc_id = client_.call<api::CreateVpc>(input).vpc.vpc_id;
        return completing(vpc_id, [&] {
            set_attributes(vpc_id, desired);
            return Progress::success(vpc_id, attributes(vpc_id));
        });
    }

    Progress on_update(const Request<Properties>& request) override {
        set_attributes(request.physical_id, request.desired);
        update_tags(client_, request.physical_id, request);
        return Progress::success(request.physical_id, attributes(request.physical_id));
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteVpc>(client_, {.vpc_id = request.physical_id});
        return Progress::success(request.physical_id);
    }

private:
    void set_attributes(const std::string& vpc_id, const Properties& desired) const {
        api::ModifyVpcAttribute::Input support;
        support.vpc_id = vpc_id;
        support.enable_dns_support = {.value = desired.enable_dns_support.value_or(true)};
        client_.call<api::ModifyVpcAttribute>(support);
        api::ModifyVpcAttribute::Input hostnames;
        hostnames.vpc_id = vpc_id;
        hostnames.enable_dns_hostnames = {.value = desired.enable_dns_hostnames.value_or(false)};
        client_.call<api::ModifyVpcAttribute>(hostnames);
    }

    [[nodiscard]] std::string default_security_group(const api::Filter& in_vpc) const {
        api::DescribeSecurityGroups::Input input;
        input.filters = {in_vpc, {.name = "group-name", .values = {"default"}}};
        return client_.call<api::DescribeSecurityGroups>(input).security_groups.at(0).group_id;
    }

    [[nodiscard]] std::string default_network_acl(const api::Filter& in_vpc) const {
        api::DescribeNetworkAcls::Input input;
        input.filters = {in_vpc, {.name = "default", .values = {"true"}}};
        return client_.call<api::DescribeNetworkAcls>(input).network_acls.at(0).network_acl_id;
    }

    [[nodiscard]] Attributes attributes(const std::string& vpc_id) const {
        api::DescribeVpcs::Input input;
        input.vpc_ids = {vpc_id};
        const auto vpc = client_.call<api::DescribeVpcs>(input).vpcs.at(0);
        Document::List associations;
        for (const auto& association : vpc.cidr_block_association_set)
            associations.emplace_back(association.association_id.value_or(""));
        const api::Filter in_vpc{.name = "vpc-id", .values = {vpc_id}};
        return {
            {"VpcId", vpc_id},
            {"CidrBlock", vpc.cidr_block},
            {"CidrBlockAssociations", std::move(associations)},
            {"DefaultNetworkAcl", default_network_acl(in_vpc)},
            {"DefaultSecurityGroup", default_security_group(in_vpc)},
            {"Ipv6CidrBlocks", Document::List{}},
        };
    }

    aws::Client client_;
};

} // namespace

ResourceType vpc() {
    return resource_type<VpcHandler, Properties>(
        {"CidrBlock", "Ipv4IpamPoolId", "Ipv4NetmaskLength"}
    );
}

} // namespace copilot::localcloud::ec2
