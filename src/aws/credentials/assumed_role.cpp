// https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html

#include "aws/api/sts/assume_role.h"
#include "aws/credentials/chain.h"
#include "base/format.h"

namespace copilot::aws {
namespace {

class AssumedRole final : public CredentialsSource {
public:
    AssumedRole(
        RoleSettings role, std::unique_ptr<CredentialsProvider> base, const ChainContext& context
    )
        : role_(std::move(role)),
          base_(std::move(base)),
          transport_(context.connect(base_.get())),
          clock_(context.clock),
          mfa_code_(context.mfa_code) {}

    Credentials fetch() override {
        sts::AssumeRole::Input input{
            .role_arn = role_.role_arn,
            .role_session_name = session_name(),
            .duration_seconds = role_.duration_seconds,
            .external_id = role_.external_id,
            .serial_number = role_.mfa_serial
        };
        if (role_.mfa_serial)
            input.token_code = ask_for_code();
        const auto output = with_context("assume " + role_.role_arn, [&] {
            return Client(*transport_).call<sts::AssumeRole>(input);
        });
        return {
            .access_key_id = output.credentials.access_key_id,
            .secret_access_key = output.credentials.secret_access_key,
            .session_token = output.credentials.session_token,
            .expires = output.credentials.expiration,
            .source = "role " + role_.role_arn
        };
    }

private:
    [[nodiscard]] std::string session_name() const {
        if (!role_.session_name.empty())
            return role_.session_name;
        return format("copilot-{}", clock_.now().time_since_epoch().count());
    }

    [[nodiscard]] std::string ask_for_code() const {
        if (!mfa_code_)
            throw Error(
                format("role {} wants a code of {}", role_.role_arn, *role_.mfa_serial),
                "run the command in a terminal"
            );
        return mfa_code_(*role_.mfa_serial);
    }

    RoleSettings role_;
    std::unique_ptr<CredentialsProvider> base_;
    std::unique_ptr<Transport> transport_;
    const Clock& clock_;
    std::function<std::string(const std::string&)> mfa_code_;
};

} // namespace

std::unique_ptr<CredentialsSource> assumed_role_credentials(
    RoleSettings role, std::unique_ptr<CredentialsProvider> base, const ChainContext& context
) {
    return std::make_unique<AssumedRole>(std::move(role), std::move(base), context);
}

} // namespace copilot::aws
