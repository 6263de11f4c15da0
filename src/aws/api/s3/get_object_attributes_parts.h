#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ObjectPart.html
struct ObjectPart {
    std::optional<std::int64_t> part_number;
    std::optional<std::int64_t> size;

    static void fields(auto& self, auto& x) {
        x("PartNumber", self.part_number);
        x("Size", self.size);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributesParts.html
struct GetObjectAttributesParts {
    std::optional<std::int64_t> part_number_marker;
    std::optional<std::int64_t> next_part_number_marker;
    std::optional<std::int64_t> max_parts;
    std::optional<bool> is_truncated;
    std::vector<ObjectPart> parts;

    static void fields(auto& self, auto& x) {
        x("PartNumberMarker", self.part_number_marker);
        x("NextPartNumberMarker", self.next_part_number_marker);
        x("MaxParts", self.max_parts);
        x("IsTruncated", self.is_truncated);
        x(Field("Parts").on_wire("Part").flat(), self.parts);
    }
};

} // namespace copilot::aws::s3
