// Parameters by name, version and ARN.

#include "localcloud/ssm/find.h"

#include "codec/base64.h"
#include "localcloud/kms/keys.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::ssm {

namespace {

using aws::ServiceError;

constexpr std::string_view arn_part = ":parameter";

std::string without_arn(const std::string& reference) {
    const auto at = reference.find(arn_part);
    if (!reference.starts_with("arn:") || at == std::string::npos)
        return reference;
    return reference.substr(at + arn_part.size());
}

struct Reference {
    std::string name;
    std::optional<std::int64_t> version;
};

Reference parse(const std::string& text) {
    auto name = without_arn(text);
    const auto colon = name.find(':');
    if (colon == std::string::npos)
        return {name, std::nullopt};
    const auto digits = std::string_view(name).substr(colon + 1);
    const auto is_digit = [](unsigned char c) { return std::isdigit(c) != 0; };
    if (digits.empty() || digits.size() > 12 || !std::ranges::all_of(digits, is_digit))
        throw ServiceError(
            "ValidationException",
            format("Parameter labels are not supported by the local cloud: {}", text)
        );
    return {name.substr(0, colon), std::stoll(std::string(digits))};
}

/// A parameter whose name has no leading slash has one in its ARN.
std::optional<Parameter> find(const Call& call, const std::string& name) {
    auto found = call.records.find<Parameter>(call.place(), name);
    if (!found && name.starts_with('/') && name.find('/', 1) == std::string::npos)
        found = call.records.find<Parameter>(call.place(), name.substr(1));
    return found;
}

} // namespace

std::string name_of(const std::string& reference) {
    return parse(reference).name;
}

std::string arn_of(const Call& call, const std::string& name) {
    return call.arn("ssm", name.starts_with('/') ? "parameter" + name : "parameter/" + name);
}

std::optional<ParameterVersion> find_version(const Call& call, const std::string& reference) {
    const auto wanted = parse(reference);
    const auto parameter = find(call, wanted.name);
    if (!parameter)
        return std::nullopt;
    if (!wanted.version || *wanted.version == parameter->latest.version)
        return parameter->latest;
    ParameterVersion earlier{.name = parameter->name(), .version = *wanted.version};
    auto found = call.records.find<ParameterVersion>(call.place(), earlier.record_id());
    if (!found)
        throw ServiceError(
            "ParameterVersionNotFound",
            format(
                "Systems Manager could not find version {} of {}. Verify the version and try "
                "again.",
                *wanted.version,
                wanted.name
            )
        );
    return found;
}

Parameter parameter_named(const Call& call, const std::string& name) {
    auto parameter = find(call, name_of(name));
    if (!parameter)
        throw ServiceError("ParameterNotFound", format("Parameter {} not found.", name));
    return *std::move(parameter);
}

Dictionary<std::string> encryption_context(const Call& call, const ParameterVersion& version) {
    return {{"PARAMETER_ARN", arn_of(call, version.name)}};
}

std::string value_of(const Call& call, const ParameterVersion& version, bool with_decryption) {
    if (version.type != "SecureString" || !with_decryption)
        return version.value;
    const auto ciphertext = codec::parse_base64(version.value).value_or("");
    return kms::decrypt(call, ciphertext, encryption_context(call, version)).plaintext;
}

aws::ssm::Parameter
to_wire(const Call& call, const ParameterVersion& version, bool with_decryption) {
    return {
        .name = version.name,
        .type = version.type,
        .value = value_of(call, version, with_decryption),
        .version = version.version,
        .last_modified_date = version.modified,
        .arn = arn_of(call, version.name),
        .data_type = version.data_type
    };
}

} // namespace copilot::localcloud::ssm
