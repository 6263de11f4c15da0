// AWS::EC2::InternetGateway

#include "cfn/resource/ec2/internet_gateway.h"

#include "aws/api/ec2/create_internet_gateway.h"
#include "aws/api/ec2/delete_internet_gateway.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::InternetGateway;

Progress made(const std::string& gateway_id) {
    return Progress::success(gateway_id, {{"InternetGatewayId", gateway_id}});
}

class InternetGatewayHandler final : public ResourceHandler<Properties> {
public:
    explicit InternetGatewayHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto reply = client_.call<api::CreateInternetGateway>(
            {.tag_specifications = tag_specifications("internet-gateway", request)}
        );
        return made(reply.internet_gateway.internet_gateway_id);
    }

    Progress on_update(const Request<Properties>& request) override {
        update_tags(client_, request.physical_id, request);
        return made(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteInternetGateway>(
            client_, {.internet_gateway_id = request.physical_id}
        );
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType internet_gateway() {
    return resource_type<InternetGatewayHandler, Properties>({});
}

} // namespace copilot::localcloud::ec2
