#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupIdentifier.html
struct SecurityGroupIdentifier {
    std::optional<std::string> group_id;
    std::optional<std::string> group_name;

    static void fields(auto& self, auto& x) {
        x("GroupId", self.group_id);
        x("GroupName", self.group_name);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptions.html
struct DnsOptions {
    static void fields(auto&, auto&) {}
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsEntry.html
struct DnsEntry {
    std::optional<std::string> dns_name;
    std::optional<std::string> hosted_zone_id;

    static void fields(auto& self, auto& x) {
        x("DnsName", self.dns_name);
        x("HostedZoneId", self.hosted_zone_id);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LastError.html
struct LastError {
    std::optional<std::string> message;
    std::optional<std::string> code;

    static void fields(auto& self, auto& x) {
        x("Message", self.message);
        x("Code", self.code);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html
struct VpcEndpoint {
    std::string vpc_endpoint_id;
    std::string vpc_endpoint_type;
    std::string vpc_id;
    std::string service_name;
    std::string state;
    std::optional<std::string> policy_document;
    std::vector<std::string> route_table_ids;
    std::vector<std::string> subnet_ids;
    std::vector<SecurityGroupIdentifier> groups;
    std::optional<DnsOptions> dns_options;
    std::optional<bool> requester_managed;
    std::vector<std::string> network_interface_ids;
    std::vector<DnsEntry> dns_entries;
    std::optional<Timestamp> creation_timestamp;
    std::vector<Tag> tags;
    std::optional<std::string> owner_id;
    std::optional<LastError> last_error;
    std::optional<std::string> failure_reason;

    static void fields(auto& self, auto& x) {
        x("VpcEndpointId", self.vpc_endpoint_id);
        x("VpcEndpointType", self.vpc_endpoint_type);
        x("VpcId", self.vpc_id);
        x("ServiceName", self.service_name);
        x("State", self.state);
        x("PolicyDocument", self.policy_document);
        x(Field("RouteTableIds").on_wire("routeTableIdSet"), self.route_table_ids);
        x(Field("SubnetIds").on_wire("subnetIdSet"), self.subnet_ids);
        x(Field("Groups").on_wire("groupSet"), self.groups);
        x("DnsOptions", self.dns_options);
        x("RequesterManaged", self.requester_managed);
        x(Field("NetworkInterfaceIds").on_wire("networkInterfaceIdSet"),
          self.network_interface_ids);
        x(Field("DnsEntries").on_wire("dnsEntrySet"), self.dns_entries);
        x("CreationTimestamp", self.creation_timestamp);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("OwnerId", self.owner_id);
        x("LastError", self.last_error);
        x("FailureReason", self.failure_reason);
    }
};

} // namespace copilot::aws::ec2
