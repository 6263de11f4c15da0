#pragma once

#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
struct GetObject {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "GetObject";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/{Bucket}/{Key+}";

    struct Input {
        std::string bucket;
        std::optional<std::string> if_match;
        std::optional<Timestamp> if_modified_since;
        std::optional<std::string> if_none_match;
        std::optional<Timestamp> if_unmodified_since;
        std::string key;
        std::optional<std::string> range;
        std::optional<std::string> response_cache_control;
        std::optional<std::string> response_content_disposition;
        std::optional<std::string> response_content_encoding;
        std::optional<std::string> response_content_language;
        std::optional<std::string> response_content_type;
        std::optional<Timestamp> response_expires;
        std::optional<std::string> version_id;
        std::optional<std::int64_t> part_number;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(Field("IfMatch").on_wire("If-Match").in(Location::header), self.if_match);
            x(Field("IfModifiedSince").on_wire("If-Modified-Since").in(Location::header),
              self.if_modified_since);
            x(Field("IfNoneMatch").on_wire("If-None-Match").in(Location::header),
              self.if_none_match);
            x(Field("IfUnmodifiedSince").on_wire("If-Unmodified-Since").in(Location::header),
              self.if_unmodified_since);
            x(required("Key").in(Location::label), self.key);
            x(Field("Range").in(Location::header), self.range);
            x(Field("ResponseCacheControl").on_wire("response-cache-control").in(Location::query),
              self.response_cache_control);
            x(Field("ResponseContentDisposition")
                  .on_wire("response-content-disposition")
                  .in(Location::query),
              self.response_content_disposition);
            x(Field("ResponseContentEncoding")
                  .on_wire("response-content-encoding")
                  .in(Location::query),
              self.response_content_encoding);
            x(Field("ResponseContentLanguage")
                  .on_wire("response-content-language")
                  .in(Location::query),
              self.response_content_language);
            x(Field("ResponseContentType").on_wire("response-content-type").in(Location::query),
              self.response_content_type);
            x(Field("ResponseExpires")
                  .on_wire("response-expires")
                  .in(Location::query)
                  .time(TimestampFormat::http),
              self.response_expires);
            x(Field("VersionId").on_wire("versionId").in(Location::query), self.version_id);
            x(Field("PartNumber").on_wire("partNumber").in(Location::query), self.part_number);
        }
    };

    struct Output {
        std::optional<Blob> body;
        std::optional<bool> delete_marker;
        std::optional<std::string> accept_ranges;
        std::optional<Timestamp> last_modified;
        std::optional<std::int64_t> content_length;
        std::optional<std::string> etag;
        std::optional<std::string> version_id;
        std::optional<std::string> cache_control;
        std::optional<std::string> content_disposition;
        std::optional<std::string> content_encoding;
        std::optional<std::string> content_language;
        std::optional<std::string> content_range;
        std::optional<std::string> content_type;
        std::optional<std::string> expires;
        std::optional<std::string> server_side_encryption;
        Dictionary<std::string> metadata;
        std::optional<std::string> sse_kms_key_id;
        std::optional<bool> bucket_key_enabled;
        std::optional<std::string> storage_class;
        std::optional<std::int64_t> tag_count;
        std::optional<std::int64_t>
            status_code; ///< 206 for a part of the object; AWS's model leaves it out.

        static void fields(auto& self, auto& x) {
            x(Field("Body").in(Location::payload).stream(), self.body);
            x(Field("DeleteMarker").on_wire("x-amz-delete-marker").in(Location::header),
              self.delete_marker);
            x(Field("AcceptRanges").on_wire("accept-ranges").in(Location::header),
              self.accept_ranges);
            x(Field("LastModified").on_wire("Last-Modified").in(Location::header),
              self.last_modified);
            x(Field("ContentLength").on_wire("Content-Length").in(Location::header),
              self.content_length);
            x(Field("ETag").in(Location::header), self.etag);
            x(Field("VersionId").on_wire("x-amz-version-id").in(Location::header), self.version_id);
            x(Field("CacheControl").on_wire("Cache-Control").in(Location::header),
              self.cache_control);
            x(Field("ContentDisposition").on_wire("Content-Disposition").in(Location::header),
              self.content_disposition);
            x(Field("ContentEncoding").on_wire("Content-Encoding").in(Location::header),
              self.content_encoding);
            x(Field("ContentLanguage").on_wire("Content-Language").in(Location::header),
              self.content_language);
            x(Field("ContentRange").on_wire("Content-Range").in(Location::header),
              self.content_range);
            x(Field("ContentType").on_wire("Content-Type").in(Location::header), self.content_type);
            x(Field("Expires").in(Location::header), self.expires);
            x(Field("ServerSideEncryption")
                  .on_wire("x-amz-server-side-encryption")
                  .in(Location::header),
              self.server_side_encryption);
            x(Field("Metadata").on_wire("x-amz-meta-").in(Location::header_prefix), self.metadata);
            x(Field("SSEKMSKeyId")
                  .on_wire("x-amz-server-side-encryption-aws-kms-key-id")
                  .in(Location::header),
              self.sse_kms_key_id);
            x(Field("BucketKeyEnabled")
                  .on_wire("x-amz-server-side-encryption-bucket-key-enabled")
                  .in(Location::header),
              self.bucket_key_enabled);
            x(Field("StorageClass").on_wire("x-amz-storage-class").in(Location::header),
              self.storage_class);
            x(Field("TagCount").on_wire("x-amz-tagging-count").in(Location::header),
              self.tag_count);
            x(Field("StatusCode").in(Location::status), self.status_code);
        }
    };
};

} // namespace copilot::aws::s3
