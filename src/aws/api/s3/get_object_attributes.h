#pragma once

#include "aws/api/s3/get_object_attributes_parts.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html
struct GetObjectAttributes {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetObjectAttributes";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}?attributes";
    static constexpr std::string_view result_wrapper = "GetObjectAttributesResponse";

    struct Input {
        std::string bucket;
        std::string key;
        std::optional<std::string> version_id;
        std::optional<std::int64_t> max_parts;
        std::optional<std::int64_t> part_number_marker;
        std::vector<std::string> object_attributes;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("Key").in(Location::label), self.key);
            x(Field("VersionId").on_wire("versionId").in(Location::query), self.version_id);
            x(Field("MaxParts").on_wire("x-amz-max-parts").in(Location::header), self.max_parts);
            x(Field("PartNumberMarker").on_wire("x-amz-part-number-marker").in(Location::header),
              self.part_number_marker);
            x(required("ObjectAttributes").on_wire("x-amz-object-attributes").in(Location::header),
              self.object_attributes);
        }
    };

    struct Output {
        std::optional<bool> delete_marker;
        std::optional<Timestamp> last_modified;
        std::optional<std::string> version_id;
        std::optional<std::string> etag;
        std::optional<GetObjectAttributesParts> object_parts;
        std::optional<std::string> storage_class;
        std::optional<std::int64_t> object_size;

        static void fields(auto& self, auto& x) {
            x(Field("DeleteMarker").on_wire("x-amz-delete-marker").in(Location::header),
              self.delete_marker);
            x(Field("LastModified").on_wire("Last-Modified").in(Location::header),
              self.last_modified);
            x(Field("VersionId").on_wire("x-amz-version-id").in(Location::header), self.version_id);
            x("ETag", self.etag);
            x("ObjectParts", self.object_parts);
            x("StorageClass", self.storage_class);
            x("ObjectSize", self.object_size);
        }
    };
};

} // namespace copilot::aws::s3
