// Secrets and their versions. A version without a stage is deprecated: it is kept until there are
// too many, and only its ID finds it.

#include "localcloud/secretsmanager/secrets.h"

#include "aws/service_error.h"
#include "codec/base64.h"
#include "localcloud/kms/keys.h"

#include <algorithm>

namespace copilot::localcloud::secretsmanager {

namespace {

using aws::ServiceError;

constexpr std::size_t most_versions = 100;
constexpr std::string_view own_key = "alias/aws/secretsmanager";

ServiceError not_found(const std::string& message) {
    return {"ResourceNotFoundException", message};
}

/// "shop/db" of "arn:aws:secretsmanager:r:1:secret:shop/db-a1b2c3", and what follows the name.
std::string without_arn(const std::string& id) {
    constexpr std::string_view part = ":secret:";
    const auto at = id.find(part);
    return id.starts_with("arn:") && at != std::string::npos ? id.substr(at + part.size()) : id;
}

kms::Key key_of(const Call& call, const Secret& secret) {
    return secret.kms_key_id ? kms::find_key(call, *secret.kms_key_id)
                             : kms::aws_managed_key(call, std::string(own_key));
}

kms::EncryptionContext context_of(const Secret& secret, const std::string& version_id) {
    return {{"SecretARN", secret.arn}, {"SecretVersionId", version_id}};
}

/// Takes a stage away from whichever version has it; answers that version.
Secret::Version* take_stage(Secret& secret, std::string_view stage) {
    for (auto& version : secret.versions)
        if (std::erase(version.stages, stage) > 0)
            return &version;
    return nullptr;
}

void make_current(Secret& secret, std::string_view version_id) {
    auto* before = take_stage(secret, current_stage);
    if (before && before->version_id != version_id) {
        take_stage(secret, previous_stage);
        before->stages.emplace_back(previous_stage);
    }
}

void give_stages(
    Secret& secret, const std::string& version_id, const std::vector<std::string>& stages
) {
    for (const auto& stage : stages) {
        if (stage == current_stage)
            make_current(secret, version_id);
        else
            take_stage(secret, stage);
    }
    const auto version =
        std::ranges::find(secret.versions, version_id, &Secret::Version::version_id);
    version->stages.insert(version->stages.end(), stages.begin(), stages.end());
}

void forget_old_versions(const Call& call, Secret& secret) {
    while (secret.versions.size() > most_versions) {
        const auto oldest = std::ranges::find_if(secret.versions, [](const auto& version) {
            return version.stages.empty();
        });
        if (oldest == secret.versions.end())
            return;
        call.records.erase<SecretValue>(
            call.place(), SecretValue::id_of(secret.name, oldest->version_id)
        );
        secret.versions.erase(oldest);
    }
}

} // namespace

std::optional<Secret> find_secret(const Call& call, const std::string& name) {
    auto secret = call.records.find<Secret>(call.place(), name);
    if (secret && secret->deletion && *secret->deletion <= call.clock.now()) {
        forget(call, *secret);
        return std::nullopt;
    }
    return secret;
}

Secret secret_named(const Call& call, const std::string& id) {
    const auto name = without_arn(id);
    if (auto secret = find_secret(call, name))
        return *std::move(secret);
    // The whole ARN ends in a dash and six characters that are no part of the name.
    constexpr std::size_t suffix = 7;
    if (id != name && name.size() > suffix)
        if (auto secret = find_secret(call, name.substr(0, name.size() - suffix)))
            if (secret->arn == id)
                return *std::move(secret);
    throw not_found("Secrets Manager can't find the specified secret.");
}

void check_not_deleted(const Secret& secret) {
    if (secret.deleted)
        throw ServiceError(
            "InvalidRequestException",
            "You can't perform this operation on the secret because it was marked for deletion."
        );
}

void add_version(
    const Call& call,
    Secret& secret,
    const std::string& version_id,
    const Content& content,
    const std::vector<std::string>& stages
) {
    const auto id = SecretValue::id_of(secret.name, version_id);
    if (call.records.find<SecretValue>(call.place(), id)) {
        const auto there = read_value(call, secret, version_id);
        if (there.bytes == content.bytes && there.is_binary == content.is_binary)
            return;
        throw ServiceError(
            "ResourceExistsException",
            "You can't use ClientRequestToken because that value is already in use for a version "
            "of this secret."
        );
    }
    const auto ciphertext =
        kms::encrypt(call, key_of(call, secret), content.bytes, context_of(secret, version_id));
    call.records.put(
        call.place(),
        SecretValue{secret.name, version_id, codec::to_base64(ciphertext), content.is_binary}
    );
    secret.versions.push_back({version_id, {}, call.clock.now()});
    secret.changed = call.clock.now();
    give_stages(
        secret, version_id, stages.empty() ? std::vector{std::string(current_stage)} : stages
    );
    forget_old_versions(call, secret);
}

Secret::Version version_of(
    const Secret& secret,
    const std::optional<std::string>& version_id,
    const std::optional<std::string>& stage
) {
    const auto wanted_stage = stage        ? stage
                              : version_id ? std::nullopt
                                           : std::optional(std::string(current_stage));
    for (const auto& version : secret.versions) {
        const auto& stages = version.stages;
        if (version_id && version.version_id != *version_id)
            continue;
        if (!wanted_stage || std::ranges::find(stages, *wanted_stage) != stages.end())
            return version;
    }
    if (version_id)
        throw not_found(format(
            "Secrets Manager can't find the specified secret value for VersionId: {}", *version_id
        ));
    throw not_found(format(
        "Secrets Manager can't find the specified secret value for staging label: {}", *wanted_stage
    ));
}

Content read_value(const Call& call, const Secret& secret, const std::string& version_id) {
    const auto id = SecretValue::id_of(secret.name, version_id);
    const auto value = call.records.find<SecretValue>(call.place(), id);
    if (!value)
        throw not_found("Secrets Manager can't find the specified secret value.");
    const auto ciphertext = codec::parse_base64(value->ciphertext).value_or("");
    auto decrypted = kms::decrypt(call, ciphertext, context_of(secret, version_id));
    return {std::move(decrypted.plaintext), value->is_binary};
}

void forget(const Call& call, const Secret& secret) {
    for (const auto& version : secret.versions)
        call.records.erase<SecretValue>(
            call.place(), SecretValue::id_of(secret.name, version.version_id)
        );
    call.records.erase<Secret>(call.place(), secret.name);
}

} // namespace copilot::localcloud::secretsmanager
