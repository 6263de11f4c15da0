// AWS::EC2::SubnetRouteTableAssociation. Its route table may change in place, although the type's
// schema says that it cannot: a subnet has one table at a time, so a second association could not
// be made before the first one goes.

#include "cfn/resource/ec2/subnet_route_table_association.h"

#include "aws/api/ec2/associate_route_table.h"
#include "aws/api/ec2/disassociate_route_table.h"
#include "aws/api/ec2/replace_route_table_association.h"
#include "localcloud/ec2/resource/shared.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::SubnetRouteTableAssociation;

Progress made(const std::string& association_id) {
    return Progress::success(association_id, {{"Id", association_id}});
}

class AssociationHandler final : public ResourceHandler<Properties> {
public:
    explicit AssociationHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::AssociateRouteTable::Input input;
        input.route_table_id = *request.desired.route_table_id;
        input.subnet_id = *request.desired.subnet_id;
        return made(client_.call<api::AssociateRouteTable>(input).association_id.value_or(""));
    }

    Progress on_update(const Request<Properties>& request) override {
        api::ReplaceRouteTableAssociation::Input input;
        input.association_id = request.physical_id;
        input.route_table_id = *request.desired.route_table_id;
        const auto reply = client_.try_call<api::ReplaceRouteTableAssociation>(input);
        if (reply)
            return made(reply->new_association_id.value_or(""));
        if (!says_gone(reply.error()))
            throw in_context(reply.error(), "ReplaceRouteTableAssociation");
        return on_create(request);
    }

    Progress on_delete(const Request<Properties>& request) override {
        call_unless_gone<api::DisassociateRouteTable>(
            client_, {.association_id = request.physical_id}
        );
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType subnet_route_table_association() {
    return resource_type<AssociationHandler, Properties>({"SubnetId"});
}

} // namespace copilot::localcloud::ec2
