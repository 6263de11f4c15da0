// AWS::Lambda::Permission: every property is for creation only.

#include "cfn/resource/lambda/permission.h"

#include "aws/api/lambda/add_permission.h"
#include "aws/api/lambda/remove_permission.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::lambda {

namespace {

namespace api = aws::lambda;
using Properties = cfn::lambda::Permission;

std::optional<std::string> optional(const cfn::Text& text) {
    return text ? std::optional(*text) : std::nullopt;
}

class PermissionHandler final : public ResourceHandler<Properties> {
public:
    explicit PermissionHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        client_.call<api::AddPermission>({
            .function_name = *desired.function_name,
            .statement_id = request.generated_name,
            .action = *desired.action,
            .principal = *desired.principal,
            .source_arn = optional(desired.source_arn),
            .source_account = optional(desired.source_account),
        });
        return Progress::success(request.generated_name, {{"Id", request.generated_name}});
    }

    Progress on_update(const Request<Properties>& request) override {
        return Progress::success(request.physical_id, {{"Id", request.physical_id}});
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto removed = client_.try_call<api::RemovePermission>({
            .function_name = *request.desired.function_name,
            .statement_id = request.physical_id,
        });
        if (!removed && removed.error().code() != "ResourceNotFoundException")
            throw removed.error();
        return Progress::success(request.physical_id);
    }

private:
    aws::Client client_;
};

} // namespace

ResourceType permission() {
    return resource_type<PermissionHandler, Properties>(
        {"Action", "FunctionName", "Principal", "SourceAccount", "SourceArn"}
    );
}

} // namespace copilot::localcloud::lambda
