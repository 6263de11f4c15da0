// AWS::EC2::RouteTable

#include "cfn/resource/ec2/route_table.h"

#include "aws/api/ec2/create_route_table.h"
#include "aws/api/ec2/delete_route_table.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::RouteTable;

Progress made(const std::string& route_table_id) {
    return Progress::success(route_table_id, {{"RouteTableId", route_table_id}});
}

class RouteTableHandler final : public ResourceHandler<Properties> {
public:
    explicit RouteTableHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::CreateRouteTable::Input input;
        input.vpc_id = *request.desired.vpc_id;
        input.tag_specifications = tag_specifications("route-table", request);
        return made(client_.call<api::CreateRouteTable>(input).route_table->route_table_id);
    }

    Progress on_update(const Request<Properties>& request) override {
        update_tags(client_, request.physical_id, request);
        return made(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DeleteRouteTable>(client_, {.route_table_id = request.physical_id});
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType route_table() {
    return resource_type<RouteTableHandler, Properties>({"VpcId"});
}

} // namespace copilot::localcloud::ec2
