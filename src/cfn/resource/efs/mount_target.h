// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-mounttarget.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::efs {

/// Where a subnet mounts a file system.
struct MountTarget {
    static constexpr std::string_view resource_type = "AWS::EFS::MountTarget";

    Text file_system_id;
    Texts security_groups;
    Text subnet_id;

    bool operator==(const MountTarget&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("FileSystemId"), self.file_system_id);
        x(required("SecurityGroups"), self.security_groups);
        x(required("SubnetId"), self.subnet_id);
    }
};

} // namespace copilot::cfn::efs
