#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompletedPart.html
struct CompletedPart {
    std::optional<std::string> etag;
    std::optional<std::int64_t> part_number;

    static void fields(auto& self, auto& x) {
        x("ETag", self.etag);
        x("PartNumber", self.part_number);
    }
};

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompletedMultipartUpload.html
struct CompletedMultipartUpload {
    std::vector<CompletedPart> parts;

    static void fields(auto& self, auto& x) {
        x(Field("Parts").on_wire("Part").flat(), self.parts);
    }
};

} // namespace copilot::aws::s3
