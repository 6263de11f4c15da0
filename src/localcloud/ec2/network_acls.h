// Network ACLs. Every VPC has one that lets everything pass; others are not made real here.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ec2/network_acl.h"

namespace copilot::localcloud::ec2 {

NetworkAcl make_default_network_acl(Call& call, const std::string& vpc_id);

/// Puts a new subnet under its VPC's default ACL, and takes one that goes away from under it.
void associate_default_network_acl(
    Call& call, const std::string& network_acl_id, const std::string& subnet_id
);
void forget_network_acl_association(
    Call& call, const std::string& network_acl_id, const std::string& subnet_id
);

} // namespace copilot::localcloud::ec2
