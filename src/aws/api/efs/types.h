#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_Tag.html
struct Tag {
    std::string key;
    std::string value;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_PosixUser.html
struct PosixUser {
    std::int64_t uid = 0;
    std::int64_t gid = 0;
    std::vector<std::int64_t> secondary_gids;

    static void fields(auto& self, auto& x) {
        x(required("Uid"), self.uid);
        x(required("Gid"), self.gid);
        x("SecondaryGids", self.secondary_gids);
    }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_CreationInfo.html
struct CreationInfo {
    std::int64_t owner_uid = 0;
    std::int64_t owner_gid = 0;
    std::string permissions;

    static void fields(auto& self, auto& x) {
        x(required("OwnerUid"), self.owner_uid);
        x(required("OwnerGid"), self.owner_gid);
        x(required("Permissions"), self.permissions);
    }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_RootDirectory.html
struct RootDirectory {
    std::optional<std::string> path;
    std::optional<CreationInfo> creation_info;

    static void fields(auto& self, auto& x) {
        x("Path", self.path);
        x("CreationInfo", self.creation_info);
    }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_LifecyclePolicy.html
struct LifecyclePolicy {
    std::optional<std::string> transition_to_ia;
    std::optional<std::string> transition_to_primary_storage_class;
    std::optional<std::string> transition_to_archive;

    static void fields(auto& self, auto& x) {
        x("TransitionToIA", self.transition_to_ia);
        x("TransitionToPrimaryStorageClass", self.transition_to_primary_storage_class);
        x("TransitionToArchive", self.transition_to_archive);
    }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_BackupPolicy.html
struct BackupPolicy {
    std::string status;

    static void fields(auto& self, auto& x) { x(required("Status"), self.status); }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_FileSystemSize.html
struct FileSystemSize {
    std::int64_t value = 0;
    std::optional<Timestamp> timestamp;
    std::optional<std::int64_t> value_in_ia;
    std::optional<std::int64_t> value_in_standard;
    std::optional<std::int64_t> value_in_archive;

    static void fields(auto& self, auto& x) {
        x("Value", self.value);
        x("Timestamp", self.timestamp);
        x("ValueInIA", self.value_in_ia);
        x("ValueInStandard", self.value_in_standard);
        x("ValueInArchive", self.value_in_archive);
    }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_FileSystemProtectionDescription.html
struct FileSystemProtectionDescription {
    static void fields(auto&, auto&) {}
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_FileSystemDescription.html
struct FileSystemDescription {
    std::string owner_id;
    std::string creation_token;
    std::string file_system_id;
    std::optional<std::string> file_system_arn;
    Timestamp creation_time;
    std::string life_cycle_state;
    std::optional<std::string> name;
    std::int64_t number_of_mount_targets = 0;
    FileSystemSize size_in_bytes;
    std::string performance_mode;
    std::optional<bool> encrypted;
    std::optional<std::string> kms_key_id;
    std::optional<std::string> throughput_mode;
    std::optional<double> provisioned_throughput_in_mibps;
    std::optional<std::string> availability_zone_name;
    std::optional<std::string> availability_zone_id;
    std::vector<Tag> tags;
    std::optional<FileSystemProtectionDescription> file_system_protection;

    static void fields(auto& self, auto& x) {
        x("OwnerId", self.owner_id);
        x("CreationToken", self.creation_token);
        x("FileSystemId", self.file_system_id);
        x("FileSystemArn", self.file_system_arn);
        x("CreationTime", self.creation_time);
        x("LifeCycleState", self.life_cycle_state);
        x("Name", self.name);
        x("NumberOfMountTargets", self.number_of_mount_targets);
        x("SizeInBytes", self.size_in_bytes);
        x("PerformanceMode", self.performance_mode);
        x("Encrypted", self.encrypted);
        x("KmsKeyId", self.kms_key_id);
        x("ThroughputMode", self.throughput_mode);
        x("ProvisionedThroughputInMibps", self.provisioned_throughput_in_mibps);
        x("AvailabilityZoneName", self.availability_zone_name);
        x("AvailabilityZoneId", self.availability_zone_id);
        x("Tags", self.tags);
        x("FileSystemProtection", self.file_system_protection);
    }
};

/// https://docs.aws.amazon.com/efs/latest/ug/API_MountTargetDescription.html
struct MountTargetDescription {
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

/// https://docs.aws.amazon.com/efs/latest/ug/API_AccessPointDescription.html
struct AccessPointDescription {
    std::optional<std::string> client_token;
    std::optional<std::string> name;
    std::vector<Tag> tags;
    std::optional<std::string> access_point_id;
    std::optional<std::string> access_point_arn;
    std::optional<std::string> file_system_id;
    std::optional<PosixUser> posix_user;
    std::optional<RootDirectory> root_directory;
    std::optional<std::string> owner_id;
    std::optional<std::string> life_cycle_state;

    static void fields(auto& self, auto& x) {
        x("ClientToken", self.client_token);
        x("Name", self.name);
        x("Tags", self.tags);
        x("AccessPointId", self.access_point_id);
        x("AccessPointArn", self.access_point_arn);
        x("FileSystemId", self.file_system_id);
        x("PosixUser", self.posix_user);
        x("RootDirectory", self.root_directory);
        x("OwnerId", self.owner_id);
        x("LifeCycleState", self.life_cycle_state);
    }
};

} // namespace copilot::aws::efs
