// What `aws sso login` left in ~/.aws/sso/cache, exchanged for credentials of a role.
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html

#include "aws/config/endpoints.h"
#include "aws/credentials/chain.h"
#include "base/format.h"
#include "codec/form.h"
#include "codec/json.h"
#include "io/crypto.h"

namespace copilot::aws {
namespace {

struct CachedToken {
    std::string access_token;
    Timestamp expires_at;
    std::optional<std::string> refresh_token;
    std::optional<std::string> client_id;
    std::optional<std::string> client_secret;

    static void fields(auto& self, auto& x) {
        x(required("accessToken"), self.access_token);
        x(required("expiresAt"), self.expires_at);
        x("refreshToken", self.refresh_token);
        x("clientId", self.client_id);
        x("clientSecret", self.client_secret);
    }
};

struct NewToken {
    std::string access_token;
    std::int64_t expires_in = 0;
    std::optional<std::string> refresh_token;

    static void fields(auto& self, auto& x) {
        x(required("accessToken"), self.access_token);
        x(required("expiresIn"), self.expires_in);
        x("refreshToken", self.refresh_token);
    }
};

struct RoleCredentials {
    struct Keys {
        std::string access_key_id;
        std::string secret_access_key;
        std::string session_token;
        std::int64_t expiration = 0; ///< Milliseconds since 1970.

        static void fields(auto& self, auto& x) {
            x(required("accessKeyId"), self.access_key_id);
            x(required("secretAccessKey"), self.secret_access_key);
            x(required("sessionToken"), self.session_token);
            x(required("expiration"), self.expiration);
        }
    };

    Keys keys;

    static void fields(auto& self, auto& x) { x(required("roleCredentials"), self.keys); }
};

struct SsoSettings {
    std::string profile;
    std::string session; ///< Empty for the old kind, which says everything in the profile.
    std::string start_url;
    std::string region;
    std::string account_id;
    std::string role_name;
};

std::string
needed(const std::string& profile, const std::string& name, std::optional<std::string> value) {
    if (!value)
        throw Error(format("profile {}: {} is missing", profile, name), "run `aws configure sso`");
    return *std::move(value);
}

SsoSettings settings_of(const ProfileConfig& profile) {
    SsoSettings sso{.profile = profile.name()};
    sso.session = profile.in_profile("sso_session").value_or("");
    auto start_url = profile.in_profile("sso_start_url");
    auto region = profile.in_profile("sso_region");
    if (!sso.session.empty()) {
        const auto& sections = profile.shared().sso_sessions;
        const auto section = sections.find(sso.session);
        if (section == sections.end())
            throw Error(
                format("profile {}: there is no sso-session {}", sso.profile, sso.session),
                "run `aws configure sso`"
            );
        start_url = setting(section->second, "sso_start_url");
        region = setting(section->second, "sso_region");
    }
    sso.start_url = needed(sso.profile, "sso_start_url", start_url);
    sso.region = needed(sso.profile, "sso_region", region);
    sso.account_id = needed(sso.profile, "sso_account_id", profile.in_profile("sso_account_id"));
    sso.role_name = needed(sso.profile, "sso_role_name", profile.in_profile("sso_role_name"));
    return sso;
}

class SsoCredentials final : public CredentialsSource {
public:
    SsoCredentials(SsoSettings sso, const Surroundings& surroundings, const ChainContext& context)
        : sso_(std::move(sso)),
          surroundings_(surroundings),
          http_(context.http),
          clock_(context.clock) {
        const auto& name = sso_.session.empty() ? sso_.start_url : sso_.session;
        file_ = surroundings.home() / ".aws" / "sso" / "cache" / (io::sha1_hex(name) + ".json");
    }

    Credentials fetch() override {
        const auto token = access_token();
        const auto url = host_of("portal.sso");
        io::HttpRequest request{.method = "GET"};
        request.target = format(
            "/federation/credentials?role_name={}&account_id={}",
            codec::percent_encode(sso_.role_name),
            codec::percent_encode(sso_.account_id)
        );
        request.headers.add("x-amz-sso_bearer_token", token);
        const auto response = http_.send(url, request);
        if (response.status == 401)
            sign_in_again();
        if (response.status != 200)
            throw Error(format(
                "SSO credentials of {} in {}: {} answered {}",
                sso_.role_name,
                sso_.account_id,
                url.host,
                response.status
            ));
        const auto keys = decode<RoleCredentials>(codec::parse_json(response.body)).keys;
        return {
            .access_key_id = keys.access_key_id,
            .secret_access_key = keys.secret_access_key,
            .session_token = keys.session_token,
            .expires = Timestamp(std::chrono::milliseconds(keys.expiration)),
            .source = "SSO profile " + sso_.profile
        };
    }

private:
    [[nodiscard]] io::Url host_of(std::string_view service) const {
        const auto suffix = partition_of(sso_.region).dns_suffix;
        return io::parse_url(format("https://{}.{}.{}", service, sso_.region, suffix));
    }

    [[noreturn]] void sign_in_again() const {
        throw Error(
            format("profile {}: the SSO session has ended", sso_.profile),
            format("run `aws sso login --profile {}`", sso_.profile)
        );
    }

    std::string access_token() {
        const auto text = surroundings_.file(file_);
        if (!text)
            sign_in_again();
        const auto document = codec::parse_json(*text);
        const auto token = decode<CachedToken>(document);
        if (token.expires_at > clock_.now() + std::chrono::minutes(5))
            return token.access_token;
        const bool renewable = token.refresh_token && token.client_id && token.client_secret;
        if (!renewable && token.expires_at > clock_.now())
            return token.access_token;
        if (!renewable)
            sign_in_again();
        return renew(document, token);
    }

    /// What the tools of AWS wrote beside the token stays in the file.
    std::string renew(Document document, const CachedToken& old) {
        const auto url = host_of("oidc");
        io::HttpRequest request{.method = "POST", .target = "/token"};
        request.headers.add("Content-Type", "application/json");
        request.body = codec::to_json(Document::Map{
            {"clientId", *old.client_id},
            {"clientSecret", *old.client_secret},
            {"grantType", "refresh_token"},
            {"refreshToken", *old.refresh_token},
        });
        const auto response = http_.send(url, request);
        if (response.status != 200)
            sign_in_again();
        const auto fresh = decode<NewToken>(codec::parse_json(response.body));
        auto& map = *document.map();
        map.set("accessToken", fresh.access_token);
        const auto end = clock_.now() + std::chrono::seconds(fresh.expires_in);
        map.set("expiresAt", to_iso8601(std::chrono::floor<std::chrono::seconds>(end)));
        if (fresh.refresh_token)
            map.set("refreshToken", *fresh.refresh_token);
        surroundings_.write_private_file(file_, codec::to_json(document));
        return fresh.access_token;
    }

    SsoSettings sso_;
    const Surroundings& surroundings_;
    io::HttpClient& http_;
    const Clock& clock_;
    io::Path file_;
};

} // namespace

std::unique_ptr<CredentialsSource>
sso_credentials(const ProfileConfig& profile, const ChainContext& context) {
    return std::make_unique<SsoCredentials>(settings_of(profile), profile.surroundings(), context);
}

} // namespace copilot::aws
