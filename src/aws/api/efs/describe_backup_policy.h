#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_DescribeBackupPolicy.html
struct DescribeBackupPolicy {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "DescribeBackupPolicy";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2015-02-01/file-systems/{FileSystemId}/backup-policy";

    struct Input {
        std::string file_system_id;

        static void fields(auto& self, auto& x) {
            x(required("FileSystemId").in(Location::label), self.file_system_id);
        }
    };

    struct Output {
        BackupPolicy backup_policy;

        static void fields(auto& self, auto& x) { x("BackupPolicy", self.backup_policy); }
    };
};

} // namespace copilot::aws::efs
