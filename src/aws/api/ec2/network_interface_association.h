#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAssociation.html
struct NetworkInterfaceAssociation {
    std::optional<std::string> allocation_id;
    std::optional<std::string> association_id;
    std::optional<std::string> ip_owner_id;
    std::optional<std::string> public_dns_name;
    std::string public_ip;

    static void fields(auto& self, auto& x) {
        x("AllocationId", self.allocation_id);
        x("AssociationId", self.association_id);
        x("IpOwnerId", self.ip_owner_id);
        x("PublicDnsName", self.public_dns_name);
        x("PublicIp", self.public_ip);
    }
};

} // namespace copilot::aws::ec2
