#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_CreateAccessPoint.html
struct CreateAccessPoint {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "CreateAccessPoint";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2015-02-01/access-points";

    struct Input {
        std::string client_token;
        std::vector<Tag> tags;
        std::string file_system_id;
        std::optional<PosixUser> posix_user;
        std::optional<RootDirectory> root_directory;

        static void fields(auto& self, auto& x) {
            x(required("ClientToken").token(), self.client_token);
            x("Tags", self.tags);
            x(required("FileSystemId"), self.file_system_id);
            x("PosixUser", self.posix_user);
            x("RootDirectory", self.root_directory);
        }
    };

    struct Output {
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
};

} // namespace copilot::aws::efs
