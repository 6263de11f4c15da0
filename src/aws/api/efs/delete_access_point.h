#pragma once

#include "aws/api/efs/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_DeleteAccessPoint.html
struct DeleteAccessPoint {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "DeleteAccessPoint";
    static constexpr std::string_view method = "DELETE";
    static constexpr std::string_view uri = "/2015-02-01/access-points/{AccessPointId}";

    struct Input {
        std::string access_point_id;

        static void fields(auto& self, auto& x) {
            x(required("AccessPointId").in(Location::label), self.access_point_id);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::efs
