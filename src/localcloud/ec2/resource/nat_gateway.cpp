// AWS::EC2::NatGateway

#include "cfn/resource/ec2/nat_gateway.h"

#include "aws/api/ec2/create_nat_gateway.h"
#include "aws/api/ec2/delete_nat_gateway.h"
#include "aws/api/ec2/describe_nat_gateways.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::NatGateway;

class NatGatewayHandler final : public ResourceHandler<Properties> {
public:
    explicit NatGatewayHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::CreateNatGateway::Input input;
        input.subnet_id = optional_text(request.desired.subnet_id);
        input.allocation_id = optional_text(request.desired.allocation_id);
        input.connectivity_type = optional_text(request.desired.connectivity_type);
        input.tag_specifications = tag_specifications("natgateway", request);
        return made(*client_.call<api::CreateNatGateway>(input).nat_gateway);
    }

    Progress on_update(const Request<Properties>& request) override {
        update_tags(client_, request.physical_id, request);
        api::DescribeNatGateways::Input input;
        input.nat_gateway_ids = {request.physical_id};
        return made(client_.call<api::DescribeNatGateways>(input).nat_gateways.at(0));
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteNatGateway>(client_, {.nat_gateway_id = request.physical_id});
        return Progress::success(request.physical_id);
    }

private:
    static Progress made(const api::NatGateway& gateway) {
        const auto& interface = gateway.nat_gateway_addresses.at(0).network_interface_id;
        return Progress::success(
            gateway.nat_gateway_id,
            {{"NatGatewayId", gateway.nat_gateway_id}, {"EniId", interface.value_or("")}}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType nat_gateway() {
    return resource_type<NatGatewayHandler, Properties>(
        {"VpcId",
         "SubnetId",
         "ConnectivityType",
         "AllocationId",
         "PrivateIpAddress",
         "AvailabilityMode"}
    );
}

} // namespace copilot::localcloud::ec2
