// Tags of objects that are there already.

#include "aws/api/s3/delete_object_tagging.h"
#include "aws/api/s3/get_object_tagging.h"
#include "aws/api/s3/put_object_tagging.h"
#include "localcloud/s3/tagging.h"
#include "localcloud/s3/versions.h"

#include <algorithm>

namespace copilot::localcloud::s3 {

namespace {

using aws::s3::DeleteObjectTagging;
using aws::s3::GetObjectTagging;
using aws::s3::PutObjectTagging;

/// The version whose tags changed.
template <typename Input>
std::optional<std::string> set_tags(const Call& call, const Input& input, const Tags& tags) {
    const auto bucket = bucket_named(call, input.bucket);
    const auto wanted = version_of(call, input.bucket, input.key, input.version_id);
    auto object = *find_object(call, input.bucket, input.key);
    const auto version =
        std::ranges::find(object.versions, wanted.version_id, &ObjectVersion::version_id);
    version->tags = tags;
    call.records.put(everywhere(), object);
    return shown_version_id(bucket, wanted);
}

PutObjectTagging::Output put_tagging(const PutObjectTagging::Input& input, Call& call) {
    const auto tags = tags_from(input.tagging.tag_set);
    check_object_tags(tags);
    return {.version_id = set_tags(call, input, tags)};
}

GetObjectTagging::Output get_tagging(const GetObjectTagging::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    const auto version = version_of(call, input.bucket, input.key, input.version_id);
    return {
        .version_id = shown_version_id(bucket, version),
        .tag_set = tags_to<aws::s3::Tag>(version.tags)
    };
}

DeleteObjectTagging::Output delete_tagging(const DeleteObjectTagging::Input& input, Call& call) {
    return {.version_id = set_tags(call, input, {})};
}

} // namespace

void register_object_tagging(Cloud& cloud) {
    cloud.on<PutObjectTagging>(put_tagging);
    cloud.on<GetObjectTagging>(get_tagging);
    cloud.on<DeleteObjectTagging>(delete_tagging);
}

} // namespace copilot::localcloud::s3
