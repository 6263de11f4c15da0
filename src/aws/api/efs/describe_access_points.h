#pragma once

#include "aws/api/efs/service.h"
#include "aws/api/efs/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::efs {

/// https://docs.aws.amazon.com/efs/latest/ug/API_DescribeAccessPoints.html
struct DescribeAccessPoints {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "DescribeAccessPoints";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2015-02-01/access-points";

    struct Input {
        std::optional<std::int64_t> max_results;
        std::optional<std::string> next_token;
        std::optional<std::string> access_point_id;
        std::optional<std::string> file_system_id;

        static void fields(auto& self, auto& x) {
            x(Field("MaxResults").in(Location::query), self.max_results);
            x(Field("NextToken").in(Location::query), self.next_token);
            x(Field("AccessPointId").in(Location::query), self.access_point_id);
            x(Field("FileSystemId").in(Location::query), self.file_system_id);
        }
    };

    struct Output {
        std::vector<AccessPointDescription> access_points;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("AccessPoints", self.access_points);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::efs
