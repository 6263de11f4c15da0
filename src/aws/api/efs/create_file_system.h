#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_CreateFileSystem.html
struct CreateFileSystem {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "CreateFileSystem";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2015-02-01/file-systems";

    struct Input {
        std::string creation_token;
        std::optional<std::string> performance_mode;
        std::optional<bool> encrypted;
        std::optional<std::string> kms_key_id;
        std::optional<std::string> throughput_mode;
        std::optional<double> provisioned_throughput_in_mibps;
        std::optional<std::string> availability_zone_name;
        std::optional<bool> backup;
        std::vector<Tag> tags;

        static void fields(auto& self, auto& x) {
            x(required("CreationToken").token(), self.creation_token);
            x("PerformanceMode", self.performance_mode);
            x("Encrypted", self.encrypted);
            x("KmsKeyId", self.kms_key_id);
            x("ThroughputMode", self.throughput_mode);
            x("ProvisionedThroughputInMibps", self.provisioned_throughput_in_mibps);
            x("AvailabilityZoneName", self.availability_zone_name);
            x("Backup", self.backup);
            x("Tags", self.tags);
        }
    };

    struct Output {
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
};

} // namespace copilot::aws::efs
