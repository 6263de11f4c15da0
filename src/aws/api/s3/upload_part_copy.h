#pragma once

#include "aws/api/s3/copy_part_result.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html
struct UploadPartCopy {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "UploadPartCopy";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}";

    struct Input {
        std::string bucket;
        std::string copy_source;
        std::optional<std::string> copy_source_if_match;
        std::optional<Timestamp> copy_source_if_modified_since;
        std::optional<std::string> copy_source_if_none_match;
        std::optional<Timestamp> copy_source_if_unmodified_since;
        std::optional<std::string> copy_source_range;
        std::string key;
        std::int64_t part_number = 0;
        std::string upload_id;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("CopySource").on_wire("x-amz-copy-source").in(Location::header),
              self.copy_source);
            x(Field("CopySourceIfMatch").on_wire("x-amz-copy-source-if-match").in(Location::header),
              self.copy_source_if_match);
            x(Field("CopySourceIfModifiedSince")
                  .on_wire("x-amz-copy-source-if-modified-since")
                  .in(Location::header),
              self.copy_source_if_modified_since);
            x(Field("CopySourceIfNoneMatch")
                  .on_wire("x-amz-copy-source-if-none-match")
                  .in(Location::header),
              self.copy_source_if_none_match);
            x(Field("CopySourceIfUnmodifiedSince")
                  .on_wire("x-amz-copy-source-if-unmodified-since")
                  .in(Location::header),
              self.copy_source_if_unmodified_since);
            x(Field("CopySourceRange").on_wire("x-amz-copy-source-range").in(Location::header),
              self.copy_source_range);
            x(required("Key").in(Location::label), self.key);
            x(required("PartNumber").on_wire("partNumber").in(Location::query), self.part_number);
            x(required("UploadId").on_wire("uploadId").in(Location::query), self.upload_id);
        }
    };

    struct Output {
        std::optional<std::string> copy_source_version_id;
        std::optional<CopyPartResult> copy_part_result;
        std::optional<std::string> server_side_encryption;
        std::optional<std::string> sse_kms_key_id;
        std::optional<bool> bucket_key_enabled;

        static void fields(auto& self, auto& x) {
            x(Field("CopySourceVersionId")
                  .on_wire("x-amz-copy-source-version-id")
                  .in(Location::header),
              self.copy_source_version_id);
            x(Field("CopyPartResult").in(Location::payload), self.copy_part_result);
            x(Field("ServerSideEncryption")
                  .on_wire("x-amz-server-side-encryption")
                  .in(Location::header),
              self.server_side_encryption);
            x(Field("SSEKMSKeyId")
                  .on_wire("x-amz-server-side-encryption-aws-kms-key-id")
                  .in(Location::header),
              self.sse_kms_key_id);
            x(Field("BucketKeyEnabled")
                  .on_wire("x-amz-server-side-encryption-bucket-key-enabled")
                  .in(Location::header),
              self.bucket_key_enabled);
        }
    };
};

} // namespace copilot::aws::s3
