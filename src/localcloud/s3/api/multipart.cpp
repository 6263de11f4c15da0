// Uploads in parts.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html

#include "localcloud/s3/multipart.h"

#include "aws/api/s3/abort_multipart_upload.h"
#include "aws/api/s3/complete_multipart_upload.h"
#include "aws/api/s3/create_multipart_upload.h"
#include "aws/api/s3/list_multipart_uploads.h"
#include "aws/api/s3/list_parts.h"
#include "aws/api/s3/upload_part.h"
#include "codec/base64.h"
#include "io/crypto.h"
#include "localcloud/s3/conditions.h"
#include "localcloud/s3/contents.h"
#include "localcloud/s3/tagging.h"
#include "localcloud/s3/versions.h"

#include <algorithm>
#include <memory>

namespace copilot::localcloud::s3 {

namespace {

using aws::Caller;
using aws::Nothing;
using aws::ServiceError;
using aws::s3::AbortMultipartUpload;
using aws::s3::CompleteMultipartUpload;
using aws::s3::CreateMultipartUpload;
using aws::s3::ListMultipartUploads;
using aws::s3::ListParts;
using aws::s3::UploadPart;

constexpr std::int64_t most_parts = 10000;

/// Throws ServiceError NoSuchUpload.
template <typename Input>
Upload upload_of(const Call& call, const Input& input) {
    (void)bucket_named(call, input.bucket);
    auto upload = call.records.find<Upload>(everywhere(), input.upload_id);
    if (!upload || upload->bucket != input.bucket || upload->key != input.key)
        throw ServiceError(
            "NoSuchUpload",
            "The specified upload does not exist. The upload ID may be invalid, or the upload may "
            "have been aborted or completed.",
            404
        );
    return *std::move(upload);
}

CreateMultipartUpload::Output create_upload(const CreateMultipartUpload::Input& input, Call& call) {
    (void)bucket_named(call, input.bucket);
    const Upload upload{
        .upload_id = codec::to_hex(io::random_bytes(32)),
        .bucket = input.bucket,
        .key = input.key,
        .initiated = call.clock.now(),
        .headers =
            {.cache_control = input.cache_control,
             .content_disposition = input.content_disposition,
             .content_encoding = input.content_encoding,
             .content_language = input.content_language,
             .content_type = input.content_type ? input.content_type : "binary/octet-stream",
             .expires = input.expires,
             .metadata = input.metadata},
        .tags = tags_from_header(input.tagging)
    };
    call.records.put(everywhere(), upload);
    return {.bucket = input.bucket, .key = input.key, .upload_id = upload.upload_id};
}

UploadPart::Output upload_part(
    Cloud& cloud, const Contents& contents, const UploadPart::Input& input, const Caller& caller
) {
    if (input.part_number < 1 || input.part_number > most_parts)
        throw ServiceError(
            "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive"
        );
    cloud.in_transaction(caller, [&](Call& call) { (void)upload_of(call, input); });
    const auto body = input.body.value_or(Blob{}).bytes;
    auto content = contents.write(body);
    UploadedPart part{
        .upload_id = input.upload_id,
        .number = input.part_number,
        .content_id = content.id(),
        .size = static_cast<std::int64_t>(body.size()),
        .md5 = io::md5_hex(body)
    };
    const auto before = cloud.in_transaction(caller, [&](Call& call) {
        (void)upload_of(call, input);
        part.modified = call.clock.now();
        auto replaced = call.records.find<UploadedPart>(everywhere(), part.record_id());
        call.records.put(everywhere(), part);
        return replaced;
    });
    content.keep();
    if (before)
        contents.remove({before->content_id});
    return {.etag = format("\"{}\"", part.md5)};
}

std::string join(const Contents& contents, const std::vector<UploadedPart>& parts) {
    std::string joined;
    for (const auto& part : parts) {
        const auto content = contents.read(part.content_id);
        if (!content)
            throw ServiceError("InternalError", format("Part {} is lost", part.number), 500);
        joined += *content;
    }
    return joined;
}

CompleteMultipartUpload::Output complete_upload(
    Cloud& cloud,
    const Contents& contents,
    const CompleteMultipartUpload::Input& input,
    const Caller& caller
) {
    const auto wanted = input.multipart_upload.value_or(aws::s3::CompletedMultipartUpload{});
    const auto parts = cloud.in_transaction(caller, [&](Call& call) {
        (void)upload_of(call, input);
        return chosen_parts(
            call.records.list<UploadedPart>(everywhere(), input.upload_id), wanted.parts
        );
    });
    const auto joined = join(contents, parts);
    auto content = contents.write(joined);
    ObjectVersion version{
        .content_id = content.id(),
        .size = static_cast<std::int64_t>(joined.size()),
        .etag = etag_of_parts(parts)
    };
    CompleteMultipartUpload::Output output{
        .location = format("/{}/{}", input.bucket, input.key),
        .bucket = input.bucket,
        .key = input.key,
        .etag = version.etag
    };
    auto change = cloud.in_transaction(caller, [&](Call& call) {
        const auto upload = upload_of(call, input);
        const auto bucket = bucket_named(call, input.bucket);
        const auto object = find_object(call, input.bucket, input.key);
        const bool shows = object && !object->versions.front().is_delete_marker;
        check_write(
            input.if_match,
            input.if_none_match,
            shows ? std::optional(object->versions.front()) : std::nullopt
        );
        version.headers = upload.headers;
        version.tags = upload.tags;
        auto made = put_version(call, bucket, input.key, std::move(version));
        output.version_id = shown_version_id(bucket, made.version);
        const auto unused = forget_upload(call, input.upload_id);
        made.unused.insert(made.unused.end(), unused.begin(), unused.end());
        return made;
    });
    content.keep();
    contents.remove(change.unused);
    return output;
}

Nothing abort_upload(
    Cloud& cloud,
    const Contents& contents,
    const AbortMultipartUpload::Input& input,
    const Caller& caller
) {
    contents.remove(cloud.in_transaction(caller, [&](Call& call) {
        (void)upload_of(call, input);
        return forget_upload(call, input.upload_id);
    }));
    return {};
}

ListParts::Output list_parts(const ListParts::Input& input, Call& call) {
    (void)upload_of(call, input);
    auto parts = call.records.list<UploadedPart>(everywhere(), input.upload_id);
    const auto after = input.part_number_marker.value_or(0);
    std::erase_if(parts, [after](const UploadedPart& part) { return part.number <= after; });
    const auto most =
        static_cast<std::size_t>(std::clamp<std::int64_t>(input.max_parts.value_or(1000), 1, 1000));
    ListParts::Output output{
        .bucket = input.bucket,
        .key = input.key,
        .upload_id = input.upload_id,
        .part_number_marker = after,
        .max_parts = static_cast<std::int64_t>(most),
        .is_truncated = parts.size() > most,
        .storage_class = "STANDARD"
    };
    parts.resize(std::min(parts.size(), most));
    for (const auto& part : parts)
        output.parts.push_back(
            {.part_number = part.number,
             .last_modified = part.modified,
             .etag = format("\"{}\"", part.md5),
             .size = part.size}
        );
    if (*output.is_truncated)
        output.next_part_number_marker = parts.back().number;
    return output;
}

ListMultipartUploads::Output list_uploads(const ListMultipartUploads::Input& input, Call& call) {
    const auto bucket = bucket_named(call, input.bucket);
    ListMultipartUploads::Output output{
        .bucket = input.bucket, .prefix = input.prefix, .is_truncated = false
    };
    for (const auto& upload : call.records.list<Upload>(everywhere(), bucket.name))
        if (upload.key.starts_with(input.prefix.value_or("")))
            output.uploads.push_back(
                {.upload_id = upload.upload_id,
                 .key = upload.key,
                 .initiated = upload.initiated,
                 .storage_class = "STANDARD"}
            );
    std::ranges::sort(output.uploads, {}, [](const auto& upload) { return *upload.key; });
    return output;
}

} // namespace

void register_multipart(Cloud& cloud, const std::shared_ptr<const Contents>& contents) {
    cloud.on<CreateMultipartUpload>(create_upload);
    cloud.on<ListParts>(list_parts);
    cloud.on<ListMultipartUploads>(list_uploads);
    cloud.on_waiting<UploadPart>([&cloud, contents](const auto& input, const Caller& caller) {
        return upload_part(cloud, *contents, input, caller);
    });
    cloud.on_waiting<CompleteMultipartUpload>([&cloud,
                                               contents](const auto& input, const Caller& caller) {
        return complete_upload(cloud, *contents, input, caller);
    });
    cloud.on_waiting<AbortMultipartUpload>([&cloud,
                                            contents](const auto& input, const Caller& caller) {
        return abort_upload(cloud, *contents, input, caller);
    });
}

} // namespace copilot::localcloud::s3
