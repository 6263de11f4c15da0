// Putting, finding and deleting versions of objects, by the versioning of their bucket.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/s3/bucket.h"
#include "localcloud/s3/object.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::localcloud::s3 {

/// Throws ServiceError NoSuchBucket, or AccessDenied when it is another account's.
[[nodiscard]] Bucket bucket_named(const Call& call, const std::string& name);

/// The bucket of an object that the caller may `action` ("s3:GetObject"): one of their account, or
/// of another whose bucket policy lets them in. Throws the same.
[[nodiscard]] Bucket bucket_of_object(
    const Call& call, std::string_view action, const std::string& name, const std::string& key
);

/// The version that is asked for, or the latest. Throws ServiceError NoSuchKey, NoSuchVersion, or
/// MethodNotAllowed for a delete marker that is asked for by its version.
[[nodiscard]] ObjectVersion version_of(
    const Call& call,
    const std::string& bucket,
    const std::string& key,
    const std::optional<std::string>& version_id
);

[[nodiscard]] std::optional<Object>
find_object(const Call& call, const std::string& bucket, const std::string& key);

/// What a change leaves behind.
struct Change {
    ObjectVersion version; ///< That was put, or deleted, or the new delete marker.
    bool made_delete_marker = false;
    std::vector<std::string> unused; ///< Content IDs whose files nobody refers to any more.
};

/// Puts a version on top; it gets its version ID. Without versioning it takes the place of the one
/// before.
Change
put_version(const Call& call, const Bucket& bucket, const std::string& key, ObjectVersion version);

/// Deletes one version for good, or (without an ID) what the key shows: with versioning a delete
/// marker covers it. What is not there is no error.
Change delete_version(
    const Call& call,
    const Bucket& bucket,
    const std::string& key,
    const std::optional<std::string>& version_id
);

/// Whether versions of this bucket have IDs that may be shown.
[[nodiscard]] inline std::optional<std::string>
shown_version_id(const Bucket& bucket, const ObjectVersion& version) {
    return bucket.versioning ? std::optional(version.version_id) : std::nullopt;
}

} // namespace copilot::localcloud::s3
