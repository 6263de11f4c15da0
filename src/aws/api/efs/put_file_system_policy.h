#pragma once

#include "aws/api/efs/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_PutFileSystemPolicy.html
struct PutFileSystemPolicy {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "PutFileSystemPolicy";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/2015-02-01/file-systems/{FileSystemId}/policy";

    struct Input {
        std::string file_system_id;
        std::string policy;

        static void fields(auto& self, auto& x) {
            x(required("FileSystemId").in(Location::label), self.file_system_id);
            x(required("Policy"), self.policy);
        }
    };

    struct Output {
        std::optional<std::string> file_system_id;
        std::optional<std::string> policy;

        static void fields(auto& self, auto& x) {
            x("FileSystemId", self.file_system_id);
            x("Policy", self.policy);
        }
    };
};

} // namespace copilot::aws::efs
