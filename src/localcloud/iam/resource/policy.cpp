// AWS::IAM::Policy: an inline policy that is put into each of its roles. Ref is its physical ID,
// which nothing else uses.

#include "cfn/resource/iam/policy.h"

#include "aws/api/iam/delete_role_policy.h"
#include "aws/api/iam/put_role_policy.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"

#include <algorithm>

namespace copilot::localcloud::iam {

namespace {

using cfn::iam::Policy;
using PolicyRequest = Request<Policy>;

std::vector<std::string> roles_of(const Policy& policy) {
    std::vector<std::string> roles;
    if (policy.roles)
        for (const auto& role : *policy.roles)
            roles.push_back(*role);
    return roles;
}

class PolicyHandler final : public ResourceHandler<Policy> {
public:
    explicit PolicyHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const PolicyRequest& request) override {
        const auto id = shortened(request.generated_name, 64);
        completing(id, [&] { put(request.desired); });
        return Progress::success(id);
    }

    Progress on_update(const PolicyRequest& request) override {
        put(request.desired);
        const auto wanted = roles_of(request.desired);
        const bool renamed = request.desired.policy_name != request.previous.policy_name;
        for (const auto& role : roles_of(request.previous))
            if (renamed || std::ranges::find(wanted, role) == wanted.end())
                remove(role, *request.previous.policy_name);
        return Progress::success(request.physical_id);
    }

    Progress on_delete(const PolicyRequest& request) override {
        for (const auto& role : roles_of(request.desired))
            remove(role, *request.desired.policy_name);
        return Progress::success(request.physical_id);
    }

private:
    void put(const Policy& policy) {
        for (const auto& role : roles_of(policy))
            client_.call<aws::iam::PutRolePolicy>(
                {role, *policy.policy_name, codec::to_json(policy.policy_document)}
            );
    }

    void remove(const std::string& role, const std::string& name) {
        const auto reply = client_.try_call<aws::iam::DeleteRolePolicy>({role, name});
        if (!reply && reply.error().code() != "NoSuchEntity")
            throw reply.error();
    }

    aws::Client client_;
};

} // namespace

ResourceType policy() {
    return resource_type<PolicyHandler, Policy>({});
}

} // namespace copilot::localcloud::iam
