#pragma once

#include "aws/api/s3/common_prefix.h"
#include "aws/api/s3/delete_marker_entry.h"
#include "aws/api/s3/object_version.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
struct ListObjectVersions {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "ListObjectVersions";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?versions";
    static constexpr std::string_view result_wrapper = "ListVersionsResult";

    struct Input {
        std::string bucket;
        std::optional<std::string> delimiter;
        std::optional<std::string> encoding_type;
        std::optional<std::string> key_marker;
        std::optional<std::int64_t> max_keys;
        std::optional<std::string> prefix;
        std::optional<std::string> version_id_marker;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("Delimiter").on_wire("delimiter").in(Location::query), self.delimiter);
            x(Field("EncodingType").on_wire("encoding-type").in(Location::query),
              self.encoding_type);
            x(Field("KeyMarker").on_wire("key-marker").in(Location::query), self.key_marker);
            x(Field("MaxKeys").on_wire("max-keys").in(Location::query), self.max_keys);
            x(Field("Prefix").on_wire("prefix").in(Location::query), self.prefix);
            x(Field("VersionIdMarker").on_wire("version-id-marker").in(Location::query),
              self.version_id_marker);
        }
    };

    struct Output {
        std::optional<bool> is_truncated;
        std::optional<std::string> key_marker;
        std::optional<std::string> version_id_marker;
        std::optional<std::string> next_key_marker;
        std::optional<std::string> next_version_id_marker;
        std::vector<ObjectVersion> versions;
        std::vector<DeleteMarkerEntry> delete_markers;
        std::optional<std::string> name;
        std::optional<std::string> prefix;
        std::optional<std::string> delimiter;
        std::optional<std::int64_t> max_keys;
        std::vector<CommonPrefix> common_prefixes;
        std::optional<std::string> encoding_type;

        static void fields(auto& self, auto& x) {
            x("IsTruncated", self.is_truncated);
            x("KeyMarker", self.key_marker);
            x("VersionIdMarker", self.version_id_marker);
            x("NextKeyMarker", self.next_key_marker);
            x("NextVersionIdMarker", self.next_version_id_marker);
            x(Field("Versions").on_wire("Version").flat(), self.versions);
            x(Field("DeleteMarkers").on_wire("DeleteMarker").flat(), self.delete_markers);
            x("Name", self.name);
            x("Prefix", self.prefix);
            x("Delimiter", self.delimiter);
            x("MaxKeys", self.max_keys);
            x(Field("CommonPrefixes").flat(), self.common_prefixes);
            x("EncodingType", self.encoding_type);
        }
    };
};

} // namespace copilot::aws::s3
