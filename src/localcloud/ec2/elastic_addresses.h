// Elastic addresses on network interfaces.

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/ec2/address.h"

namespace copilot::localcloud::ec2 {

/// Gives the interface the address, in place of any public address it had, and answers the
/// association's ID. The address must be free.
std::string
associate(Call& call, const std::string& allocation_id, const std::string& network_interface_id);

/// Takes the address from whoever has it.
void disassociate(Call& call, Address address);

} // namespace copilot::localcloud::ec2
