// Deleting objects, one or a thousand at once.

#include "aws/api/s3/delete_object.h"

#include "aws/api/s3/delete_objects.h"
#include "localcloud/s3/conditions.h"
#include "localcloud/s3/contents.h"
#include "localcloud/s3/versions.h"

#include <memory>

namespace copilot::localcloud::s3 {

namespace {

using aws::Caller;
using aws::ServiceError;
using aws::s3::DeleteObject;
using aws::s3::DeleteObjects;

constexpr std::size_t most_keys = 1000;

DeleteObject::Output delete_object(
    Cloud& cloud, const Contents& contents, const DeleteObject::Input& input, const Caller& caller
) {
    DeleteObject::Output output{};
    const auto change = cloud.in_transaction(caller, [&](Call& call) {
        const auto bucket = bucket_named(call, input.bucket);
        if (input.if_match)
            check_write(
                input.if_match, {}, version_of(call, input.bucket, input.key, input.version_id)
            );
        auto made = delete_version(call, bucket, input.key, input.version_id);
        if (bucket.versioning)
            output.version_id = made.version.version_id;
        if (made.version.is_delete_marker)
            output.delete_marker = true;
        return made;
    });
    contents.remove(change.unused);
    return output;
}

aws::s3::DeletedObject deleted(const aws::s3::ObjectIdentifier& object, const Change& change) {
    aws::s3::DeletedObject result{.key = object.key, .version_id = object.version_id};
    if (change.version.is_delete_marker) {
        result.delete_marker = true;
        result.delete_marker_version_id = change.version.version_id;
    }
    return result;
}

DeleteObjects::Output delete_objects(
    Cloud& cloud, const Contents& contents, const DeleteObjects::Input& input, const Caller& caller
) {
    const auto& objects = input.objects_to_delete.objects;
    if (objects.empty() || objects.size() > most_keys)
        throw ServiceError(
            "MalformedXML",
            "The XML you provided was not well-formed or did not validate against our published "
            "schema"
        );
    DeleteObjects::Output output{};
    std::vector<std::string> unused;
    cloud.in_transaction(caller, [&](Call& call) {
        const auto bucket = bucket_named(call, input.bucket);
        for (const auto& object : objects) {
            const auto change = delete_version(call, bucket, object.key, object.version_id);
            unused.insert(unused.end(), change.unused.begin(), change.unused.end());
            if (!input.objects_to_delete.quiet.value_or(false))
                output.deleted.push_back(deleted(object, change));
        }
    });
    contents.remove(unused);
    return output;
}

} // namespace

void register_delete_object(Cloud& cloud, const std::shared_ptr<const Contents>& contents) {
    cloud.on_waiting<DeleteObject>([&cloud, contents](const auto& input, const Caller& caller) {
        return delete_object(cloud, *contents, input, caller);
    });
    cloud.on_waiting<DeleteObjects>([&cloud, contents](const auto& input, const Caller& caller) {
        return delete_objects(cloud, *contents, input, caller);
    });
}

} // namespace copilot::localcloud::s3
