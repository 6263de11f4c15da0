// AWS::ECR::Repository

#include "cfn/resource/ecr/repository.h"

#include "aws/api/ecr/create_repository.h"
#include "aws/api/ecr/delete_lifecycle_policy.h"
#include "aws/api/ecr/delete_repository.h"
#include "aws/api/ecr/delete_repository_policy.h"
#include "aws/api/ecr/describe_repositories.h"
#include "aws/api/ecr/put_image_tag_mutability.h"
#include "aws/api/ecr/put_lifecycle_policy.h"
#include "aws/api/ecr/set_repository_policy.h"
#include "aws/api/ecr/tag_resource.h"
#include "aws/api/ecr/untag_resource.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::ecr {

namespace {

namespace api = aws::ecr;
using Properties = cfn::ecr::Repository;

std::string json_of(const cfn::Json& policy) {
    return policy.text() ? *policy.text() : codec::to_json(policy);
}

/// Repository names are lower case.
std::string name_of(const Request<Properties>& request) {
    auto name = request.desired.repository_name.value_or(request.generated_name);
    if (!request.desired.repository_name)
        std::ranges::transform(name, name.begin(), [](unsigned char c) {
            return static_cast<char>(std::tolower(c));
        });
    return name;
}

class RepositoryHandler final : public ResourceHandler<Properties> {
public:
    explicit RepositoryHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        const auto made = client_.call<api::CreateRepository>({
            .repository_name = name_of(request),
            .tags = tags_to<api::Tag>(resource_tags(request.stack_tags, desired.tags)),
            .image_tag_mutability = desired.image_tag_mutability.value_or("MUTABLE"),
        });
        const auto& name = made.repository.repository_name;
        completing(name, [&] { put_policies(name, desired, {}); });
        return done(made.repository);
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& name = request.physical_id;
        const auto& desired = request.desired;
        client_.call<api::PutImageTagMutability>({
            .repository_name = name,
            .image_tag_mutability = desired.image_tag_mutability.value_or("MUTABLE"),
        });
        put_policies(name, desired, request.previous);
        const auto described =
            client_.call<api::DescribeRepositories>({.repository_names = {name}});
        const auto& repository = described.repositories.front();
        put_tags(request, repository.repository_arn);
        return done(repository);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto deleted = client_.try_call<api::DeleteRepository>({
            .repository_name = request.physical_id,
            .force = request.desired.empty_on_delete.value_or(false),
        });
        if (!deleted && deleted.error().code() != "RepositoryNotFoundException")
            throw deleted.error();
        return Progress::success(request.physical_id);
    }

private:
    void put_policies(
        const std::string& name, const Properties& desired, const Properties& previous
    ) const {
        if (!desired.repository_policy_text.is_null())
            client_.call<api::SetRepositoryPolicy>(
                {.repository_name = name, .policy_text = json_of(desired.repository_policy_text)}
            );
        else if (!previous.repository_policy_text.is_null())
            client_.call<api::DeleteRepositoryPolicy>({.repository_name = name});
        if (desired.lifecycle_policy && desired.lifecycle_policy->lifecycle_policy_text)
            client_.call<api::PutLifecyclePolicy>({
                .repository_name = name,
                .lifecycle_policy_text = *desired.lifecycle_policy->lifecycle_policy_text,
            });
        else if (previous.lifecycle_policy)
            client_.call<api::DeleteLifecyclePolicy>({.repository_name = name});
    }

    void put_tags(const Request<Properties>& request, const std::string& arn) const {
        const auto tags = resource_tags(request.stack_tags, request.desired.tags);
        client_.call<api::TagResource>({arn, tags_to<api::Tag>(tags)});
        std::vector<std::string> gone;
        for (const auto& tag : request.previous.tags)
            if (!tags.find(*tag.key))
                gone.push_back(*tag.key);
        if (!gone.empty())
            client_.call<api::UntagResource>({arn, gone});
    }

    static Progress done(const api::Repository& repository) {
        return Progress::success(
            repository.repository_name,
            {{"Arn", repository.repository_arn}, {"RepositoryUri", repository.repository_uri}}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType repository() {
    return resource_type<RepositoryHandler, Properties>({"RepositoryName"});
}

} // namespace copilot::localcloud::ecr
