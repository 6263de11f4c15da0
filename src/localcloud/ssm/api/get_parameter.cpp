// Reading parameters: by name, several at once, under a path, and as they were before.

#include "aws/api/ssm/get_parameter.h"

#include "aws/api/ssm/get_parameter_history.h"
#include "aws/api/ssm/get_parameters.h"
#include "aws/api/ssm/get_parameters_by_path.h"
#include "localcloud/page.h"
#include "localcloud/ssm/filter.h"
#include "localcloud/ssm/find.h"

#include <algorithm>

namespace copilot::localcloud::ssm {

namespace {

using aws::ServiceError;
using aws::ssm::GetParameter;
using aws::ssm::GetParameterHistory;
using aws::ssm::GetParameters;
using aws::ssm::GetParametersByPath;

GetParameter::Output get_parameter(const GetParameter::Input& input, Call& call) {
    const auto version = find_version(call, input.name);
    if (!version)
        throw ServiceError("ParameterNotFound", format("Parameter {} not found.", input.name));
    return {to_wire(call, *version, input.with_decryption.value_or(false))};
}

GetParameters::Output get_parameters(const GetParameters::Input& input, Call& call) {
    GetParameters::Output output{};
    for (const auto& name : input.names) {
        if (const auto version = find_version(call, name))
            output.parameters.push_back(
                to_wire(call, *version, input.with_decryption.value_or(false))
            );
        else
            output.invalid_parameters.push_back(name);
    }
    return output;
}

std::int64_t page_size(const std::optional<std::int64_t>& asked, std::int64_t most) {
    if (asked && (*asked < 1 || *asked > most))
        throw ServiceError(
            "ValidationException", format("MaxResults must be between 1 and {}", most)
        );
    return asked.value_or(most);
}

GetParametersByPath::Output by_path(const GetParametersByPath::Input& input, Call& call) {
    if (!input.path.starts_with('/'))
        throw ServiceError(
            "ValidationException",
            "The parameter doesn't meet the parameter name requirements. The parameter name must "
            "begin with a forward slash \"/\"."
        );
    auto parameters = call.records.list<Parameter>(call.place());
    std::erase_if(parameters, [&](const Parameter& parameter) {
        return !is_under(parameter.name(), input.path, input.recursive.value_or(false))
               || !passes(parameter, input.parameter_filters);
    });
    auto page = page_of(
        std::move(parameters),
        input.next_token,
        page_size(input.max_results, 10),
        &Parameter::name,
        "InvalidNextToken"
    );
    GetParametersByPath::Output output{.next_token = page.next_token};
    for (const auto& parameter : page.items)
        output.parameters.push_back(
            to_wire(call, parameter.latest, input.with_decryption.value_or(false))
        );
    return output;
}

aws::ssm::ParameterHistory
to_history(const Call& call, const ParameterVersion& version, bool with_decryption) {
    return {
        .name = version.name,
        .type = version.type,
        .key_id = version.key_id,
        .last_modified_date = version.modified,
        .last_modified_user = version.modified_by,
        .description = version.description,
        .value = value_of(call, version, with_decryption),
        .allowed_pattern = version.allowed_pattern,
        .version = version.version,
        .tier = version.tier,
        .data_type = version.data_type
    };
}

GetParameterHistory::Output history(const GetParameterHistory::Input& input, Call& call) {
    const auto parameter = parameter_named(call, input.name);
    auto versions = call.records.list<ParameterVersion>(call.place(), parameter.name());
    versions.push_back(parameter.latest);
    auto page = page_of(
        std::move(versions),
        input.next_token,
        page_size(input.max_results, 50),
        &ParameterVersion::record_id,
        "InvalidNextToken"
    );
    GetParameterHistory::Output output{.next_token = page.next_token};
    for (const auto& version : page.items)
        output.parameters.push_back(to_history(call, version, input.with_decryption.value_or(false))
        );
    return output;
}

} // namespace

void register_get_parameter(Cloud& cloud) {
    cloud.on<GetParameter>(get_parameter);
    cloud.on<GetParameters>(get_parameters);
    cloud.on<GetParametersByPath>(by_path);
    cloud.on<GetParameterHistory>(history);
}

} // namespace copilot::localcloud::ssm
