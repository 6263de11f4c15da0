// AWS::Logs::ResourcePolicy

#include "cfn/resource/logs/resource_policy.h"

#include "aws/api/logs/delete_resource_policy.h"
#include "aws/api/logs/put_resource_policy.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::logs {

namespace {

using Properties = cfn::logs::ResourcePolicy;

class ResourcePolicyHandler final : public ResourceHandler<Properties> {
public:
    explicit ResourcePolicyHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override { return put(request); }

    Progress on_update(const Request<Properties>& request) override { return put(request); }

    Progress on_delete(const Request<Properties>& request) override {
        const auto deleted =
            client_.try_call<aws::logs::DeleteResourcePolicy>({.policy_name = request.physical_id});
        if (!deleted && deleted.error().code() != "ResourceNotFoundException")
            throw deleted.error();
        return Progress::success(request.physical_id);
    }

private:
    Progress put(const Request<Properties>& request) const {
        const auto& document = request.desired.policy_document;
        client_.call<aws::logs::PutResourcePolicy>({
            .policy_name = *request.desired.policy_name,
            .policy_document = document.text() ? *document.text() : codec::to_json(document),
        });
        return Progress::success(*request.desired.policy_name);
    }

    aws::Client client_;
};

} // namespace

ResourceType resource_policy() {
    return resource_type<ResourcePolicyHandler, Properties>({"PolicyName"});
}

} // namespace copilot::localcloud::logs
