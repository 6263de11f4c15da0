#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html
struct UploadPart {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "UploadPart";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}";

    struct Input {
        std::optional<Blob> body;
        std::string bucket;
        std::optional<std::int64_t> content_length;
        std::optional<std::string> content_md5;
        std::string key;
        std::int64_t part_number = 0;
        std::string upload_id;

        static void fields(auto& self, auto& x) {
            x(Field("Body").in(Location::payload).stream(), self.body);
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("ContentLength").on_wire("Content-Length").in(Location::header),
              self.content_length);
            x(Field("ContentMD5").on_wire("Content-MD5").in(Location::header), self.content_md5);
            x(required("Key").in(Location::label), self.key);
            x(required("PartNumber").on_wire("partNumber").in(Location::query), self.part_number);
            x(required("UploadId").on_wire("uploadId").in(Location::query), self.upload_id);
        }
    };

    struct Output {
        std::optional<std::string> server_side_encryption;
        std::optional<std::string> etag;
        std::optional<std::string> sse_kms_key_id;
        std::optional<bool> bucket_key_enabled;

        static void fields(auto& self, auto& x) {
            x(Field("ServerSideEncryption")
                  .on_wire("x-amz-server-side-encryption")
                  .in(Location::header),
              self.server_side_encryption);
            x(Field("ETag").in(Location::header), self.etag);
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
