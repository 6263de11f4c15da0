// AWS::Logs::LogGroup

#include "cfn/resource/logs/log_group.h"

#include "aws/api/logs/create_log_group.h"
#include "aws/api/logs/delete_log_group.h"
#include "aws/api/logs/delete_retention_policy.h"
#include "aws/api/logs/put_retention_policy.h"
#include "aws/api/logs/tag_log_group.h"
#include "aws/api/logs/untag_log_group.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::logs {

namespace {

using Properties = cfn::logs::LogGroup;

class LogGroup final : public ResourceHandler<Properties> {
public:
    explicit LogGroup(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        const auto name = desired.log_group_name.value_or(request.generated_name);
        client_.call<aws::logs::CreateLogGroup>({
            .log_group_name = name,
            .kms_key_id = desired.kms_key_id ? std::optional(*desired.kms_key_id) : std::nullopt,
            .tags = resource_tags(request.stack_tags, desired.tags),
        });
        completing(name, [&] { keep(name, desired); });
        return done(request, name);
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& name = request.physical_id;
        keep(name, request.desired);
        const auto tags = resource_tags(request.stack_tags, request.desired.tags);
        client_.call<aws::logs::TagLogGroup>({.log_group_name = name, .tags = tags});
        std::vector<std::string> gone;
        for (const auto& tag : request.previous.tags)
            if (!tags.find(*tag.key))
                gone.push_back(*tag.key);
        if (!gone.empty())
            client_.call<aws::logs::UntagLogGroup>({.log_group_name = name, .tags = gone});
        return done(request, name);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto deleted = client_.try_call<aws::logs::DeleteLogGroup>({request.physical_id});
        if (!deleted && deleted.error().code() != "ResourceNotFoundException")
            throw deleted.error();
        return Progress::success(request.physical_id);
    }

private:
    void keep(const std::string& name, const Properties& desired) const {
        if (desired.retention_in_days)
            client_.call<aws::logs::PutRetentionPolicy>({name, *desired.retention_in_days});
        else
            client_.call<aws::logs::DeleteRetentionPolicy>({name});
    }

    static Progress done(const Request<Properties>& request, const std::string& name) {
        return Progress::success(
            name,
            {{"Arn",
              format("arn:aws:logs:{}:{}:log-group:{}:*", request.region, request.account, name)}}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType log_group() {
    return resource_type<LogGroup, Properties>({"LogGroupName"});
}

} // namespace copilot::localcloud::logs
