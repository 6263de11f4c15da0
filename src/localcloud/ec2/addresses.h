// Private and public addresses: none is ever handed out twice.

#pragma once

#include "localcloud/ec2/subnet.h"
#include "localcloud/state/records.h"

#include <optional>
#include <string>

namespace copilot::localcloud::ec2 {

/// Takes a free address of the subnet for a network interface, or the one that is `wanted`. The
/// first four and the last are never given. Addresses that were just given back come last, so that
/// nobody meets the connections of who had them before. Throws ServiceError
/// InsufficientFreeAddressesInSubnet, InvalidIPAddress.InUse, InvalidParameterValue.
std::string take_private_address(
    Records& records,
    const Place& place,
    const std::string& subnet_id,
    const std::string& network_interface_id,
    const std::optional<std::string>& wanted = {}
);
void give_back_private_address(
    Records& records, const Place& place, const std::string& subnet_id, const std::string& address
);

/// How many addresses a subnet of this range can give.
[[nodiscard]] std::int64_t usable_addresses(const std::string& cidr_block);

/// Takes a public address for `owner`, an allocation or a network interface: the same for the same
/// owner as long as it is free. Throws ServiceError AddressLimitExceeded.
std::string take_public_address(Records& records, const std::string& owner);
void give_back_public_address(Records& records, const std::string& public_ip);

/// "02:01:0a:00:01:05" for 10.0.1.5.
[[nodiscard]] std::string mac_address_of(const std::string& private_ip);

} // namespace copilot::localcloud::ec2
