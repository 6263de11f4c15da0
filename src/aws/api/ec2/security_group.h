#pragma once

#include "aws/api/ec2/ip_permission.h"
#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html
struct SecurityGroup {
    std::string group_id;
    std::vector<IpPermission> ip_permissions_egress;
    std::vector<Tag> tags;
    std::string vpc_id;
    std::string security_group_arn;
    std::string owner_id;
    std::string group_name;
    std::string description;
    std::vector<IpPermission> ip_permissions;

    static void fields(auto& self, auto& x) {
        x("GroupId", self.group_id);
        x("IpPermissionsEgress", self.ip_permissions_egress);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("VpcId", self.vpc_id);
        x("SecurityGroupArn", self.security_group_arn);
        x("OwnerId", self.owner_id);
        x("GroupName", self.group_name);
        x(Field("Description").on_wire("groupDescription"), self.description);
        x("IpPermissions", self.ip_permissions);
    }
};

} // namespace copilot::aws::ec2
