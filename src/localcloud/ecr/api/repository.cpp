// Repositories: records, and a folder of the registry each.

#include "aws/api/ecr/create_repository.h"
#include "aws/api/ecr/delete_repository.h"
#include "aws/api/ecr/describe_repositories.h"
#include "aws/api/ecr/list_tags_for_resource.h"
#include "aws/api/ecr/put_image_scanning_configuration.h"
#include "aws/api/ecr/put_image_tag_mutability.h"
#include "aws/api/ecr/tag_resource.h"
#include "aws/api/ecr/untag_resource.h"
#include "localcloud/ecr/operations.h"
#include "localcloud/ecr/registry.h"
#include "localcloud/page.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::ecr {

namespace {

namespace api = aws::ecr;
using aws::ServiceError;

api::Repository describe(Cloud& cloud, const Place& place, const Repository& repository) {
    return {
        .repository_arn = repository.arn,
        .registry_id = place.account,
        .repository_name = repository.name,
        .repository_uri = cloud.part<Registry>().uri_of(place, repository.name),
        .created_at = repository.created_at,
        .image_tag_mutability = repository.image_tag_mutability,
        .image_scanning_configuration = repository.image_scanning_configuration,
        .encryption_configuration = api::EncryptionConfiguration{.encryption_type = "AES256"},
    };
}

Repository create(const api::CreateRepository::Input& input, Call& call) {
    const auto& token = call.caller.creation_token;
    if (auto there = call.records.find<Repository>(call.place(), input.repository_name)) {
        if (!token.empty() && there->creation_token == token)
            return *std::move(there);
        throw ServiceError(
            "RepositoryAlreadyExistsException",
            format(
                "The repository with name '{}' already exists in the registry with id '{}'",
                input.repository_name,
                call.caller.account
            )
        );
    }
    Repository made{
        .name = input.repository_name,
        .arn = call.arn("ecr", "repository/" + input.repository_name),
        .image_tag_mutability = input.image_tag_mutability.value_or("MUTABLE"),
        .image_scanning_configuration =
            input.image_scanning_configuration.value_or(api::ImageScanningConfiguration{false}),
        .created_at = call.clock.now(),
        .creation_token = token,
        .tags = tags_from(input.tags),
    };
    call.records.put(call.place(), made);
    return made;
}

api::CreateRepository::Output create_repository(
    Cloud& cloud, const api::CreateRepository::Input& input, const aws::Caller& caller
) {
    const auto made = cloud.in_transaction(caller, [&](Call& call) { return create(input, call); });
    return {.repository = describe(cloud, {caller.account, caller.region}, made)};
}

api::DescribeRepositories::Output describe_repositories(
    Cloud& cloud, const api::DescribeRepositories::Input& input, const aws::Caller& caller
) {
    const auto page = cloud.in_transaction(caller, [&](Call& call) {
        if (input.repository_names.empty())
            return page_of(
                call.records.list<Repository>(call.place()),
                input.next_token,
                input.max_results.value_or(100),
                &Repository::name
            );
        Page<Repository> named;
        for (const auto& name : input.repository_names)
            named.items.push_back(require_repository(call, name));
        return named;
    });
    api::DescribeRepositories::Output output{.next_token = page.next_token};
    for (const auto& repository : page.items)
        output.repositories.push_back(describe(cloud, {caller.account, caller.region}, repository));
    return output;
}

api::DeleteRepository::Output delete_repository(
    Cloud& cloud, const api::DeleteRepository::Input& input, const aws::Caller& caller
) {
    const Place place{caller.account, caller.region};
    auto& registry = cloud.part<Registry>();
    const auto repository = cloud.in_transaction(caller, [&](Call& call) {
        return require_repository(call, input.repository_name);
    });
    const auto path = Registry::path_of(place, repository.name);
    const auto tags = registry->tags(path);
    if (!tags.empty() && !input.force.value_or(false))
        throw ServiceError(
            "RepositoryNotEmptyException",
            format(
                "The repository with name '{}' in registry with id '{}' cannot be deleted because "
                "it still contains images",
                repository.name,
                place.account
            )
        );
    for (const auto& tag : tags)
        if (const auto manifest = registry->manifest(path, tag))
            registry->remove_manifest(path, manifest->digest);
    cloud.in_transaction(caller, [&](Call& call) {
        call.records.erase<Repository>(call.place(), repository.name);
    });
    return {.repository = describe(cloud, place, repository)};
}

/// Changes one record with `change(repository)`.
template <typename Change>
void change_repository(Call& call, const std::string& name, Change&& change) {
    auto repository = require_repository(call, name);
    change(repository);
    call.records.put(call.place(), repository);
}

/// "shop/api" of "arn:aws:ecr:us-west-2:000000000000:repository/shop/api".
std::string name_in(const std::string& arn) {
    constexpr std::string_view mark = ":repository/";
    const auto found = arn.find(mark);
    return found == std::string::npos ? arn : arn.substr(found + mark.size());
}

aws::Nothing tag_resource(const api::TagResource::Input& input, Call& call) {
    change_repository(call, name_in(input.resource_arn), [&](Repository& repository) {
        merge_tags(repository.tags, tags_from(input.tags));
    });
    return {};
}

aws::Nothing untag_resource(const api::UntagResource::Input& input, Call& call) {
    change_repository(call, name_in(input.resource_arn), [&](Repository& repository) {
        for (const auto& key : input.tag_keys)
            repository.tags.erase(key);
    });
    return {};
}

api::ListTagsForResource::Output
list_tags_for_resource(const api::ListTagsForResource::Input& input, Call& call) {
    const auto repository = require_repository(call, name_in(input.resource_arn));
    return {tags_to<api::Tag>(repository.tags)};
}

api::PutImageTagMutability::Output
put_image_tag_mutability(const api::PutImageTagMutability::Input& input, Call& call) {
    change_repository(call, input.repository_name, [&](Repository& repository) {
        repository.image_tag_mutability = input.image_tag_mutability;
    });
    return {
        .registry_id = call.caller.account,
        .repository_name = input.repository_name,
        .image_tag_mutability = input.image_tag_mutability,
    };
}

api::PutImageScanningConfiguration::Output put_image_scanning_configuration(
    const api::PutImageScanningConfiguration::Input& input, Call& call
) {
    change_repository(call, input.repository_name, [&](Repository& repository) {
        repository.image_scanning_configuration = input.image_scanning_configuration;
    });
    return {
        .registry_id = call.caller.account,
        .repository_name = input.repository_name,
        .image_scanning_configuration = input.image_scanning_configuration,
    };
}

} // namespace

Repository require_repository(Call& call, const std::string& name) {
    auto found = call.records.find<Repository>(call.place(), name);
    if (!found)
        throw ServiceError(
            "RepositoryNotFoundException",
            format(
                "The repository with name '{}' does not exist in the registry with id '{}'",
                name,
                call.caller.account
            )
        );
    return *std::move(found);
}

void register_repository_operations(Cloud& cloud) {
    cloud.on<api::ListTagsForResource>(list_tags_for_resource);
    cloud.on<api::PutImageScanningConfiguration>(put_image_scanning_configuration);
    cloud.on<api::PutImageTagMutability>(put_image_tag_mutability);
    cloud.on<api::TagResource>(tag_resource);
    cloud.on<api::UntagResource>(untag_resource);
    const auto add = [&cloud]<aws::Operation Op>(Op, auto handler) {
        cloud.on_waiting<Op>([&cloud, handler](const auto& input, const aws::Caller& caller) {
            return handler(cloud, input, caller);
        });
    };
    add(api::CreateRepository{}, create_repository);
    add(api::DeleteRepository{}, delete_repository);
    add(api::DescribeRepositories{}, describe_repositories);
}

} // namespace copilot::localcloud::ecr
