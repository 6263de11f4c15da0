#pragma once

#include "aws/api/s3/initiator.h"
#include "aws/api/s3/owner.h"
#include "aws/api/s3/part.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html
struct ListParts {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "ListParts";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}";

    struct Input {
        std::string bucket;
        std::string key;
        std::optional<std::int64_t> max_parts;
        std::optional<std::int64_t> part_number_marker;
        std::string upload_id;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("Key").in(Location::label), self.key);
            x(Field("MaxParts").on_wire("max-parts").in(Location::query), self.max_parts);
            x(Field("PartNumberMarker").on_wire("part-number-marker").in(Location::query),
              self.part_number_marker);
            x(required("UploadId").on_wire("uploadId").in(Location::query), self.upload_id);
        }
    };

    struct Output {
        std::optional<std::string> bucket;
        std::optional<std::string> key;
        std::optional<std::string> upload_id;
        std::optional<std::int64_t> part_number_marker;
        std::optional<std::int64_t> next_part_number_marker;
        std::optional<std::int64_t> max_parts;
        std::optional<bool> is_truncated;
        std::vector<Part> parts;
        std::optional<Initiator> initiator;
        std::optional<Owner> owner;
        std::optional<std::string> storage_class;

        static void fields(auto& self, auto& x) {
            x("Bucket", self.bucket);
            x("Key", self.key);
            x("UploadId", self.upload_id);
            x("PartNumberMarker", self.part_number_marker);
            x("NextPartNumberMarker", self.next_part_number_marker);
            x("MaxParts", self.max_parts);
            x("IsTruncated", self.is_truncated);
            x(Field("Parts").on_wire("Part").flat(), self.parts);
            x("Initiator", self.initiator);
            x("Owner", self.owner);
            x("StorageClass", self.storage_class);
        }
    };
};

} // namespace copilot::aws::s3
