#pragma once

#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGatewayAddress.html
struct NatGatewayAddress {
    std::optional<std::string> allocation_id;
    std::optional<std::string> network_interface_id;
    std::optional<std::string> private_ip;
    std::optional<std::string> public_ip;
    std::optional<std::string> association_id;
    std::optional<bool> is_primary;
    std::optional<std::string> failure_message;
    std::optional<std::string> status;
    std::optional<std::string> availability_zone;
    std::optional<std::string> availability_zone_id;

    static void fields(auto& self, auto& x) {
        x("AllocationId", self.allocation_id);
        x("NetworkInterfaceId", self.network_interface_id);
        x("PrivateIp", self.private_ip);
        x("PublicIp", self.public_ip);
        x("AssociationId", self.association_id);
        x("IsPrimary", self.is_primary);
        x("FailureMessage", self.failure_message);
        x("Status", self.status);
        x("AvailabilityZone", self.availability_zone);
        x("AvailabilityZoneId", self.availability_zone_id);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ProvisionedBandwidth.html
struct ProvisionedBandwidth {
    std::optional<Timestamp> provision_time;
    std::optional<std::string> provisioned;
    std::optional<Timestamp> request_time;
    std::optional<std::string> requested;
    std::optional<std::string> status;

    static void fields(auto& self, auto& x) {
        x("ProvisionTime", self.provision_time);
        x("Provisioned", self.provisioned);
        x("RequestTime", self.request_time);
        x("Requested", self.requested);
        x("Status", self.status);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGatewayAttachedAppliance.html
struct NatGatewayAttachedAppliance {
    std::optional<std::string> type;
    std::optional<std::string> appliance_arn;
    std::optional<std::string> vpc_endpoint_id;
    std::optional<std::string> attachment_state;
    std::optional<std::string> modification_state;
    std::optional<std::string> failure_code;
    std::optional<std::string> failure_message;

    static void fields(auto& self, auto& x) {
        x("Type", self.type);
        x("ApplianceArn", self.appliance_arn);
        x("VpcEndpointId", self.vpc_endpoint_id);
        x("AttachmentState", self.attachment_state);
        x("ModificationState", self.modification_state);
        x("FailureCode", self.failure_code);
        x("FailureMessage", self.failure_message);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html
struct NatGateway {
    Timestamp create_time;
    std::optional<Timestamp> delete_time;
    std::optional<std::string> failure_code;
    std::optional<std::string> failure_message;
    std::vector<NatGatewayAddress> nat_gateway_addresses;
    std::string nat_gateway_id;
    std::optional<ProvisionedBandwidth> provisioned_bandwidth;
    std::string state;
    std::string subnet_id;
    std::string vpc_id;
    std::vector<Tag> tags;
    std::optional<std::string> connectivity_type;
    std::vector<NatGatewayAttachedAppliance> attached_appliances;
    std::optional<std::string> route_table_id;

    static void fields(auto& self, auto& x) {
        x("CreateTime", self.create_time);
        x("DeleteTime", self.delete_time);
        x("FailureCode", self.failure_code);
        x("FailureMessage", self.failure_message);
        x(Field("NatGatewayAddresses").on_wire("natGatewayAddressSet"), self.nat_gateway_addresses);
        x("NatGatewayId", self.nat_gateway_id);
        x("ProvisionedBandwidth", self.provisioned_bandwidth);
        x("State", self.state);
        x("SubnetId", self.subnet_id);
        x("VpcId", self.vpc_id);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("ConnectivityType", self.connectivity_type);
        x(Field("AttachedAppliances").on_wire("attachedApplianceSet"), self.attached_appliances);
        x("RouteTableId", self.route_table_id);
    }
};

} // namespace copilot::aws::ec2
