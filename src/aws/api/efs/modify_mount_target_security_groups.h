#pragma once

#include "aws/api/efs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_ModifyMountTargetSecurityGroups.html
struct ModifyMountTargetSecurityGroups {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "ModifyMountTargetSecurityGroups";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri =
        "/2015-02-01/mount-targets/{MountTargetId}/security-groups";

    struct Input {
        std::string mount_target_id;
        std::vector<std::string> security_groups;

        static void fields(auto& self, auto& x) {
            x(required("MountTargetId").in(Location::label), self.mount_target_id);
            x("SecurityGroups", self.security_groups);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::efs
