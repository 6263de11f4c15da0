// AWS::EC2::EIP: its physical ID is the public address.

#include "cfn/resource/ec2/eip.h"

#include "aws/api/ec2/allocate_address.h"
#include "aws/api/ec2/describe_addresses.h"
#include "aws/api/ec2/release_address.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::Eip;

Progress made(const std::string& public_ip, const std::string& allocation_id) {
    return Progress::success(public_ip, {{"PublicIp", public_ip}, {"AllocationId", allocation_id}});
}

class EipHandler final : public ResourceHandler<Properties> {
public:
    explicit EipHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::AllocateAddress::Input input;
        input.domain = optional_text(request.desired.domain);
        input.tag_specifications = tag_specifications("elastic-ip", request);
        const auto reply = client_.call<api::AllocateAddress>(input);
        return made(reply.public_ip.value_or(""), reply.allocation_id.value_or(""));
    }

    Progress on_update(const Request<Properties>& request) override {
        api::DescribeAddresses::Input input;
        input.public_ips = {request.physical_id};
        const auto address = client_.call<api::DescribeAddresses>(input).addresses.at(0);
        update_tags(client_, address.allocation_id, request);
        return made(address.public_ip, address.allocation_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        api::ReleaseAddress::Input input;
        input.public_ip = request.physical_id;
        call_unless_gone<api::ReleaseAddress>(client_, input);
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType eip() {
    return resource_type<EipHandler, Properties>(
        {"NetworkBorderGroup", "TransferAddress", "IpamPoolId", "Address"}
    );
}

} // namespace copilot::localcloud::ec2
