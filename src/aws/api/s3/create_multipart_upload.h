#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html
struct CreateMultipartUpload {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "CreateMultipartUpload";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}?uploads";
    static constexpr std::string_view result_wrapper = "InitiateMultipartUploadResult";

    struct Input {
        std::optional<std::string> acl;
        std::string bucket;
        std::optional<std::string> cache_control;
        std::optional<std::string> content_disposition;
        std::optional<std::string> content_encoding;
        std::optional<std::string> content_language;
        std::optional<std::string> content_type;
        std::optional<std::string> expires;
        std::string key;
        Dictionary<std::string> metadata;
        std::optional<std::string> server_side_encryption;
        std::optional<std::string> storage_class;
        std::optional<std::string> sse_kms_key_id;
        std::optional<bool> bucket_key_enabled;
        std::optional<std::string> tagging;

        static void fields(auto& self, auto& x) {
            x(Field("ACL").on_wire("x-amz-acl").in(Location::header), self.acl);
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("CacheControl").on_wire("Cache-Control").in(Location::header),
              self.cache_control);
            x(Field("ContentDisposition").on_wire("Content-Disposition").in(Location::header),
              self.content_disposition);
            x(Field("ContentEncoding").on_wire("Content-Encoding").in(Location::header),
              self.content_encoding);
            x(Field("ContentLanguage").on_wire("Content-Language").in(Location::header),
              self.content_language);
            x(Field("ContentType").on_wire("Content-Type").in(Location::header), self.content_type);
            x(Field("Expires").in(Location::header), self.expires);
            x(required("Key").in(Location::label), self.key);
            x(Field("Metadata").on_wire("x-amz-meta-").in(Location::header_prefix), self.metadata);
            x(Field("ServerSideEncryption")
                  .on_wire("x-amz-server-side-encryption")
                  .in(Location::header),
              self.server_side_encryption);
            x(Field("StorageClass").on_wire("x-amz-storage-class").in(Location::header),
              self.storage_class);
            x(Field("SSEKMSKeyId")
                  .on_wire("x-amz-server-side-encryption-aws-kms-key-id")
                  .in(Location::header),
              self.sse_kms_key_id);
            x(Field("BucketKeyEnabled")
                  .on_wire("x-amz-server-side-encryption-bucket-key-enabled")
                  .in(Location::header),
              self.bucket_key_enabled);
            x(Field("Tagging").on_wire("x-amz-tagging").in(Location::header), self.tagging);
        }
    };

    struct Output {
        std::optional<std::string> bucket;
        std::optional<std::string> key;
        std::optional<std::string> upload_id;
        std::optional<std::string> server_side_encryption;
        std::optional<std::string> sse_kms_key_id;
        std::optional<bool> bucket_key_enabled;

        static void fields(auto& self, auto& x) {
            x("Bucket", self.bucket);
            x("Key", self.key);
            x("UploadId", self.upload_id);
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
