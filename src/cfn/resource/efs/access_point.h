// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-accesspoint.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::efs {

/// A directory of a file system, entered as one user.
struct AccessPoint {
    static constexpr std::string_view resource_type = "AWS::EFS::AccessPoint";

    struct PosixUser {
        Text gid;
        Texts secondary_gids;
        Text uid;

        bool operator==(const PosixUser&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("Gid"), self.gid);
            x("SecondaryGids", self.secondary_gids);
            x(required("Uid"), self.uid);
        }
    };

    struct CreationInfo {
        Text owner_gid;
        Text owner_uid;
        Text permissions;

        bool operator==(const CreationInfo&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("OwnerGid"), self.owner_gid);
            x(required("OwnerUid"), self.owner_uid);
            x(required("Permissions"), self.permissions);
        }
    };

    struct RootDirectory {
        std::optional<CreationInfo> creation_info;
        Text path;

        bool operator==(const RootDirectory&) const = default;

        static void fields(auto& self, auto& x) {
            x("CreationInfo", self.creation_info);
            x("Path", self.path);
        }
    };

    std::vector<Tag> access_point_tags;
    Text client_token;
    Text file_system_id;
    std::optional<PosixUser> posix_user;
    std::optional<RootDirectory> root_directory;

    bool operator==(const AccessPoint&) const = default;

    static void fields(auto& self, auto& x) {
        x("AccessPointTags", self.access_point_tags);
        x("ClientToken", self.client_token);
        x(required("FileSystemId"), self.file_system_id);
        x("PosixUser", self.posix_user);
        x("RootDirectory", self.root_directory);
    }
};

} // namespace copilot::cfn::efs
