#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceTypeDetail.html
struct ServiceTypeDetail {
    std::optional<std::string> service_type;

    static void fields(auto& self, auto& x) { x("ServiceType", self.service_type); }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceDetail.html
struct ServiceDetail {
    std::optional<std::string> service_name;
    std::optional<std::string> service_id;
    std::vector<ServiceTypeDetail> service_type;
    std::vector<std::string> availability_zones;
    std::optional<std::string> owner;
    std::vector<std::string> base_endpoint_dns_names;
    std::optional<std::string> private_dns_name;
    std::optional<bool> vpc_endpoint_policy_supported;
    std::optional<bool> acceptance_required;
    std::vector<Tag> tags;

    static void fields(auto& self, auto& x) {
        x("ServiceName", self.service_name);
        x("ServiceId", self.service_id);
        x("ServiceType", self.service_type);
        x(Field("AvailabilityZones").on_wire("availabilityZoneSet"), self.availability_zones);
        x("Owner", self.owner);
        x(Field("BaseEndpointDnsNames").on_wire("baseEndpointDnsNameSet"),
          self.base_endpoint_dns_names);
        x("PrivateDnsName", self.private_dns_name);
        x("VpcEndpointPolicySupported", self.vpc_endpoint_policy_supported);
        x("AcceptanceRequired", self.acceptance_required);
        x(Field("Tags").on_wire("tagSet"), self.tags);
    }
};

} // namespace copilot::aws::ec2
