#pragma once

#include "aws/api/s3/completed_multipart_upload.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
struct CompleteMultipartUpload {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "CompleteMultipartUpload";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}";

    struct Input {
        std::string bucket;
        std::string key;
        std::optional<CompletedMultipartUpload> multipart_upload;
        std::string upload_id;
        std::optional<std::string> if_match;
        std::optional<std::string> if_none_match;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("Key").in(Location::label), self.key);
            x(Field("MultipartUpload").on_wire("CompleteMultipartUpload").in(Location::payload),
              self.multipart_upload);
            x(required("UploadId").on_wire("uploadId").in(Location::query), self.upload_id);
            x(Field("IfMatch").on_wire("If-Match").in(Location::header), self.if_match);
            x(Field("IfNoneMatch").on_wire("If-None-Match").in(Location::header),
              self.if_none_match);
        }
    };

    struct Output {
        std::optional<std::string> location;
        std::optional<std::string> bucket;
        std::optional<std::string> key;
        std::optional<std::string> etag;
        std::optional<std::string> server_side_encryption;
        std::optional<std::string> version_id;
        std::optional<std::string> sse_kms_key_id;
        std::optional<bool> bucket_key_enabled;

        static void fields(auto& self, auto& x) {
            x("Location", self.location);
            x("Bucket", self.bucket);
            x("Key", self.key);
            x("ETag", self.etag);
            x(Field("ServerSideEncryption")
                  .on_wire("x-amz-server-side-encryption")
                  .in(Location::header),
              self.server_side_encryption);
            x(Field("VersionId").on_wire("x-amz-version-id").in(Location::header), self.version_id);
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
