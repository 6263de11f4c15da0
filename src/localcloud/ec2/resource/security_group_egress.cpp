// AWS::EC2::SecurityGroupEgress: its physical ID is the rule's, "sgr-...".

#include "cfn/resource/ec2/security_group_egress.h"

#include "aws/api/ec2/authorize_security_group_egress.h"
#include "aws/api/ec2/revoke_security_group_egress.h"
#include "aws/api/ec2/update_security_group_rule_descriptions_egress.h"
#include "localcloud/ec2/resource/rules.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::SecurityGroupEgress;

Progress made(const std::string& rule_id) {
    return Progress::success(rule_id, {{"Id", rule_id}});
}

class EgressHandler final : public ResourceHandler<Properties> {
public:
    explicit EgressHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::AuthorizeSecurityGroupEgress::Input input;
        input.group_id = request.desired.group_id.value_or("");
        input.ip_permissions = {egress_permission(request.desired)};
        const auto reply = client_.call<api::AuthorizeSecurityGroupEgress>(input);
        return made(reply.security_group_rules.at(0).security_group_rule_id);
    }

    Progress on_update(const Request<Properties>& request) override {
        api::UpdateSecurityGroupRuleDescriptionsEgress::Input input;
        input.group_id = request.desired.group_id.value_or("");
        auto& change = input.security_group_rule_descriptions.emplace_back();
        change.security_group_rule_id = request.physical_id;
        change.description = request.desired.description.value_or("");
        client_.call<api::UpdateSecurityGroupRuleDescriptionsEgress>(input);
        return made(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        api::RevokeSecurityGroupEgress::Input input;
        input.group_id = request.desired.group_id.value_or("");
        input.security_group_rule_ids = {request.physical_id};
        call_unless_gone<api::RevokeSecurityGroupEgress>(client_, input);
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType security_group_egress() {
    return resource_type<EgressHandler, Properties>(
        {"IpProtocol",
         "DestinationSecurityGroupId",
         "DestinationPrefixListId",
         "ToPort",
         "CidrIp",
         "FromPort",
         "GroupId",
         "CidrIpv6"}
    );
}

} // namespace copilot::localcloud::ec2
