// AWS::EC2::Route: its physical ID is "<route table>|<destination>".

#include "cfn/resource/ec2/route.h"

#include "aws/api/ec2/create_route.h"
#include "aws/api/ec2/delete_route.h"
#include "aws/api/ec2/replace_route.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::Route;

template <typename Input>
Input read(const Properties& desired) {
    Input input;
    input.route_table_id = *desired.route_table_id;
    input.destination_cidr_block = optional_text(desired.destination_cidr_block);
    input.destination_prefix_list_id = optional_text(desired.destination_prefix_list_id);
    input.gateway_id = optional_text(desired.gateway_id);
    input.nat_gateway_id = optional_text(desired.nat_gateway_id);
    return input;
}

std::string destination(const Properties& desired) {
    return desired.destination_cidr_block.value_or(desired.destination_prefix_list_id.value_or(""));
}

Progress made(const Properties& desired) {
    return Progress::success(
        *desired.route_table_id + "|" + destination(desired), {{"CidrBlock", destination(desired)}}
    );
}

class RouteHandler final : public ResourceHandler<Properties> {
public:
    explicit RouteHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        client_.call<api::CreateRoute>(read<api::CreateRoute::Input>(request.desired));
        return made(request.desired);
    }

    Progress on_update(const Request<Properties>& request) override {
        client_.call<api::ReplaceRoute>(read<api::ReplaceRoute::Input>(request.desired));
        return made(request.desired);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto bar = request.physical_id.find('|');
        api::DeleteRoute::Input input;
        input.route_table_id = request.physical_id.substr(0, bar);
        const auto to = request.physical_id.substr(bar + 1);
        (to.starts_with("pl-") ? input.destination_prefix_list_id : input.destination_cidr_block) =
            to;
        call_unless_gone<api::DeleteRoute>(client_, input);
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType route() {
    return resource_type<RouteHandler, Properties>(
        {"RouteTableId",
         "DestinationCidrBlock",
         "DestinationIpv6CidrBlock",
         "DestinationPrefixListId"}
    );
}

} // namespace copilot::localcloud::ec2
