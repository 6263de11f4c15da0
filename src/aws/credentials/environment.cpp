// https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html

#include "aws/credentials/chain.h"

namespace copilot::aws {

std::unique_ptr<CredentialsSource> environment_credentials(const Surroundings& surroundings) {
    const auto key = surroundings.variable("AWS_ACCESS_KEY_ID");
    const auto secret = surroundings.variable("AWS_SECRET_ACCESS_KEY");
    if (!key || !secret)
        return nullptr;
    return std::make_unique<FixedCredentials>(Credentials{
        .access_key_id = *key,
        .secret_access_key = *secret,
        .session_token = surroundings.variable("AWS_SESSION_TOKEN").value_or(""),
        .source = "environment variables"
    });
}

} // namespace copilot::aws
