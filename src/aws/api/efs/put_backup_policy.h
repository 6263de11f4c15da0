#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_PutBackupPolicy.html
struct PutBackupPolicy {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "PutBackupPolicy";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/2015-02-01/file-systems/{FileSystemId}/backup-policy";

    struct Input {
        std::string file_system_id;
        BackupPolicy backup_policy;

        static void fields(auto& self, auto& x) {
            x(required("FileSystemId").in(Location::label), self.file_system_id);
            x(required("BackupPolicy"), self.backup_policy);
        }
    };

    struct Output {
        BackupPolicy backup_policy;

        static void fields(auto& self, auto& x) { x("BackupPolicy", self.backup_policy); }
    };
};

} // namespace copilot::aws::efs
