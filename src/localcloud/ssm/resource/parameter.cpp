// AWS::SSM::Parameter. Ref is its name.

#include "cfn/resource/ssm/parameter.h"

#include "aws/api/ssm/add_tags_to_resource.h"
#include "aws/api/ssm/delete_parameter.h"
#include "aws/api/ssm/list_tags_for_resource.h"
#include "aws/api/ssm/put_parameter.h"
#include "aws/api/ssm/remove_tags_from_resource.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::ssm {

namespace {

using Properties = cfn::ssm::Parameter;
using ParameterRequest = Request<Properties>;
using aws::ssm::PutParameter;

/// The type's own tags are a map.
Tags wanted_tags(const ParameterRequest& request) {
    auto tags = request.stack_tags;
    if (const auto* own = request.desired.tags.map())
        for (const auto& [key, value, mark] : *own)
            tags[key] = value.scalar_text();
    return tags;
}

class ParameterHandler final : public ResourceHandler<Properties> {
public:
    explicit ParameterHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const ParameterRequest& request) override {
        auto input = input_for(request);
        input.name = request.desired.name.value_or(request.generated_name);
        input.tags = tags_to<aws::ssm::Tag>(wanted_tags(request));
        client_.call<PutParameter>(input);
        return made(input);
    }

    Progress on_update(const ParameterRequest& request) override {
        auto input = input_for(request);
        input.name = request.physical_id;
        input.overwrite = true;
        client_.call<PutParameter>(input);
        put_tags(request);
        return made(input);
    }

    Progress on_delete(const ParameterRequest& request) override {
        const auto reply = client_.try_call<aws::ssm::DeleteParameter>({request.physical_id});
        if (!reply && reply.error().code() != "ParameterNotFound")
            throw reply.error();
        return Progress::success(request.physical_id);
    }

private:
    static Progress made(const PutParameter::Input& input) {
        return Progress::success(input.name, {{"Type", *input.type}, {"Value", input.value}});
    }

    static PutParameter::Input input_for(const ParameterRequest& request) {
        const auto& desired = request.desired;
        const auto optional = [](const cfn::Text& text) {
            return text ? std::optional(*text) : std::nullopt;
        };
        return {
            .description = optional(desired.description),
            .value = *desired.value,
            .type = *desired.type,
            .allowed_pattern = optional(desired.allowed_pattern),
            .tier = optional(desired.tier),
            .data_type = optional(desired.data_type)
        };
    }

    void put_tags(const ParameterRequest& request) {
        const auto& id = request.physical_id;
        const auto wanted = wanted_tags(request);
        std::vector<std::string> gone;
        for (const auto& tag :
             client_.call<aws::ssm::ListTagsForResource>({"Parameter", id}).tag_list)
            if (!wanted.find(tag.key))
                gone.push_back(tag.key);
        if (!gone.empty())
            client_.call<aws::ssm::RemoveTagsFromResource>({"Parameter", id, gone});
        client_.call<aws::ssm::AddTagsToResource>({"Parameter", id, tags_to<aws::ssm::Tag>(wanted)}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType parameter() {
    return resource_type<ParameterHandler, Properties>({"Name"});
}

} // namespace copilot::localcloud::ssm
