#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

/// An elastic IP address.
struct Address {
    static constexpr std::string_view kind = "ec2/address";

    std::string allocation_id;
    std::string public_ip;
    std::string association_id{}; ///< Empty while nothing has it.
    std::string network_interface_id{};
    std::string private_ip_address{};
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return allocation_id; }

    static void fields(auto& self, auto& x) {
        x("AllocationId", self.allocation_id);
        x("PublicIp", self.public_ip);
        x("AssociationId", self.association_id);
        x("NetworkInterfaceId", self.network_interface_id);
        x("PrivateIpAddress", self.private_ip_address);
        x("Tags", self.tags);
    }
};

/// A public address in use, elastic or not. There is one pool for the whole machine, whatever the
/// account and region: 198.18.0.0/15, which the Internet does not route (RFC 2544).
struct PublicAddress {
    static constexpr std::string_view kind = "ec2/public-address";

    std::string public_ip;
    std::string owner; ///< Allocation ID, or the network interface's.

    [[nodiscard]] std::string record_id() const { return public_ip; }

    static void fields(auto& self, auto& x) {
        x("PublicIp", self.public_ip);
        x("Owner", self.owner);
    }
};

} // namespace copilot::localcloud::ec2
