// AWS::ECS::TaskDefinition: every change registers a new revision, so all properties are for
// creation only; the old revision is deregistered when the new one is in use.

#include "cfn/resource/ecs/task_definition.h"

#include "aws/api/ecs/deregister_task_definition.h"
#include "aws/api/ecs/register_task_definition.h"
#include "aws/api/ecs/tag_resource.h"
#include "localcloud/ecs/resource/words.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;
using Properties = cfn::ecs::TaskDefinition;

class TaskDefinitionHandler final : public ResourceHandler<Properties> {
public:
    explicit TaskDefinitionHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        auto document =
            in_api_words(encode(request.desired, Empties::keep), {"DockerLabels", "Options"});
        document.map()->erase("tags");
        if (!request.desired.family)
            document.map()->set("family", request.generated_name);
        auto input = input_from<api::RegisterTaskDefinition::Input>(document);
        input.tags = tags_to<api::Tag>(resource_tags(request.stack_tags, request.desired.tags));
        const auto made = client_.call<api::RegisterTaskDefinition>(input);
        return done(made.task_definition->task_definition_arn);
    }

    Progress on_update(const Request<Properties>& request) override {
        client_.call<api::TagResource>(
            {request.physical_id,
             tags_to<api::Tag>(resource_tags(request.stack_tags, request.desired.tags))}
        );
        return done(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto deleted = client_.try_call<api::DeregisterTaskDefinition>({request.physical_id});
        if (!deleted && deleted.error().code() != "ClientException")
            throw deleted.error();
        return Progress::success(request.physical_id);
    }

private:
    static Progress done(const std::string& arn) {
        return Progress::success(arn, {{"TaskDefinitionArn", arn}});
    }

    aws::Client client_;
};

} // namespace

ResourceType task_definition() {
    return resource_type<TaskDefinitionHandler, Properties>(
        {"ContainerDefinitions",
         "Cpu",
         "EphemeralStorage",
         "ExecutionRoleArn",
         "Family",
         "Memory",
         "NetworkMode",
         "RequiresCompatibilities",
         "RuntimePlatform",
         "TaskRoleArn",
         "Volumes"}
    );
}

} // namespace copilot::localcloud::ecs
