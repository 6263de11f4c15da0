// Parameters as things: listed without their values, tagged, deleted.

#include "aws/api/ssm/add_tags_to_resource.h"
#include "aws/api/ssm/delete_parameter.h"
#include "aws/api/ssm/delete_parameters.h"
#include "aws/api/ssm/describe_parameters.h"
#include "aws/api/ssm/list_tags_for_resource.h"
#include "aws/api/ssm/remove_tags_from_resource.h"
#include "localcloud/page.h"
#include "localcloud/ssm/filter.h"
#include "localcloud/ssm/find.h"

#include <algorithm>

namespace copilot::localcloud::ssm {

namespace {

using aws::Nothing;
using aws::ServiceError;
using aws::ssm::AddTagsToResource;
using aws::ssm::DeleteParameter;
using aws::ssm::DeleteParameters;
using aws::ssm::DescribeParameters;
using aws::ssm::ListTagsForResource;
using aws::ssm::RemoveTagsFromResource;

void remove(const Call& call, const Parameter& parameter) {
    for (const auto& version : call.records.list<ParameterVersion>(call.place(), parameter.name()))
        call.records.erase<ParameterVersion>(call.place(), version.record_id());
    call.records.erase<Parameter>(call.place(), parameter.name());
}

Nothing delete_parameter(const DeleteParameter::Input& input, Call& call) {
    remove(call, parameter_named(call, input.name));
    return {};
}

DeleteParameters::Output delete_parameters(const DeleteParameters::Input& input, Call& call) {
    DeleteParameters::Output output{};
    for (const auto& name : input.names) {
        const auto parameter = call.records.find<Parameter>(call.place(), name_of(name));
        if (parameter)
            remove(call, *parameter);
        (parameter ? output.deleted_parameters : output.invalid_parameters).push_back(name);
    }
    return output;
}

aws::ssm::ParameterMetadata to_metadata(const Call& call, const ParameterVersion& version) {
    return {
        .name = version.name,
        .arn = arn_of(call, version.name),
        .type = version.type,
        .key_id = version.key_id,
        .last_modified_date = version.modified,
        .last_modified_user = version.modified_by,
        .description = version.description,
        .allowed_pattern = version.allowed_pattern,
        .version = version.version,
        .tier = version.tier,
        .data_type = version.data_type
    };
}

DescribeParameters::Output describe(const DescribeParameters::Input& input, Call& call) {
    auto parameters = call.records.list<Parameter>(call.place());
    std::erase_if(parameters, [&](const Parameter& parameter) {
        return !passes(parameter, input.parameter_filters);
    });
    auto page = page_of(
        std::move(parameters),
        input.next_token,
        std::min<std::int64_t>(input.max_results.value_or(50), 50),
        &Parameter::name,
        "InvalidNextToken"
    );
    DescribeParameters::Output output{.next_token = page.next_token};
    for (const auto& parameter : page.items)
        output.parameters.push_back(to_metadata(call, parameter.latest));
    return output;
}

/// Only parameters have tags here.
Parameter tagged(const Call& call, const std::string& type, const std::string& id) {
    auto parameter = type == "Parameter" ? call.records.find<Parameter>(call.place(), name_of(id))
                                         : std::nullopt;
    if (!parameter)
        throw ServiceError(
            "InvalidResourceId",
            format("The resource ID \"{}\" is not valid. Verify the ID and try again.", id)
        );
    return *std::move(parameter);
}

Nothing add_tags(const AddTagsToResource::Input& input, Call& call) {
    auto parameter = tagged(call, input.resource_type, input.resource_id);
    merge_tags(parameter.tags, tags_from(input.tags));
    call.records.put(call.place(), parameter);
    return {};
}

Nothing remove_tags(const RemoveTagsFromResource::Input& input, Call& call) {
    auto parameter = tagged(call, input.resource_type, input.resource_id);
    for (const auto& key : input.tag_keys)
        parameter.tags.erase(key);
    call.records.put(call.place(), parameter);
    return {};
}

ListTagsForResource::Output list_tags(const ListTagsForResource::Input& input, Call& call) {
    return {tags_to<aws::ssm::Tag>(tagged(call, input.resource_type, input.resource_id).tags)};
}

} // namespace

void register_parameters(Cloud& cloud) {
    cloud.on<DeleteParameter>(delete_parameter);
    cloud.on<DeleteParameters>(delete_parameters);
    cloud.on<DescribeParameters>(describe);
    cloud.on<AddTagsToResource>(add_tags);
    cloud.on<RemoveTagsFromResource>(remove_tags);
    cloud.on<ListTagsForResource>(list_tags);
}

} // namespace copilot::localcloud::ssm
