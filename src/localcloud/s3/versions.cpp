// Versions of objects. With versioning on, every put and every delete stacks one more version on
// top. Suspended or never on, there is one version with the ID "null", which a put replaces.

#include "localcloud/s3/versions.h"

#include "aws/service_error.h"
#include "codec/base64.h"
#include "io/crypto.h"
#include "localcloud/iam/trust.h"

#include <algorithm>

namespace copilot::localcloud::s3 {

namespace {

using aws::ServiceError;

constexpr std::string_view null_id = "null";

bool keeps_versions(const Bucket& bucket) {
    return bucket.versioning == "Enabled";
}

void keep(const Call& call, const Object& object) {
    if (object.versions.empty())
        call.records.erase<Object>(everywhere(), object.record_id());
    else
        call.records.put(everywhere(), object);
}

/// Takes the version with this ID out of the object and into the change.
bool take_out(Object& object, std::string_view version_id, Change& change) {
    const auto found = std::ranges::find(object.versions, version_id, &ObjectVersion::version_id);
    if (found == object.versions.end())
        return false;
    change.version = std::move(*found);
    change.unused.push_back(change.version.content_id);
    object.versions.erase(found);
    return true;
}

void put_on_top(const Bucket& bucket, Object& object, ObjectVersion version, Change& change) {
    if (keeps_versions(bucket)) {
        version.version_id = codec::to_hex(io::random_bytes(16));
    } else {
        version.version_id = null_id;
        take_out(object, null_id, change);
    }
    change.version = version;
    object.versions.insert(object.versions.begin(), std::move(version));
}

ServiceError access_denied() {
    return {"AccessDenied", "Access Denied", 403};
}

Bucket existing_bucket(const Call& call, const std::string& name) {
    if (auto bucket = call.records.find<Bucket>(everywhere(), name))
        return *std::move(bucket);
    throw ServiceError("NoSuchBucket", "The specified bucket does not exist", 404);
}

ServiceError no_such_key(const std::string& key) {
    return {"NoSuchKey", format("The specified key does not exist: {}", key), 404};
}

} // namespace

Bucket bucket_named(const Call& call, const std::string& name) {
    auto bucket = existing_bucket(call, name);
    if (bucket.account != call.caller.account)
        throw access_denied();
    return bucket;
}

Bucket bucket_of_object(
    const Call& call, std::string_view action, const std::string& name, const std::string& key
) {
    auto bucket = existing_bucket(call, name);
    if (bucket.account == call.caller.account)
        return bucket;
    // What never leaves the machine is as good as encrypted.
    const iam::ConditionContext context{{"aws:SecureTransport", "true"}};
    const auto resource = format("arn:aws:s3:::{}/{}", name, key);
    if (!bucket.policy || !iam::may_across(call, *bucket.policy, action, resource, context))
        throw access_denied();
    return bucket;
}

std::optional<Object>
find_object(const Call& call, const std::string& bucket, const std::string& key) {
    return call.records.find<Object>(everywhere(), Object::id_of(bucket, key));
}

ObjectVersion version_of(
    const Call& call,
    const std::string& bucket,
    const std::string& key,
    const std::optional<std::string>& version_id
) {
    const auto object = find_object(call, bucket, key);
    if (!version_id) {
        if (!object || object->versions.front().is_delete_marker)
            throw no_such_key(key);
        return object->versions.front();
    }
    if (object) {
        const auto found =
            std::ranges::find(object->versions, *version_id, &ObjectVersion::version_id);
        if (found != object->versions.end() && found->is_delete_marker)
            throw ServiceError(
                "MethodNotAllowed",
                "The specified method is not allowed against this resource.",
                405
            );
        if (found != object->versions.end())
            return *found;
    }
    throw ServiceError("NoSuchVersion", "The specified version does not exist.", 404);
}

Change
put_version(const Call& call, const Bucket& bucket, const std::string& key, ObjectVersion version) {
    auto object = find_object(call, bucket.name, key).value_or(Object{bucket.name, key, {}});
    Change change{};
    version.modified = call.clock.now();
    put_on_top(bucket, object, std::move(version), change);
    keep(call, object);
    return change;
}

Change delete_version(
    const Call& call,
    const Bucket& bucket,
    const std::string& key,
    const std::optional<std::string>& version_id
) {
    Change change{};
    auto found = find_object(call, bucket.name, key);
    if (!found && (version_id || !bucket.versioning))
        return change;
    auto object = std::move(found).value_or(Object{bucket.name, key, {}});
    if (version_id || !bucket.versioning) {
        take_out(object, version_id.value_or(std::string(null_id)), change);
    } else {
        ObjectVersion marker{.is_delete_marker = true, .modified = call.clock.now()};
        put_on_top(bucket, object, std::move(marker), change);
        change.made_delete_marker = true;
    }
    keep(call, object);
    return change;
}

} // namespace copilot::localcloud::s3
