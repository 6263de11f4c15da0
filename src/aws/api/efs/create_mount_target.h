#pragma once

#include "aws/api/efs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_CreateMountTarget.html
struct CreateMountTarget {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "CreateMountTarget";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2015-02-01/mount-targets";

    struct Input {
        std::string file_system_id;
        std::string subnet_id;
        std::optional<std::string> ip_address;
        std::vector<std::string> security_groups;

        static void fields(auto& self, auto& x) {
            x(required("FileSystemId"), self.file_system_id);
            x(required("SubnetId"), self.subnet_id);
            x("IpAddress", self.ip_address);
            x("SecurityGroups", self.security_groups);
        }
    };

    struct Output {
        std::optional<std::string> owner_id;
        std::string mount_target_id;
        std::string file_system_id;
        std::string subnet_id;
        std::string life_cycle_state;
        std::optional<std::string> ip_address;
        std::optional<std::string> network_interface_id;
        std::optional<std::string> availability_zone_id;
        std::optional<std::string> availability_zone_name;
        std::optional<std::string> vpc_id;

        static void fields(auto& self, auto& x) {
            x("OwnerId", self.owner_id);
            x("MountTargetId", self.mount_target_id);
            x("FileSystemId", self.file_system_id);
            x("SubnetId", self.subnet_id);
            x("LifeCycleState", self.life_cycle_state);
            x("IpAddress", self.ip_address);
            x("NetworkInterfaceId", self.network_interface_id);
            x("AvailabilityZoneId", self.availability_zone_id);
            x("AvailabilityZoneName", self.availability_zone_name);
            x("VpcId", self.vpc_id);
        }
    };
};

} // namespace copilot::aws::efs
