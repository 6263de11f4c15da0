#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Address.html
struct Address {
    std::string allocation_id;
    std::optional<std::string> association_id;
    std::string domain;
    std::optional<std::string> network_interface_id;
    std::optional<std::string> network_interface_owner_id;
    std::optional<std::string> private_ip_address;
    std::vector<Tag> tags;
    std::optional<std::string> subnet_id;
    std::optional<std::string> service_managed;
    std::optional<std::string> instance_id;
    std::string public_ip;

    static void fields(auto& self, auto& x) {
        x("AllocationId", self.allocation_id);
        x("AssociationId", self.association_id);
        x("Domain", self.domain);
        x("NetworkInterfaceId", self.network_interface_id);
        x("NetworkInterfaceOwnerId", self.network_interface_owner_id);
        x("PrivateIpAddress", self.private_ip_address);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("SubnetId", self.subnet_id);
        x("ServiceManaged", self.service_managed);
        x("InstanceId", self.instance_id);
        x("PublicIp", self.public_ip);
    }
};

} // namespace copilot::aws::ec2
