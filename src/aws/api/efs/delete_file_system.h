#pragma once

#include "aws/api/efs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_DeleteFileSystem.html
struct DeleteFileSystem {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "DeleteFileSystem";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/2015-02-01/file-systems/{FileSystemId}";

    struct Input {
        std::string file_system_id;

        static void fields(auto& self, auto& x) {
            x(required("FileSystemId").in(Location::label), self.file_system_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::efs
