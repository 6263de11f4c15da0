// AWS::EC2::VPCGatewayAttachment: its physical ID is "IGW|<VPC>".

#include "cfn/resource/ec2/vpc_gateway_attachment.h"

#include "aws/api/ec2/attach_internet_gateway.h"
#include "aws/api/ec2/detach_internet_gateway.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::VpcGatewayAttachment;

class AttachmentHandler final : public ResourceHandler<Properties> {
public:
    explicit AttachmentHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        client_.call<api::AttachInternetGateway>(
            {.internet_gateway_id = request.desired.internet_gateway_id.value_or(""),
             .vpc_id = *request.desired.vpc_id}
        );
        return Progress::success("IGW|" + *request.desired.vpc_id, {{"AttachmentType", "IGW"}});
    }

    Progress on_update(const Request<Properties>& request) override {
        detach(request.previous);
        return on_create(request);
    }

    /// Public addresses keep a gateway attached. What has them may go in the same deletion: the
    /// failure is tried again.
    Progress on_delete(const Request<Properties>& request) override {
        detach(request.desired);
        return Progress::success(request.physical_id);
    }

private:
    void detach(const Properties& properties) const {
        call_unless_gone<api::DetachInternetGateway>(
            client_,
            {.internet_gateway_id = properties.internet_gateway_id.value_or(""),
             .vpc_id = *properties.vpc_id}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType vpc_gateway_attachment() {
    return resource_type<AttachmentHandler, Properties>({"VpcId"});
}

} // namespace copilot::localcloud::ec2
