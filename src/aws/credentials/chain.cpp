#include "aws/credentials/chain.h"

#include "base/format.h"
#include "base/text.h"
#include "io/crypto.h"

namespace copilot::aws {
namespace {

constexpr int longest_chain = 8;

std::unique_ptr<CredentialsSource> fixed(const ProfileConfig& profile) {
    const auto key = profile.in_profile("aws_access_key_id");
    const auto secret = profile.in_profile("aws_secret_access_key");
    if (!key || !secret)
        return nullptr;
    return std::make_unique<FixedCredentials>(Credentials{
        .access_key_id = *key,
        .secret_access_key = *secret,
        .session_token = profile.in_profile("aws_session_token").value_or(""),
        .source = "profile " + profile.name()
    });
}

[[noreturn]] void refuse(const ProfileConfig& profile, const std::string& why) {
    throw Error(format("profile {}: {}", profile.name(), why), "look into ~/.aws/config");
}

std::unique_ptr<CredentialsSource>
from_profile(const ProfileConfig& profile, const ChainContext& context, int depth);

/// The credentials that a role is assumed with.
std::unique_ptr<CredentialsSource>
base_of(const ProfileConfig& profile, const ChainContext& context, int depth) {
    if (const auto name = profile.in_profile("source_profile")) {
        const auto source = profile.other(*name);
        if (!source.exists())
            refuse(profile, format("source_profile {} does not exist", *name));
        auto base = *name == profile.name() ? fixed(source) : from_profile(source, context, depth);
        if (!base)
            refuse(profile, format("source_profile {} has no credentials", *name));
        return base;
    }
    const auto named = profile.in_profile("credential_source").value_or("");
    std::unique_ptr<CredentialsSource> base;
    if (named == "Environment")
        base = environment_credentials(profile.surroundings());
    else if (named == "Ec2InstanceMetadata")
        base = instance_credentials(profile, context);
    else if (named == "EcsContainer")
        base = container_credentials(profile.surroundings(), context);
    else
        refuse(profile, "role_arn needs a source_profile or a credential_source");
    if (!base)
        refuse(profile, format("credential_source {} has no credentials", named));
    return base;
}

io::Path cache_file(const ProfileConfig& profile, const RoleSettings& role) {
    const auto identity = format(
        "{}|{}|{}|{}",
        role.role_arn,
        role.session_name,
        role.external_id.value_or(""),
        profile.in_profile("source_profile").value_or("")
    );
    const auto name = io::sha256_hex(identity).substr(0, 40) + ".json";
    return profile.surroundings().home() / ".aws" / "copilot" / "cache" / name;
}

std::unique_ptr<CredentialsSource>
assumed(const ProfileConfig& profile, const ChainContext& context, int depth) {
    const auto role = RoleSettings::of(profile);
    auto base =
        std::make_unique<CachedCredentials>(base_of(profile, context, depth + 1), context.clock);
    auto source = assumed_role_credentials(role, std::move(base), context);
    return stored_credentials(
        std::move(source), cache_file(profile, role), profile.surroundings(), context.clock
    );
}

std::unique_ptr<CredentialsSource>
from_profile(const ProfileConfig& profile, const ChainContext& context, int depth) {
    if (depth > longest_chain)
        refuse(profile, "source_profile leads in a circle");
    if (profile.in_profile("role_arn")) {
        if (const auto token = profile.in_profile("web_identity_token_file"))
            return web_identity_credentials(
                RoleSettings::of(profile), *token, profile.surroundings(), context
            );
        return assumed(profile, context, depth);
    }
    if (profile.in_profile("sso_session") || profile.in_profile("sso_start_url"))
        return sso_credentials(profile, context);
    if (auto keys = fixed(profile))
        return keys;
    if (const auto command = profile.in_profile("credential_process"))
        return process_credentials(*command, profile.surroundings());
    return nullptr;
}

/// Amazon's machines say so in their firmware; asking any other's network would take seconds.
bool is_ec2_instance(const Surroundings& surroundings) {
    for (const auto* name : {"sys_vendor", "bios_vendor", "board_vendor"}) {
        const auto text = surroundings.file(io::Path("/sys/devices/virtual/dmi/id") / name);
        if (text && lower_case(*text).starts_with("amazon"))
            return true;
    }
    return false;
}

} // namespace

RoleSettings RoleSettings::of(const ProfileConfig& profile) {
    RoleSettings role{.role_arn = profile.in_profile("role_arn").value_or("")};
    role.session_name = profile.in_profile("role_session_name").value_or("");
    role.external_id = profile.in_profile("external_id");
    role.mfa_serial = profile.in_profile("mfa_serial");
    if (const auto seconds = profile.in_profile("duration_seconds")) {
        std::int64_t value = 0;
        decode_into(value, *seconds);
        role.duration_seconds = value;
    }
    return role;
}

std::unique_ptr<CredentialsSource>
profile_credentials(const ProfileConfig& profile, const ChainContext& context) {
    return from_profile(profile, context, 0);
}

std::unique_ptr<CredentialsSource>
ambient_credentials(const ProfileConfig& profile, const ChainContext& context) {
    const auto& surroundings = profile.surroundings();
    const auto token = surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE");
    const auto role = surroundings.variable("AWS_ROLE_ARN");
    if (token && role) {
        const auto name = surroundings.variable("AWS_ROLE_SESSION_NAME").value_or("");
        return web_identity_credentials({*role, name}, *token, surroundings, context);
    }
    if (auto container = container_credentials(surroundings, context))
        return container;
    if (is_ec2_instance(surroundings))
        return instance_credentials(profile, context);
    return nullptr;
}

} // namespace copilot::aws
