#pragma once

#include "aws/api/s3/common_prefix.h"
#include "aws/api/s3/multipart_upload.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html
struct ListMultipartUploads {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "ListMultipartUploads";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}?uploads";

    struct Input {
        std::string bucket;
        std::optional<std::string> delimiter;
        std::optional<std::string> encoding_type;
        std::optional<std::string> key_marker;
        std::optional<std::int64_t> max_uploads;
        std::optional<std::string> prefix;
        std::optional<std::string> upload_id_marker;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("Delimiter").on_wire("delimiter").in(Location::query), self.delimiter);
            x(Field("EncodingType").on_wire("encoding-type").in(Location::query),
              self.encoding_type);
            x(Field("KeyMarker").on_wire("key-marker").in(Location::query), self.key_marker);
            x(Field("MaxUploads").on_wire("max-uploads").in(Location::query), self.max_uploads);
            x(Field("Prefix").on_wire("prefix").in(Location::query), self.prefix);
            x(Field("UploadIdMarker").on_wire("upload-id-marker").in(Location::query),
              self.upload_id_marker);
        }
    };

    struct Output {
        std::optional<std::string> bucket;
        std::optional<std::string> key_marker;
        std::optional<std::string> upload_id_marker;
        std::optional<std::string> next_key_marker;
        std::optional<std::string> prefix;
        std::optional<std::string> delimiter;
        std::optional<std::string> next_upload_id_marker;
        std::optional<std::int64_t> max_uploads;
        std::optional<bool> is_truncated;
        std::vector<MultipartUpload> uploads;
        std::vector<CommonPrefix> common_prefixes;
        std::optional<std::string> encoding_type;

        static void fields(auto& self, auto& x) {
            x("Bucket", self.bucket);
            x("KeyMarker", self.key_marker);
            x("UploadIdMarker", self.upload_id_marker);
            x("NextKeyMarker", self.next_key_marker);
            x("Prefix", self.prefix);
            x("Delimiter", self.delimiter);
            x("NextUploadIdMarker", self.next_upload_id_marker);
            x("MaxUploads", self.max_uploads);
            x("IsTruncated", self.is_truncated);
            x(Field("Uploads").on_wire("Upload").flat(), self.uploads);
            x(Field("CommonPrefixes").flat(), self.common_prefixes);
            x("EncodingType", self.encoding_type);
        }
    };
};

} // namespace copilot::aws::s3
