// AWS::EC2::SecurityGroupIngress: its physical ID is the rule's, "sgr-...".

#include "cfn/resource/ec2/security_group_ingress.h"

#include "aws/api/ec2/authorize_security_group_ingress.h"
#include "aws/api/ec2/revoke_security_group_ingress.h"
#include "aws/api/ec2/update_security_group_rule_descriptions_ingress.h"
#include "localcloud/ec2/resource/rules.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::SecurityGroupIngress;

Progress made(const std::string& rule_id) {
    return Progress::success(rule_id, {{"Id", rule_id}});
}

class IngressHandler final : public ResourceHandler<Properties> {
public:
    explicit IngressHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        api::AuthorizeSecurityGroupIngress::Input input;
        input.group_id = optional_text(request.desired.group_id);
        input.ip_permissions = {ingress_permission(request.desired)};
        const auto reply = client_.call<api::AuthorizeSecurityGroupIngress>(input);
        return made(reply.security_group_rules.at(0).security_group_rule_id);
    }

    Progress on_update(const Request<Properties>& request) override {
        api::UpdateSecurityGroupRuleDescriptionsIngress::Input input;
        input.group_id = optional_text(request.desired.group_id);
        auto& change = input.security_group_rule_descriptions.emplace_back();
        change.security_group_rule_id = request.physical_id;
        change.description = request.desired.description.value_or("");
        client_.call<api::UpdateSecurityGroupRuleDescriptionsIngress>(input);
        return made(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        api::RevokeSecurityGroupIngress::Input input;
        input.group_id = optional_text(request.desired.group_id);
        input.security_group_rule_ids = {request.physical_id};
        call_unless_gone<api::RevokeSecurityGroupIngress>(client_, input);
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType security_group_ingress() {
    return resource_type<IngressHandler, Properties>(
        {"GroupName",
         "IpProtocol",
         "SourceSecurityGroupId",
         "SourcePrefixListId",
         "ToPort",
         "CidrIp",
         "SourceSecurityGroupName",
         "SourceSecurityGroupOwnerId",
         "FromPort",
         "GroupId",
         "CidrIpv6"}
    );
}

} // namespace copilot::localcloud::ec2
