// Custom::BucketCleanerFunction: empties a bucket, versions and delete markers too, before its
// stack deletes it.

#include "aws/api/s3/delete_objects.h"
#include "aws/api/s3/list_object_versions.h"
#include "base/format.h"
#include "lambda/custom_resource.h"

namespace copilot::lambda {
namespace {

using aws::s3::DeleteObjects;
using aws::s3::ListObjectVersions;

struct Properties {
    std::string bucket_name;

    static void fields(auto& self, auto& x) { x(required("BucketName"), self.bucket_name); }
};

bool says_missing(const aws::ServiceError& error) {
    return error.code() == "NoSuchBucket" || error.code() == "NotFound"
           || error.code() == "ResourceNotFoundException";
}

void delete_page(
    const aws::Client& client, const std::string& bucket, const ListObjectVersions::Output& page
) {
    DeleteObjects::Input input{.bucket = bucket};
    input.objects_to_delete.quiet = true;
    for (const auto& version : page.versions)
        input.objects_to_delete.objects.push_back(
            {.key = version.key, .version_id = version.version_id}
        );
    for (const auto& marker : page.delete_markers)
        input.objects_to_delete.objects.push_back(
            {.key = marker.key, .version_id = marker.version_id}
        );
    if (input.objects_to_delete.objects.empty())
        return;
    const auto reply = client.call<DeleteObjects>(input);
    if (!reply.errors.empty()) {
        throw Error(format(
            "{} of {} objects of bucket {} could not be deleted; the first is {}: {}",
            reply.errors.size(),
            input.objects_to_delete.objects.size(),
            bucket,
            reply.errors.front().key.value_or(""),
            reply.errors.front().message.value_or("")
        ));
    }
}

class BucketCleaner final : public CustomResource {
public:
    Answer handle(const Event& event, const Context& context) override {
        const auto bucket = properties<Properties>(event.resource_properties).bucket_name;
        if (event.is_delete())
            empty(context.session.client(), bucket);
        return {"bucket-cleaner-" + event.logical_resource_id};
    }

private:
    /// What is left moves up, so every page is the first one.
    static void empty(const aws::Client& client, const std::string& bucket) {
        while (true) {
            const auto page = client.try_call<ListObjectVersions>({.bucket = bucket});
            if (!page && says_missing(page.error()))
                return;
            if (!page)
                throw in_context(page.error(), "list the objects of bucket " + bucket);
            if (page->versions.empty() && page->delete_markers.empty())
                return;
            delete_page(client, bucket, *page);
        }
    }
};

} // namespace

std::unique_ptr<CustomResource> bucket_cleaner() {
    return std::make_unique<BucketCleaner>();
}

} // namespace copilot::lambda
