// PutParameter: the rules of names, values, types and tiers.
// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html

#include "aws/api/ssm/put_parameter.h"

#include "codec/base64.h"
#include "localcloud/again.h"
#include "localcloud/kms/keys.h"
#include "localcloud/ssm/find.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::ssm {

namespace {

using aws::ServiceError;
using aws::ssm::PutParameter;

constexpr std::size_t longest_standard = 4096;
constexpr std::size_t longest_advanced = 8192;
constexpr std::size_t longest_name = 1011;
constexpr std::ptrdiff_t deepest = 15;
constexpr std::int64_t most_versions = 100;

ServiceError invalid(const std::string& message) {
    return {"ValidationException", message};
}

bool is_reserved(std::string_view name) {
    std::string start(name.substr(name.starts_with('/') ? 1 : 0, 3));
    std::ranges::transform(start, start.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return start == "aws" || start == "ssm";
}

void check_name(const std::string& name) {
    const auto allowed = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || std::string_view("_.-/").contains(c);
    };
    if (name.empty() || name.size() > longest_name || !std::ranges::all_of(name, allowed))
        throw invalid(
            "Parameter name: may contain only letters, digits and the following symbols: _.-/ and "
            "at most 1011 characters."
        );
    if (is_reserved(name))
        throw invalid(
            "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive)."
        );
    if (name.contains('/') && !name.starts_with('/'))
        throw invalid("Parameter name must be a fully qualified name.");
    if (name.ends_with('/') || name.contains("//"))
        throw invalid("Parameter name: must not end with a slash or have two in a row.");
    if (std::ranges::count(name, '/') > deepest)
        throw invalid("Parameter hierarchies are limited to a maximum depth of fifteen levels.");
}

std::string tier_of(const PutParameter::Input& input) {
    const auto tier = input.tier.value_or("Standard");
    const bool fits = input.value.size() <= longest_standard;
    if (tier == "Intelligent-Tiering")
        return fits ? "Standard" : "Advanced";
    if (tier == "Standard" && !fits)
        throw invalid(
            "Standard tier parameters support a maximum parameter value of 4096 characters. To "
            "create a larger parameter value, upgrade the parameter to use the advanced-parameter "
            "tier."
        );
    return tier;
}

void check_value(const PutParameter::Input& input) {
    if (input.value.empty())
        throw invalid("1 validation error detected: Value at 'value' must not be empty");
    if (input.value.size() > longest_advanced)
        throw invalid("Parameter values may be at most 8192 characters long.");
    if (!input.allowed_pattern)
        return;
    const re2::RE2 pattern(*input.allowed_pattern, re2::RE2::Quiet);
    if (!pattern.ok())
        throw ServiceError("InvalidAllowedPatternException", "The request is not a valid regex.");
    if (!re2::RE2::PartialMatch(input.value, pattern))
        throw ServiceError(
            "ParameterPatternMismatchException",
            format(
                "Parameter value, cannot be validated against allowedPattern: {}",
                *input.allowed_pattern
            )
        );
}

std::string type_of(const PutParameter::Input& input, const std::optional<Parameter>& before) {
    if (!input.type && !before)
        throw invalid("A parameter type is required when you create a parameter.");
    const auto type = input.type ? *input.type : before->latest.type;
    if (type != "String" && type != "StringList" && type != "SecureString")
        throw ServiceError(
            "UnsupportedParameterType", format("The parameter type {} is not supported.", type)
        );
    return type;
}

/// Encrypts the value of a SecureString with the key it names, or with the account's own.
void secure(const Call& call, ParameterVersion& version) {
    if (version.type != "SecureString")
        return;
    if (!version.key_id)
        version.key_id = "alias/aws/ssm";
    const auto key = *version.key_id == "alias/aws/ssm"
                         ? kms::aws_managed_key(call, *version.key_id)
                         : kms::find_key(call, *version.key_id);
    version.value =
        codec::to_base64(kms::encrypt(call, key, version.value, encryption_context(call, version)));
}

ParameterVersion new_version(
    const PutParameter::Input& input, const Call& call, const std::optional<Parameter>& before
) {
    ParameterVersion version{
        .name = input.name,
        .version = before ? before->latest.version + 1 : 1,
        .type = type_of(input, before),
        .value = input.value,
        .key_id = input.key_id,
        .description = input.description,
        .allowed_pattern = input.allowed_pattern,
        .tier = tier_of(input),
        .data_type = input.data_type.value_or("text"),
        .modified = call.clock.now(),
        .modified_by = call.caller.principal_arn
    };
    if (before && !version.description)
        version.description = before->latest.description;
    secure(call, version);
    return version;
}

void check_may_exist(const PutParameter::Input& input, const std::optional<Parameter>& before) {
    const bool overwrite = input.overwrite.value_or(false);
    if (before && !overwrite)
        throw ServiceError(
            "ParameterAlreadyExists",
            "The parameter already exists. To overwrite this value, set the overwrite option in "
            "the request to true."
        );
    if (overwrite && !input.tags.empty())
        throw invalid(
            "Invalid request: tags and overwrite can't be used together. To create a parameter "
            "with tags, please remove overwrite flag. To update tags for an existing parameter, "
            "please use AddTagsToResource or RemoveTagsFromResource."
        );
}

/// The version that is no longer the latest, and the one that is too old to keep.
void keep_history(const Call& call, const ParameterVersion& before) {
    call.records.put(call.place(), before);
    const ParameterVersion oldest{
        .name = before.name, .version = before.version - most_versions + 1
    };
    call.records.erase<ParameterVersion>(call.place(), oldest.record_id());
}

PutParameter::Output put_parameter(const PutParameter::Input& input, Call& call) {
    check_name(input.name);
    check_value(input);
    const auto before = call.records.find<Parameter>(call.place(), input.name);
    if (before && made_by(*before, call))
        return {.version = before->latest.version, .tier = before->latest.tier};
    check_may_exist(input, before);
    Parameter parameter{
        .latest = new_version(input, call, before),
        .tags = before ? before->tags : tags_from(input.tags),
        .creation_token = call.caller.creation_token
    };
    if (before)
        keep_history(call, before->latest);
    call.records.put(call.place(), parameter);
    return {.version = parameter.latest.version, .tier = parameter.latest.tier};
}

} // namespace

void register_put_parameter(Cloud& cloud) {
    cloud.on<PutParameter>(put_parameter);
}

} // namespace copilot::localcloud::ssm
