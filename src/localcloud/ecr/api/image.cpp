// Images: what the registry says of a repository's tags and manifests.

#include "aws/api/ecr/batch_delete_image.h"
#include "aws/api/ecr/describe_images.h"
#include "aws/api/ecr/list_images.h"
#include "localcloud/ecr/operations.h"
#include "localcloud/ecr/registry.h"
#include "localcloud/page.h"

#include <algorithm>
#include <map>

namespace copilot::localcloud::ecr {

namespace {

namespace api = aws::ecr;
using aws::ServiceError;

struct Image {
    host::RegistryManifest manifest;
    std::vector<std::string> tags;
};

using Images = std::map<std::string, Image>; // by digest

/// The repository's folder in the registry; the repository must be there.
std::string path_of(Cloud& cloud, const aws::Caller& caller, const std::string& repository) {
    cloud.in_transaction(caller, [&](Call& call) { (void)require_repository(call, repository); });
    return Registry::path_of({caller.account, caller.region}, repository);
}

Images images_of(Cloud& cloud, const std::string& path) {
    auto& registry = cloud.part<Registry>();
    Images images;
    for (const auto& tag : registry->tags(path)) {
        auto manifest = registry->manifest(path, tag);
        if (!manifest)
            continue;
        auto& image = images[manifest->digest];
        image.manifest = *std::move(manifest);
        image.tags.push_back(tag);
    }
    return images;
}

/// An image that a caller names by digest, by tag, or both.
std::optional<Image>
find_image(Cloud& cloud, const std::string& path, const api::ImageIdentifier& id) {
    auto& registry = cloud.part<Registry>();
    const auto reference = id.image_digest ? *id.image_digest : id.image_tag.value_or("");
    auto manifest = registry->manifest(path, reference);
    if (!manifest)
        return std::nullopt;
    const auto digest = manifest->digest;
    auto images = images_of(cloud, path);
    auto found = images.find(digest);
    Image image =
        found == images.end() ? Image{*std::move(manifest), {}} : std::move(found->second);
    if (id.image_tag && std::ranges::find(image.tags, *id.image_tag) == image.tags.end())
        return std::nullopt;
    return image;
}

api::ImageDetail
describe(const aws::Caller& caller, const std::string& repository, const Image& image) {
    return {
        .registry_id = caller.account,
        .repository_name = repository,
        .image_digest = image.manifest.digest,
        .image_tags = image.tags,
        .image_size_in_bytes = image.manifest.size,
        .image_pushed_at = image.manifest.pushed,
        .image_manifest_media_type = image.manifest.media_type,
    };
}

api::DescribeImages::Output
describe_images(Cloud& cloud, const api::DescribeImages::Input& input, const aws::Caller& caller) {
    const auto path = path_of(cloud, caller, input.repository_name);
    api::DescribeImages::Output output;
    for (const auto& id : input.image_ids) {
        const auto image = find_image(cloud, path, id);
        if (!image)
            throw ServiceError(
                "ImageNotFoundException",
                format(
                    "The image with imageId {{imageDigest:'{}', imageTag:'{}'}} does not exist "
                    "within the repository with name '{}' in the registry with id '{}'",
                    id.image_digest.value_or("null"),
                    id.image_tag.value_or("null"),
                    input.repository_name,
                    caller.account
                )
            );
        output.image_details.push_back(describe(caller, input.repository_name, *image));
    }
    if (!input.image_ids.empty())
        return output;
    std::vector<api::ImageDetail> all;
    if (!input.filter || input.filter->tag_status.value_or("ANY") != "UNTAGGED")
        for (const auto& [digest, image] : images_of(cloud, path))
            all.push_back(describe(caller, input.repository_name, image));
    auto page = page_of(
        std::move(all),
        input.next_token,
        input.max_results.value_or(100),
        &api::ImageDetail::image_digest
    );
    return {std::move(page.items), std::move(page.next_token)};
}

api::ListImages::Output
list_images(Cloud& cloud, const api::ListImages::Input& input, const aws::Caller& caller) {
    const auto path = path_of(cloud, caller, input.repository_name);
    std::vector<api::ImageIdentifier> all;
    if (!input.filter || input.filter->tag_status.value_or("ANY") != "UNTAGGED")
        for (const auto& [digest, image] : images_of(cloud, path))
            for (const auto& tag : image.tags)
                all.push_back({.image_digest = digest, .image_tag = tag});
    const auto key = [](const api::ImageIdentifier& id) {
        return *id.image_digest + " " + *id.image_tag;
    };
    auto page = page_of(std::move(all), input.next_token, input.max_results.value_or(100), key);
    return {std::move(page.items), std::move(page.next_token)};
}

/// The registry deletes by digest, so a tag alone takes its image away only when it is the last:
/// otherwise what else is on the digest would go with it.
void delete_image(
    Cloud& cloud,
    const std::string& path,
    const api::ImageIdentifier& id,
    api::BatchDeleteImage::Output& output
) {
    const auto image = find_image(cloud, path, id);
    if (!image) {
        output.failures.push_back({
            .image_id = id,
            .failure_code = "ImageNotFound",
            .failure_reason = "Requested image not found",
        });
        return;
    }
    if (!id.image_digest && image->tags.size() > 1)
        throw ServiceError(
            "InvalidParameterException",
            format(
                "The local cloud cannot take the tag '{}' alone off an image that has {} tags; "
                "delete the image by its digest.",
                id.image_tag.value_or(""),
                image->tags.size()
            )
        );
    cloud.part<Registry>()->remove_manifest(path, image->manifest.digest);
    for (const auto& tag : image->tags)
        output.image_ids.push_back({.image_digest = image->manifest.digest, .image_tag = tag});
    if (image->tags.empty())
        output.image_ids.push_back({.image_digest = image->manifest.digest});
}

api::BatchDeleteImage::Output batch_delete_image(
    Cloud& cloud, const api::BatchDeleteImage::Input& input, const aws::Caller& caller
) {
    const auto path = path_of(cloud, caller, input.repository_name);
    api::BatchDeleteImage::Output output;
    for (const auto& id : input.image_ids)
        delete_image(cloud, path, id, output);
    return output;
}

} // namespace

void register_image_operations(Cloud& cloud) {
    const auto add = [&cloud]<aws::Operation Op>(Op, auto handler) {
        cloud.on_waiting<Op>([&cloud, handler](const auto& input, const aws::Caller& caller) {
            return handler(cloud, input, caller);
        });
    };
    add(api::BatchDeleteImage{}, batch_delete_image);
    add(api::DescribeImages{}, describe_images);
    add(api::ListImages{}, list_images);
}

} // namespace copilot::localcloud::ecr
