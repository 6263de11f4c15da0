#pragma once

#include "aws/api/efs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_DeleteMountTarget.html
struct DeleteMountTarget {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "DeleteMountTarget";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/2015-02-01/mount-targets/{MountTargetId}";

    struct Input {
        std::string mount_target_id;

        static void fields(auto& self, auto& x) {
            x(required("MountTargetId").in(Location::label), self.mount_target_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::efs
