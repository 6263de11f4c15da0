// The values of secrets.

#include "aws/api/secretsmanager/get_random_password.h"
#include "aws/api/secretsmanager/get_secret_value.h"
#include "aws/api/secretsmanager/list_secret_version_ids.h"
#include "aws/api/secretsmanager/put_secret_value.h"
#include "aws/api/secretsmanager/update_secret.h"
#include "localcloud/secretsmanager/password.h"
#include "localcloud/secretsmanager/secrets.h"

namespace copilot::localcloud::secretsmanager {

namespace {

using aws::ServiceError;
using aws::secretsmanager::GetRandomPassword;
using aws::secretsmanager::GetSecretValue;
using aws::secretsmanager::ListSecretVersionIds;
using aws::secretsmanager::PutSecretValue;
using aws::secretsmanager::UpdateSecret;

GetSecretValue::Output get_value(const GetSecretValue::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    check_not_deleted(secret);
    const auto version = version_of(secret, input.version_id, input.version_stage);
    auto content = read_value(call, secret, version.version_id);
    secret.accessed = std::chrono::floor<std::chrono::days>(call.clock.now());
    call.records.put(call.place(), secret);
    GetSecretValue::Output output{
        .arn = secret.arn,
        .name = secret.name,
        .version_id = version.version_id,
        .version_stages = version.stages,
        .created_date = version.created
    };
    if (content.is_binary)
        output.secret_binary = Blob{std::move(content.bytes)};
    else
        output.secret_string = std::move(content.bytes);
    return output;
}

PutSecretValue::Output put_value(const PutSecretValue::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    check_not_deleted(secret);
    const auto content = content_of(input);
    if (!content)
        throw ServiceError("InvalidParameterException", "You must provide a secret value.");
    const auto id = input.client_request_token.value_or(call.new_id("", 32));
    add_version(call, secret, id, *content, input.version_stages);
    call.records.put(call.place(), secret);
    return {
        .arn = secret.arn,
        .name = secret.name,
        .version_id = id,
        .version_stages = version_of(secret, id, {}).stages
    };
}

UpdateSecret::Output update_secret(const UpdateSecret::Input& input, Call& call) {
    auto secret = secret_named(call, input.secret_id);
    check_not_deleted(secret);
    UpdateSecret::Output output{.arn = secret.arn, .name = secret.name};
    if (input.description)
        secret.description = input.description;
    if (input.kms_key_id)
        secret.kms_key_id = input.kms_key_id;
    if (const auto content = content_of(input)) {
        output.version_id = input.client_request_token.value_or(call.new_id("", 32));
        add_version(call, secret, *output.version_id, *content, {});
    }
    secret.changed = call.clock.now();
    call.records.put(call.place(), secret);
    return output;
}

ListSecretVersionIds::Output list_versions(const ListSecretVersionIds::Input& input, Call& call) {
    const auto secret = secret_named(call, input.secret_id);
    ListSecretVersionIds::Output output{.arn = secret.arn, .name = secret.name};
    for (const auto& version : secret.versions)
        if (!version.stages.empty() || input.include_deprecated.value_or(false))
            output.versions.push_back(
                {.version_id = version.version_id,
                 .version_stages = version.stages,
                 .created_date = version.created}
            );
    return output;
}

GetRandomPassword::Output get_random_password(const GetRandomPassword::Input& input, Call&) {
    return {random_password(input)};
}

} // namespace

void register_values(Cloud& cloud) {
    cloud.on<GetSecretValue>(get_value);
    cloud.on<PutSecretValue>(put_value);
    cloud.on<UpdateSecret>(update_secret);
    cloud.on<ListSecretVersionIds>(list_versions);
    cloud.on<GetRandomPassword>(get_random_password);
}

} // namespace copilot::localcloud::secretsmanager
