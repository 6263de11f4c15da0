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

/// https://docs.aws.amazon.com/efs/latest/ug/API_DescribeFileSystems.html
struct DescribeFileSystems {
    static constexpr const aws::Service& service = efs::service;
    static constexpr std::string_view name = "DescribeFileSystems";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2015-02-01/file-systems";

    struct Input {
        std::optional<std::int64_t> max_items;
        std::optional<std::string> marker;
        std::optional<std::string> creation_token;
        std::optional<std::string> file_system_id;

        static void fields(auto& self, auto& x) {
            x(Field("MaxItems").in(Location::query), self.max_items);
            x(Field("Marker").in(Location::query), self.marker);
            x(Field("CreationToken").in(Location::query), self.creation_token);
            x(Field("FileSystemId").in(Location::query), self.file_system_id);
        }
    };

    struct Output {
        std::optional<std::string> marker;
        std::vector<FileSystemDescription> file_systems;
        std::optional<std::string> next_marker;

        static void fields(auto& self, auto& x) {
            x("Marker", self.marker);
            x("FileSystems", self.file_systems);
            x("NextMarker", self.next_marker);
        }
    };
};

} // namespace copilot::aws::efs
