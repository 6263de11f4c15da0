#pragma once

#include "base/fields.h"
#include "localcloud/tags.h"

#include <string>
#include <vector>

namespace copilot::localcloud::s3 {

/// What is said with an object's content and comes back with it.
struct ObjectHeaders {
    std::optional<std::string> cache_control;
    std::optional<std::string> content_disposition;
    std::optional<std::string> content_encoding;
    std::optional<std::string> content_language;
    std::optional<std::string> content_type;
    std::optional<std::string> expires;
    Dictionary<std::string> metadata;

    static void fields(auto& self, auto& x) {
        x("CacheControl", self.cache_control);
        x("ContentDisposition", self.content_disposition);
        x("ContentEncoding", self.content_encoding);
        x("ContentLanguage", self.content_language);
        x("ContentType", self.content_type);
        x("Expires", self.expires);
        x("Metadata", self.metadata);
    }
};

/// One version of an object, or a delete marker in its place.
struct ObjectVersion {
    std::string version_id = "null"; ///< "null" where versioning is not on.
    bool is_delete_marker = false;
    Timestamp modified;
    std::string content_id; ///< The file; empty for a delete marker.
    std::int64_t size = 0;
    std::string etag; ///< With its quotes.
    ObjectHeaders headers;
    Tags tags;

    static void fields(auto& self, auto& x) {
        x("VersionId", self.version_id);
        x("IsDeleteMarker", self.is_delete_marker);
        x("Modified", self.modified);
        x("ContentId", self.content_id);
        x("Size", self.size);
        x("ETag", self.etag);
        x("Headers", self.headers);
        x("Tags", self.tags);
    }
};

/// Everything under one key: at least one version, the latest first. One record a key keeps a
/// look-up at one read, and listings in the order of their keys.
struct Object {
    static constexpr std::string_view kind = "s3/object";

    std::string bucket;
    std::string key;
    std::vector<ObjectVersion> versions;

    static std::string id_of(const std::string& bucket, const std::string& key) {
        return bucket + "/" + key;
    }

    [[nodiscard]] std::string record_id() const { return id_of(bucket, key); }

    [[nodiscard]] std::string parent_id() const { return bucket; }

    static void fields(auto& self, auto& x) {
        x(required("Bucket"), self.bucket);
        x(required("Key"), self.key);
        x(required("Versions"), self.versions);
    }
};

/// An upload in parts that is not complete yet.
struct Upload {
    static constexpr std::string_view kind = "s3/upload";

    std::string upload_id;
    std::string bucket;
    std::string key;
    Timestamp initiated;
    ObjectHeaders headers;
    Tags tags;

    [[nodiscard]] std::string record_id() const { return upload_id; }

    [[nodiscard]] std::string parent_id() const { return bucket; }

    static void fields(auto& self, auto& x) {
        x(required("UploadId"), self.upload_id);
        x("Bucket", self.bucket);
        x("Key", self.key);
        x("Initiated", self.initiated);
        x("Headers", self.headers);
        x("Tags", self.tags);
    }
};

struct UploadedPart {
    static constexpr std::string_view kind = "s3/part";

    std::string upload_id;
    std::int64_t number = 1;
    std::string content_id;
    std::int64_t size = 0;
    std::string md5; ///< 32 digits.
    Timestamp modified;

    [[nodiscard]] std::string record_id() const { return format("{}/{:05}", upload_id, number); }

    [[nodiscard]] std::string parent_id() const { return upload_id; }

    static void fields(auto& self, auto& x) {
        x(required("UploadId"), self.upload_id);
        x(required("Number"), self.number);
        x("ContentId", self.content_id);
        x("Size", self.size);
        x("MD5", self.md5);
        x("Modified", self.modified);
    }
};

} // namespace copilot::localcloud::s3
