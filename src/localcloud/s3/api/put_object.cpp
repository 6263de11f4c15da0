// PutObject and CopyObject.

#include "aws/api/s3/put_object.h"

#include "aws/api/s3/copy_object.h"
#include "codec/base64.h"
#include "io/crypto.h"
#include "localcloud/s3/conditions.h"
#include "localcloud/s3/contents.h"
#include "localcloud/s3/copy_source.h"
#include "localcloud/s3/tagging.h"
#include "localcloud/s3/versions.h"

#include <memory>

namespace copilot::localcloud::s3 {

namespace {

using aws::Caller;
using aws::ServiceError;
using aws::s3::CopyObject;
using aws::s3::PutObject;

constexpr std::size_t longest_key = 1024;

template <typename Input>
ObjectHeaders headers_of(const Input& input) {
    return {
        .cache_control = input.cache_control,
        .content_disposition = input.content_disposition,
        .content_encoding = input.content_encoding,
        .content_language = input.content_language,
        .content_type = input.content_type ? input.content_type : "binary/octet-stream",
        .expires = input.expires,
        .metadata = input.metadata
    };
}

void check_md5(const std::optional<std::string>& wanted, const std::string& md5) {
    if (!wanted)
        return;
    const auto bytes = codec::parse_base64(*wanted);
    if (!bytes || bytes->size() != 16)
        throw ServiceError("InvalidDigest", "The Content-MD5 you specified is not valid.");
    if (codec::to_hex(*bytes) != md5)
        throw ServiceError(
            "BadDigest", "The Content-MD5 you specified did not match what we received."
        );
}

std::optional<ObjectVersion>
current(const Call& call, const std::string& bucket, const std::string& key) {
    const auto object = find_object(call, bucket, key);
    if (!object || object->versions.front().is_delete_marker)
        return std::nullopt;
    return object->versions.front();
}

PutObject::Output put_object(
    Cloud& cloud, const Contents& contents, const PutObject::Input& input, const Caller& caller
) {
    if (input.key.size() > longest_key)
        throw ServiceError("KeyTooLongError", "Your key is too long");
    cloud.in_transaction(caller, [&](Call& call) {
        (void)bucket_of_object(call, "s3:PutObject", input.bucket, input.key);
    });
    const auto body = input.body.value_or(Blob{}).bytes;
    const auto md5 = io::md5_hex(body);
    check_md5(input.content_md5, md5);
    auto content = contents.write(body);
    ObjectVersion version{
        .content_id = content.id(),
        .size = static_cast<std::int64_t>(body.size()),
        .etag = format("\"{}\"", md5),
        .headers = headers_of(input),
        .tags = tags_from_header(input.tagging)
    };
    PutObject::Output output{.etag = version.etag};
    const auto change = cloud.in_transaction(caller, [&](Call& call) {
        const auto bucket = bucket_of_object(call, "s3:PutObject", input.bucket, input.key);
        check_write(input.if_match, input.if_none_match, current(call, input.bucket, input.key));
        auto made = put_version(call, bucket, input.key, std::move(version));
        output.version_id = shown_version_id(bucket, made.version);
        return made;
    });
    content.keep();
    contents.remove(change.unused);
    return output;
}

ObjectVersion copied_version(const CopyObject::Input& input, const ObjectVersion& source) {
    auto version = source;
    const bool replaces = input.metadata_directive.value_or("COPY") == "REPLACE";
    if (replaces)
        version.headers = headers_of(input);
    if (input.tagging_directive.value_or("COPY") == "REPLACE")
        version.tags = tags_from_header(input.tagging);
    return version;
}

void check_copies_onto_itself(const CopyObject::Input& input, const CopySource& source) {
    const bool same =
        source.bucket == input.bucket && source.key == input.key && !source.version_id;
    if (same && input.metadata_directive.value_or("COPY") == "COPY" && !input.storage_class)
        throw ServiceError(
            "InvalidRequest",
            "This copy request is illegal because it is trying to copy an object to itself without "
            "changing the object's metadata, storage class, website redirect location or "
            "encryption attributes."
        );
}

CopyObject::Output copy_object(
    Cloud& cloud, const Contents& contents, const CopyObject::Input& input, const Caller& caller
) {
    const auto from = parse_copy_source(input.copy_source);
    check_copies_onto_itself(input, from);
    CopyObject::Output output{};
    const auto source = cloud.in_transaction(caller, [&](Call& call) {
        (void)bucket_named(call, input.bucket);
        const auto bucket = bucket_named(call, from.bucket);
        auto found = version_of(call, from.bucket, from.key, from.version_id);
        output.copy_source_version_id = shown_version_id(bucket, found);
        return found;
    });
    check_copy(
        {input.copy_source_if_match,
         input.copy_source_if_none_match,
         input.copy_source_if_modified_since,
         input.copy_source_if_unmodified_since},
        source
    );
    auto content = contents.copy_of(source.content_id);
    auto version = copied_version(input, source);
    version.content_id = content.id();
    const auto change = cloud.in_transaction(caller, [&](Call& call) {
        const auto bucket = bucket_named(call, input.bucket);
        check_write(input.if_match, input.if_none_match, current(call, input.bucket, input.key));
        auto made = put_version(call, bucket, input.key, std::move(version));
        output.version_id = shown_version_id(bucket, made.version);
        return made;
    });
    content.keep();
    contents.remove(change.unused);
    output.copy_object_result = {
        .etag = change.version.etag, .last_modified = change.version.modified
    };
    return output;
}

} // namespace

void register_put_object(Cloud& cloud, const std::shared_ptr<const Contents>& contents) {
    cloud.on_waiting<PutObject>([&cloud, contents](const auto& input, const Caller& caller) {
        return put_object(cloud, *contents, input, caller);
    });
    cloud.on_waiting<CopyObject>([&cloud, contents](const auto& input, const Caller& caller) {
        return copy_object(cloud, *contents, input, caller);
    });
}

} // namespace copilot::localcloud::s3
