#include "deploy/artifacts.h"

#include "aws/api/s3/delete_objects.h"
#include "aws/api/s3/head_object.h"
#include "aws/api/s3/list_object_versions.h"
#include "aws/api/s3/put_object.h"
#include "aws/api/s3/service.h"
#include "base/format.h"
#include "deploy/function_package.h"
#include "io/crypto.h"

namespace copilot::deploy {
namespace {

using namespace aws::s3;

bool says_missing(const aws::ServiceError& error) {
    return error.status() == 404 || error.code() == "NoSuchBucket" || error.code() == "NotFound"
           || error.code() == "NoSuchKey";
}

} // namespace

std::string ArtifactBucket::upload(
    const std::string& key, std::string_view content, const std::string& content_type
) const {
    if (!holds(key)) {
        with_context(format("upload {} to bucket {}", key, bucket_), [&] {
            (void)client_.call<PutObject>(
                {.acl = "bucket-owner-full-control",
                 .body = Blob{std::string(content)},
                 .bucket = bucket_,
                 .content_type = content_type,
                 .key = key}
            );
        });
    }
    return url(key);
}

std::string ArtifactBucket::upload_template(const std::string& stack, std::string_view body) const {
    const auto key = format("manual/templates/{}/{}.yml", stack, io::sha256_hex(body));
    return upload(key, body, "text/yaml");
}

std::string ArtifactBucket::upload_function(std::string_view function) const {
    auto key = function_package_key(function);
    upload(key, function_package(), "application/zip");
    return key;
}

std::string ArtifactBucket::url(const std::string& key) const {
    return format("{}/{}/{}", session_.endpoint(aws::s3::service), bucket_, key);
}

void ArtifactBucket::empty() const {
    while (true) {
        const auto page = client_.try_call<ListObjectVersions>({.bucket = bucket_});
        if (!page && says_missing(page.error()))
            return;
        if (!page)
            throw in_context(page.error(), "list bucket " + bucket_);
        DeleteObjects::Input input{.bucket = bucket_};
        for (const auto& version : page->versions)
            input.objects_to_delete.objects.push_back(
                {.key = version.key, .version_id = version.version_id}
            );
        for (const auto& marker : page->delete_markers)
            input.objects_to_delete.objects.push_back(
                {.key = marker.key, .version_id = marker.version_id}
            );
        if (input.objects_to_delete.objects.empty())
            return;
        const auto reply = client_.call<DeleteObjects>(input);
        if (!reply.errors.empty())
            throw copilot::Error(format(
                "bucket {} could not be emptied: {}",
                bucket_,
                reply.errors.front().message.value_or("")
            ));
    }
}

bool ArtifactBucket::holds(const std::string& key) const {
    const auto reply = client_.try_call<HeadObject>({.bucket = bucket_, .key = key});
    if (!reply && !says_missing(reply.error()) && reply.error().status() != 403)
        throw in_context(reply.error(), format("look for {} in bucket {}", key, bucket_));
    return reply.has_value();
}

} // namespace copilot::deploy
