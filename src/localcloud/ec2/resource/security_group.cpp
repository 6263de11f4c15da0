// AWS::EC2::SecurityGroup. Its own rules are the ones in its properties: rules that other resources
// add to the group are left alone.

#include "cfn/resource/ec2/security_group.h"

#include "aws/api/ec2/authorize_security_group_egress.h"
#include "aws/api/ec2/authorize_security_group_ingress.h"
#include "aws/api/ec2/create_security_group.h"
#include "aws/api/ec2/delete_security_group.h"
#include "aws/api/ec2/revoke_security_group_egress.h"
#include "aws/api/ec2/revoke_security_group_ingress.h"
#include "localcloud/ec2/resource/rules.h"
#include "localcloud/engine/resource_type.h"

#include <algorithm>

namespace copilot::localcloud::ec2 {

namespace {

namespace api = aws::ec2;
using Properties = cfn::ec2::SecurityGroup;
using Permissions = std::vector<api::IpPermission>;

Permissions ingress_of(const Properties& properties) {
    Permissions permissions;
    for (const auto& rule : properties.security_group_ingress)
        permissions.push_back(ingress_permission(rule));
    return permissions;
}

Permissions everything_to_the_world() {
    api::IpPermission all;
    all.ip_protocol = "-1";
    all.ip_ranges = {{.description = {}, .cidr_ip = "0.0.0.0/0"}};
    return {all};
}

/// A group without egress rules of its own lets everything out.
Permissions egress_of(const Properties& properties) {
    Permissions permissions;
    for (const auto& rule : properties.security_group_egress)
        permissions.push_back(egress_permission(rule));
    return permissions.empty() ? everything_to_the_world() : permissions;
}

/// Those of `these` that are not in `others`; descriptions count.
Permissions without(const Permissions& these, const Permissions& others) {
    Permissions left;
    for (const auto& one : these) {
        const auto encoded = encode(one);
        const auto same = [&](const api::IpPermission& other) { return encode(other) == encoded; };
        if (!std::ranges::any_of(others, same))
            left.push_back(one);
    }
    return left;
}

class SecurityGroupHandler final : public ResourceHandler<Properties> {
public:
    explicit SecurityGroupHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        api::CreateSecurityGroup::Input input;
        input.description = *desired.group_description;
        input.group_name = desired.group_name.value_or(request.generated_name);
        input.vpc_id = optional_text(desired.vpc_id);
        input.tag_specifications = tag_specifications("security-group", request);
        const auto group_id = client_.call<api::CreateSecurityGroup>(input).group_id.value_or("");
        return completing(group_id, [&] {
            change_ingress(group_id, {}, ingress_of(desired));
            change_egress(group_id, everything_to_the_world(), egress_of(desired));
            return made(group_id, desired);
        });
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& group_id = request.physical_id;
        change_ingress(group_id, ingress_of(request.previous), ingress_of(request.desired));
        change_egress(group_id, egress_of(request.previous), egress_of(request.desired));
        update_tags(client_, group_id, request);
        return made(group_id, request.desired);
    }

    Progress on_delete(const Request<Properties>& request) override {
        api::DeleteSecurityGroup::Input input;
        input.group_id = request.physical_id;
        call_unless_gone<api::DeleteSecurityGroup>(client_, input);
        return Progress::success(request.physical_id);
    }

private:
    static Progress made(const std::string& group_id, const Properties& desired) {
        return Progress::success(
            group_id,
            {{"Id", group_id}, {"GroupId", group_id}, {"VpcId", desired.vpc_id.value_or("")}}
        );
    }

    void change_ingress(
        const std::string& group_id, const Permissions& before, const Permissions& after
    ) const {
        for (const auto& gone : without(before, after)) {
            api::RevokeSecurityGroupIngress::Input input;
            input.group_id = group_id;
            input.ip_permissions = {gone};
            call_unless_gone<api::RevokeSecurityGroupIngress>(client_, input);
        }
        for (const auto& added : without(after, before)) {
            api::AuthorizeSecurityGroupIngress::Input input;
            input.group_id = group_id;
            input.ip_permissions = {added};
            client_.call<api::AuthorizeSecurityGroupIngress>(input);
        }
    }

    void change_egress(
        const std::string& group_id, const Permissions& before, const Permissions& after
    ) const {
        for (const auto& gone : without(before, after)) {
            api::RevokeSecurityGroupEgress::Input input;
            input.group_id = group_id;
            input.ip_permissions = {gone};
            call_unless_gone<api::RevokeSecurityGroupEgress>(client_, input);
        }
        for (const auto& added : without(after, before)) {
            api::AuthorizeSecurityGroupEgress::Input input;
            input.group_id = group_id;
            input.ip_permissions = {added};
            client_.call<api::AuthorizeSecurityGroupEgress>(input);
        }
    }

    aws::Client client_;
};

} // namespace

ResourceType security_group() {
    return resource_type<SecurityGroupHandler, Properties>(
        {"GroupDescription", "GroupName", "VpcId"}
    );
}

} // namespace copilot::localcloud::ec2
