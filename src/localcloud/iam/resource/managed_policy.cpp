// AWS::IAM::ManagedPolicy: a policy of its own, attached to the roles it names. Ref is its ARN.

#include "cfn/resource/iam/managed_policy.h"

#include "aws/api/iam/attach_role_policy.h"
#include "aws/api/iam/create_policy.h"
#include "aws/api/iam/create_policy_version.h"
#include "aws/api/iam/delete_policy.h"
#include "aws/api/iam/delete_policy_version.h"
#include "aws/api/iam/detach_role_policy.h"
#include "aws/api/iam/list_entities_for_policy.h"
#include "aws/api/iam/list_policy_versions.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

using cfn::iam::ManagedPolicy;
using PolicyRequest = Request<ManagedPolicy>;

std::vector<std::string> roles_of(const ManagedPolicy& policy) {
    std::vector<std::string> roles;
    if (policy.roles)
        for (const auto& role : *policy.roles)
            roles.push_back(*role);
    return roles;
}

Progress made(const std::string& arn) {
    return Progress::success(arn, {{"PolicyArn", arn}});
}

class ManagedPolicyHandler final : public ResourceHandler<ManagedPolicy> {
public:
    explicit ManagedPolicyHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const PolicyRequest& request) override {
        const auto& desired = request.desired;
        const auto policy = client_.call<aws::iam::CreatePolicy>({
            .policy_name =
                desired.managed_policy_name.value_or(shortened(request.generated_name, 128)),
            .path = desired.path.value_or("/"),
            .policy_document = codec::to_json(desired.policy_document),
            .description = desired.description.value_or(""),
            .tags = tags_to<aws::iam::Tag>(request.stack_tags),
        });
        const auto& arn = *policy.policy.arn;
        completing(arn, [&] { attach(arn, {}, roles_of(desired)); });
        return made(arn);
    }

    Progress on_update(const PolicyRequest& request) override {
        const auto& arn = request.physical_id;
        if (request.desired.policy_document != request.previous.policy_document)
            replace_document(arn, codec::to_json(request.desired.policy_document));
        attach(arn, roles_of(request.previous), roles_of(request.desired));
        return made(arn);
    }

    Progress on_delete(const PolicyRequest& request) override {
        const auto& arn = request.physical_id;
        const auto versions = client_.try_call<aws::iam::ListPolicyVersions>({.policy_arn = arn});
        if (!versions) {
            if (versions.error().code() == "NoSuchEntity")
                return Progress::success(arn);
            throw versions.error();
        }
        attach(arn, roles_of(request.desired), {});
        for (const auto& version : versions->versions)
            if (!version.is_default_version.value_or(false))
                client_.call<aws::iam::DeletePolicyVersion>({arn, *version.version_id});
        client_.call<aws::iam::DeletePolicy>({arn});
        return Progress::success(arn);
    }

private:
    /// A policy has five versions at most: the one before is deleted once the new one is in force.
    void replace_document(const std::string& arn, const std::string& document) {
        client_.call<aws::iam::CreatePolicyVersion>({arn, document, true});
        const auto versions = client_.call<aws::iam::ListPolicyVersions>({.policy_arn = arn});
        for (const auto& version : versions.versions)
            if (!version.is_default_version.value_or(false))
                client_.call<aws::iam::DeletePolicyVersion>({arn, *version.version_id});
    }

    void attach(
        const std::string& arn,
        const std::vector<std::string>& before,
        const std::vector<std::string>& wanted
    ) {
        for (const auto& role : wanted)
            client_.call<aws::iam::AttachRolePolicy>({role, arn});
        for (const auto& role : before) {
            if (std::ranges::find(wanted, role) != wanted.end())
                continue;
            const auto reply = client_.try_call<aws::iam::DetachRolePolicy>({role, arn});
            if (!reply && reply.error().code() != "NoSuchEntity")
                throw reply.error();
        }
    }

    aws::Client client_;
};

} // namespace

ResourceType managed_policy() {
    return resource_type<ManagedPolicyHandler, ManagedPolicy>(
        {"Description", "ManagedPolicyName", "Path"}
    );
}

} // namespace copilot::localcloud::iam
