// Which source of credentials a command uses: the order is AWS's own.
// https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html

#pragma once

#include "aws/client.h"
#include "aws/config/profile.h"
#include "aws/credentials/source.h"
#include "io/http/client.h"

#include <functional>

namespace copilot::aws {

/// What sources need from outside. Everything borrowed outlives the sources.
struct ChainContext {
    const Clock& clock;
    /// For the metadata services of machines and containers: answers at once or never.
    io::HttpClient& metadata;
    /// For SSO.
    io::HttpClient& http;
    /// Calls AWS with these credentials; an empty provider is for calls that nobody signs.
    std::function<std::unique_ptr<Transport>(CredentialsProvider*)> connect;
    /// Asks for the code of an MFA device; may be empty.
    std::function<std::string(const std::string& serial)> mfa_code{};
};

/// Of AWS_ACCESS_KEY_ID and its like; null when they are not set.
[[nodiscard]] std::unique_ptr<CredentialsSource>
environment_credentials(const Surroundings& surroundings);

/// Of the profile's own settings; null when it has none for credentials.
[[nodiscard]] std::unique_ptr<CredentialsSource>
profile_credentials(const ProfileConfig& profile, const ChainContext& context);

/// Of the machine or container that this process runs in; null when there are no signs of either.
[[nodiscard]] std::unique_ptr<CredentialsSource>
ambient_credentials(const ProfileConfig& profile, const ChainContext& context);

// The sources, one a file. ------------------------------------------------------------------------

/// What a profile says of a role to assume.
struct RoleSettings {
    std::string role_arn;
    std::string session_name{};
    std::optional<std::string> external_id{};
    std::optional<std::string> mfa_serial{};
    std::optional<std::int64_t> duration_seconds{};

    [[nodiscard]] static RoleSettings of(const ProfileConfig& profile);
};

/// sts:AssumeRole with other credentials.
[[nodiscard]] std::unique_ptr<CredentialsSource> assumed_role_credentials(
    RoleSettings role, std::unique_ptr<CredentialsProvider> base, const ChainContext& context
);
/// The same, kept in a file of its own (0600) until shortly before they expire.
[[nodiscard]] std::unique_ptr<CredentialsSource> stored_credentials(
    std::unique_ptr<CredentialsSource> source,
    io::Path file,
    const Surroundings& surroundings,
    const Clock& clock
);
/// A program that prints JSON.
[[nodiscard]] std::unique_ptr<CredentialsSource>
process_credentials(std::string command, const Surroundings& surroundings);
/// sts:AssumeRoleWithWebIdentity with a token from a file.
[[nodiscard]] std::unique_ptr<CredentialsSource> web_identity_credentials(
    RoleSettings role,
    io::Path token_file,
    const Surroundings& surroundings,
    const ChainContext& context
);
/// What `aws sso login` left behind; renewed while its registration lasts.
[[nodiscard]] std::unique_ptr<CredentialsSource>
sso_credentials(const ProfileConfig& profile, const ChainContext& context);
/// The agent of ECS or EKS.
[[nodiscard]] std::unique_ptr<CredentialsSource>
container_credentials(const Surroundings& surroundings, const ChainContext& context);
/// The metadata service of an EC2 instance, version 2.
[[nodiscard]] std::unique_ptr<CredentialsSource>
instance_credentials(const ProfileConfig& profile, const ChainContext& context);

} // namespace copilot::aws
