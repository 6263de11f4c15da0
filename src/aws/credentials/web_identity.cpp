// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html

#include "aws/api/sts/service.h"
#include "aws/api/sts/types.h"
#include "aws/credentials/chain.h"
#include "base/format.h"
#include "base/text.h"

namespace copilot::aws {
namespace {

/// Only ever called, never answered, and never signed.
struct AssumeRoleWithWebIdentity {
    static constexpr const aws::Service& service = sts::service;
    static constexpr std::string_view name = "AssumeRoleWithWebIdentity";
    static constexpr bool unsigned_call = true;

    struct Input {
        std::string role_arn;
        std::string role_session_name;
        std::string web_identity_token;
        std::optional<std::int64_t> duration_seconds;

        static void fields(auto& self, auto& x) {
            x(required("RoleArn"), self.role_arn);
            x(required("RoleSessionName"), self.role_session_name);
            x(required("WebIdentityToken"), self.web_identity_token);
            x("DurationSeconds", self.duration_seconds);
        }
    };

    struct Output {
        sts::Credentials credentials;

        static void fields(auto& self, auto& x) { x(required("Credentials"), self.credentials); }
    };
};

class WebIdentity final : public CredentialsSource {
public:
    WebIdentity(
        RoleSettings role,
        io::Path token_file,
        const Surroundings& surroundings,
        const ChainContext& context
    )
        : role_(std::move(role)),
          token_file_(std::move(token_file)),
          surroundings_(surroundings),
          transport_(context.connect(nullptr)),
          clock_(context.clock) {}

    /// The file is read each time: whoever wrote it replaces the token before it ends.
    Credentials fetch() override {
        const auto token = surroundings_.file(token_file_);
        if (!token)
            throw Error(format("web identity: there is no file {}", token_file_.string()));
        const AssumeRoleWithWebIdentity::Input input{
            .role_arn = role_.role_arn,
            .role_session_name = session_name(),
            .web_identity_token = std::string(trimmed(*token)),
            .duration_seconds = role_.duration_seconds
        };
        const auto output = with_context("assume " + role_.role_arn, [&] {
            return Client(*transport_).call<AssumeRoleWithWebIdentity>(input);
        });
        return {
            .access_key_id = output.credentials.access_key_id,
            .secret_access_key = output.credentials.secret_access_key,
            .session_token = output.credentials.session_token,
            .expires = output.credentials.expiration,
            .source = "web identity " + role_.role_arn
        };
    }

private:
    [[nodiscard]] std::string session_name() const {
        if (!role_.session_name.empty())
            return role_.session_name;
        return format("copilot-{}", clock_.now().time_since_epoch().count());
    }

    RoleSettings role_;
    io::Path token_file_;
    const Surroundings& surroundings_;
    std::unique_ptr<Transport> transport_;
    const Clock& clock_;
};

} // namespace

std::unique_ptr<CredentialsSource> web_identity_credentials(
    RoleSettings role,
    io::Path token_file,
    const Surroundings& surroundings,
    const ChainContext& context
) {
    return std::make_unique<WebIdentity>(
        std::move(role), std::move(token_file), surroundings, context
    );
}

} // namespace copilot::aws
