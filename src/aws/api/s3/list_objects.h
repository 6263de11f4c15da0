#pragma once

#include "aws/api/s3/common_prefix.h"
#include "aws/api/s3/object.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html
struct ListObjects {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "ListObjects";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}";
    static constexpr std::string_view result_wrapper = "ListBucketResult";

    struct Input {
        std::string bucket;
        std::optional<std::string> delimiter;
        std::optional<std::string> encoding_type;
        std::optional<std::string> marker;
        std::optional<std::int64_t> max_keys;
        std::optional<std::string> prefix;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("Delimiter").on_wire("delimiter").in(Location::query), self.delimiter);
            x(Field("EncodingType").on_wire("encoding-type").in(Location::query),
              self.encoding_type);
            x(Field("Marker").on_wire("marker").in(Location::query), self.marker);
            x(Field("MaxKeys").on_wire("max-keys").in(Location::query), self.max_keys);
            x(Field("Prefix").on_wire("prefix").in(Location::query), self.prefix);
        }
    };

    struct Output {
        std::optional<bool> is_truncated;
        std::optional<std::string> marker;
        std::optional<std::string> next_marker;
        std::vector<Object> contents;
        std::optional<std::string> name;
        std::optional<std::string> prefix;
        std::optional<std::string> delimiter;
        std::optional<std::int64_t> max_keys;
        std::vector<CommonPrefix> common_prefixes;
        std::optional<std::string> encoding_type;

        static void fields(auto& self, auto& x) {
            x("IsTruncated", self.is_truncated);
            x("Marker", self.marker);
            x("NextMarker", self.next_marker);
            x(Field("Contents").flat(), self.contents);
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
