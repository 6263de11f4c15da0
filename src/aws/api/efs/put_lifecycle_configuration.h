#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_PutLifecycleConfiguration.html
struct PutLifecycleConfiguration {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "PutLifecycleConfiguration";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri =
        "/2015-02-01/file-systems/{FileSystemId}/lifecycle-configuration";

    struct Input {
        std::string file_system_id;
        std::vector<LifecyclePolicy> lifecycle_policies;

        static void fields(auto& self, auto& x) {
            x(required("FileSystemId").in(Location::label), self.file_system_id);
            x(required("LifecyclePolicies"), self.lifecycle_policies);
        }
    };

    struct Output {
        std::vector<LifecyclePolicy> lifecycle_policies;

        static void fields(auto& self, auto& x) { x("LifecyclePolicies", self.lifecycle_policies); }
    };
};

} // namespace copilot::aws::efs
