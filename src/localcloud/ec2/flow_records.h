// Flow log records: from what a VPC's firewall counts to the lines that AWS writes. Pure functions.
// https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html

#pragma once

#include "host/firewall.h"
#include "localcloud/ec2/network_interface.h"

#include <map>
#include <string>
#include <vector>

namespace copilot::localcloud::ec2 {

/// What came since `before`: flows that are new, and the rest of those that have grown. A count
/// that has shrunk began again.
[[nodiscard]] std::vector<host::FlowCount>
flows_since(const std::vector<host::FlowCount>& before, const std::vector<host::FlowCount>& now);

struct FlowInterval {
    std::string account;
    std::string traffic_type = "ALL"; ///< Or "ACCEPT", "REJECT".
    Timestamp start{};
    Timestamp end{};
};

/// Lines by the ID of the network interface that they are of: a flow between two of `interfaces` is
/// in the records of both, and an interface without any has one that says so.
[[nodiscard]] std::map<std::string, std::vector<std::string>> flow_records(
    const std::vector<host::FlowCount>& flows,
    const std::vector<NetworkInterface>& interfaces,
    const FlowInterval& interval
);

} // namespace copilot::localcloud::ec2
