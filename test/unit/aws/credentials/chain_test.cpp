// Each source of credentials, with an environment, files, programs and servers that are only
// values.

#include "aws/api/sts/assume_role.h"
#include "aws/credentials/chain.h"
#include "aws/server.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_http.h"
#include "fakes/fake_surroundings.h"
#include "io/crypto.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Hands calls on to a server, and remembers whose credentials they came with.
class ForwardingTransport final : public Transport {
public:
    ForwardingTransport(Server& server, CredentialsProvider* credentials, std::string& caller)
        : server_(server), credentials_(credentials), caller_(caller) {}

    std::expected<Document, ServiceError>
    send(const OperationModel& operation, const Document& input) override {
        caller_ = credentials_ ? credentials_->credentials().access_key_id : "nobody";
        return server_.send(operation, input);
    }

private:
    Server& server_;
    CredentialsProvider* credentials_;
    std::string& caller_;
};

struct Fixture {
    fakes::FakeSurroundings surroundings;
    fakes::FakeClock clock;
    Server sts;
    sts::AssumeRole::Input assumed{};
    std::string caller{};
    int calls = 0;
    std::map<std::string, io::HttpResponse> answers{};
    fakes::FakeHttp http{[this](const io::Url&, const io::HttpRequest& request) {
        const auto found = answers.find(request.method + " " + request.target);
        return found == answers.end() ? io::HttpResponse{.status = 404} : found->second;
    }};
    ChainContext context{
        .clock = clock,
        .metadata = http,
        .http = http,
        .connect = [this](CredentialsProvider* base
                   ) { return std::make_unique<ForwardingTransport>(sts, base, caller); }
    };

    Fixture() {
        sts.on<sts::AssumeRole>([this](const sts::AssumeRole::Input& input, const Caller&) {
            ++calls;
            assumed = input;
            return sts::AssumeRole::Output{
                .credentials = {"ASIA1", "secret", "token", clock.now() + hours(1)}
            };
        });
    }

    void config(const std::string& text) { surroundings.files["/home/ada/.aws/config"] = text; }

    void json(const std::string& request, const std::string& body) {
        answers[request] = {.status = 200, .body = body};
    }

    [[nodiscard]] ProfileConfig profile(const std::string& name) const {
        return {surroundings, load_shared_config(surroundings), name};
    }

    [[nodiscard]] std::unique_ptr<CredentialsSource> source(const std::string& name = "a") const {
        return profile_credentials(profile(name), context);
    }

    [[nodiscard]] std::unique_ptr<CredentialsSource> ambient() const {
        return ambient_credentials(profile("default"), context);
    }
};

std::string failure_of(const std::function<void()>& work) {
    try {
        work();
        return "worked";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST(Credentials, come_from_a_profile_s_keys) {
    Fixture fixture;
    fixture.config("[profile a]\naws_access_key_id=AKIA1\naws_secret_access_key=s\n"
                   "aws_session_token=t\n");

    const auto keys = fixture.source()->fetch();

    EXPECT_EQ(keys.access_key_id, "AKIA1");
    EXPECT_EQ(keys.session_token, "t");
    EXPECT_EQ(keys.source, "profile a");
}

TEST(Credentials, of_a_role_are_asked_for_with_the_source_profile_s_keys) {
    Fixture fixture;
    fixture.config("[profile a]\nrole_arn=arn:r\nsource_profile=b\nexternal_id=x\n"
                   "role_session_name=me\nduration_seconds=900\n"
                   "[profile b]\naws_access_key_id=AKIA2\naws_secret_access_key=s\n");

    const auto keys = fixture.source()->fetch();

    EXPECT_EQ(keys.access_key_id, "ASIA1");
    EXPECT_EQ(keys.expires, fixture.clock.now() + hours(1));
    EXPECT_EQ(fixture.caller, "AKIA2");
    EXPECT_EQ(fixture.assumed.role_arn, "arn:r");
    EXPECT_EQ(fixture.assumed.role_session_name, "me");
    EXPECT_EQ(fixture.assumed.external_id, "x");
    EXPECT_EQ(fixture.assumed.duration_seconds, 900);
}

TEST(Credentials, of_a_role_take_a_code_from_the_user) {
    Fixture fixture;
    fixture.config("[profile a]\nrole_arn=arn:r\nsource_profile=a\nmfa_serial=arn:mfa\n"
                   "aws_access_key_id=AKIA2\naws_secret_access_key=s\n");
    fixture.context.mfa_code = [](const std::string& serial) { return serial + "-123456"; };

    (void)fixture.source()->fetch();

    EXPECT_EQ(fixture.assumed.serial_number, "arn:mfa");
    EXPECT_EQ(fixture.assumed.token_code, "arn:mfa-123456");
}

TEST(Credentials, of_a_role_can_start_from_the_environment) {
    Fixture fixture;
    fixture.surroundings.variables["AWS_ACCESS_KEY_ID"] = "AKIA3";
    fixture.surroundings.variables["AWS_SECRET_ACCESS_KEY"] = "s";
    fixture.config("[profile a]\nrole_arn=arn:r\ncredential_source=Environment\n");

    (void)fixture.source()->fetch();

    EXPECT_EQ(fixture.caller, "AKIA3");
}

TEST(Credentials, of_a_role_are_kept_in_a_file_for_the_next_command) {
    Fixture fixture;
    fixture.config("[profile a]\nrole_arn=arn:r\nsource_profile=b\n"
                   "[profile b]\naws_access_key_id=AKIA2\naws_secret_access_key=s\n");

    (void)fixture.source()->fetch();
    const auto again = fixture.source()->fetch();
    fixture.clock.advance(minutes(50));
    (void)fixture.source()->fetch();

    EXPECT_EQ(again.access_key_id, "ASIA1");
    EXPECT_EQ(fixture.calls, 2);
}

TEST(Credentials, that_lead_in_a_circle_are_refused) {
    Fixture fixture;
    fixture.config("[profile a]\nrole_arn=arn:r\nsource_profile=b\n"
                   "[profile b]\nrole_arn=arn:q\nsource_profile=a\n");

    const auto failure = failure_of([&] { (void)fixture.source(); });

    EXPECT_NE(failure.find("source_profile leads in a circle"), std::string::npos);
}

TEST(Credentials, come_from_a_program) {
    Fixture fixture;
    fixture.config("[profile a]\ncredential_process = /opt/vault get\n");
    fixture.surroundings.programs["/bin/sh"] =
        R"({"Version":1,"AccessKeyId":"ASIA5","SecretAccessKey":"s","SessionToken":"t",)"
        R"("Expiration":"2026-11-30T23:00:00Z"})";

    const auto keys = fixture.source()->fetch();

    EXPECT_EQ(keys.access_key_id, "ASIA5");
    EXPECT_EQ(keys.session_token, "t");
    EXPECT_EQ(keys.expires, parse_timestamp("2026-11-30T23:00:00Z"));
}

TEST(Credentials, of_a_program_are_not_shown_when_they_are_no_json) {
    Fixture fixture;
    fixture.config("[profile a]\ncredential_process = x\n");
    fixture.surroundings.programs["/bin/sh"] = "hunter2";

    const auto failure = failure_of([&] { (void)fixture.source()->fetch(); });

    EXPECT_EQ(failure, "credentials of credential_process: the answer is no JSON");
}

TEST(Credentials, come_from_the_container_s_agent) {
    Fixture fixture;
    fixture.surroundings.variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = "/v2/x";
    fixture.surroundings.variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = "/token";
    fixture.surroundings.files["/token"] = "bearer\n";
    fixture.json("GET /v2/x", R"({"AccessKeyId":"ASIA6","SecretAccessKey":"s","Token":"t"})");

    const auto keys = fixture.ambient()->fetch();

    EXPECT_EQ(keys.access_key_id, "ASIA6");
    EXPECT_EQ(keys.session_token, "t");
    EXPECT_EQ(fixture.http.hosts.front(), "169.254.170.2");
    EXPECT_EQ(fixture.http.requests.front().headers.value_or("Authorization", ""), "bearer");
}

TEST(Credentials, are_not_asked_of_strange_hosts_over_plain_http) {
    Fixture fixture;
    fixture.surroundings.variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://evil.test/x";

    EXPECT_THROW((void)fixture.ambient(), Error);
}

TEST(Credentials, come_from_the_metadata_service_of_an_ec2_instance) {
    Fixture fixture;
    fixture.surroundings.files["/sys/devices/virtual/dmi/id/sys_vendor"] = "Amazon EC2\n";
    fixture.json("PUT /latest/api/token", "session");
    fixture.json("GET /latest/meta-data/iam/security-credentials/", "role\n");
    fixture.json(
        "GET /latest/meta-data/iam/security-credentials/role",
        R"({"AccessKeyId":"ASIA7","SecretAccessKey":"s","Token":"t"})"
    );

    EXPECT_EQ(fixture.ambient()->fetch().access_key_id, "ASIA7");

    const auto& last = fixture.http.requests.back();
    EXPECT_EQ(last.headers.value_or("X-aws-ec2-metadata-token", ""), "session");
}

TEST(Credentials, are_not_looked_for_in_the_network_of_other_machines) {
    Fixture fixture;

    EXPECT_EQ(fixture.ambient(), nullptr);
    EXPECT_TRUE(fixture.http.requests.empty());
}

TEST(Credentials, come_from_an_sso_session) {
    Fixture fixture;
    fixture.config("[profile a]\nsso_session=corp\nsso_account_id=1\nsso_role_name=dev\n"
                   "[sso-session corp]\nsso_region=eu-west-1\nsso_start_url=https://corp\n");
    fixture.surroundings.files["/home/ada/.aws/sso/cache/" + io::sha1_hex("corp") + ".json"] =
        R"({"accessToken":"bearer","expiresAt":"2026-12-01T00:00:00Z"})";
    fixture.json(
        "GET /federation/credentials?role_name=dev&account_id=1",
        R"({"roleCredentials":{"accessKeyId":"ASIA8","secretAccessKey":"s","sessionToken":"t",)"
        R"("expiration":1796083200000}})"
    );

    const auto keys = fixture.source()->fetch();

    EXPECT_EQ(keys.access_key_id, "ASIA8");
    EXPECT_EQ(keys.expires, parse_timestamp("2026-12-01T00:00:00Z"));
    EXPECT_EQ(fixture.http.hosts.front(), "portal.sso.eu-west-1.amazonaws.com");
}

/// An SSO profile of the old kind, in China, and the keys that its token brings.
void with_old_sso(Fixture& fixture, const std::string& token) {
    fixture.config("[profile a]\nsso_start_url=https://corp\nsso_region=cn-north-1\n"
                   "sso_account_id=1\nsso_role_name=dev\n");
    const auto file = "/home/ada/.aws/sso/cache/" + io::sha1_hex("https://corp") + ".json";
    fixture.surroundings.files[file] = token;
    fixture.json(
        "GET /federation/credentials?role_name=dev&account_id=1",
        R"({"roleCredentials":{"accessKeyId":"ASIA9","secretAccessKey":"s","sessionToken":"t",)"
        R"("expiration":1796083200000}})"
    );
}

TEST(Credentials, come_from_sso_as_profiles_said_it_before_sessions) {
    Fixture fixture;
    with_old_sso(fixture, R"({"accessToken":"b","expiresAt":"2030-01-01T00:00:00Z"})");

    EXPECT_EQ(fixture.source()->fetch().access_key_id, "ASIA9");
    EXPECT_EQ(fixture.http.hosts.front(), "portal.sso.cn-north-1.amazonaws.com.cn");
}

TEST(Credentials, of_sso_take_a_token_to_its_end_when_it_cannot_be_renewed) {
    Fixture fixture;
    const auto end = to_iso8601(fixture.clock.now() + minutes(1));
    with_old_sso(fixture, R"({"accessToken":"b","expiresAt":")" + end + R"("})");

    EXPECT_EQ(fixture.source()->fetch().access_key_id, "ASIA9");
}

TEST(Credentials, of_sso_come_with_a_token_that_was_renewed) {
    Fixture fixture;
    with_old_sso(
        fixture,
        R"({"accessToken":"old","expiresAt":"2020-01-01T00:00:00Z","refreshToken":"r",)"
        R"("clientId":"c","clientSecret":"s"})"
    );
    fixture.json("POST /token", R"({"accessToken":"new","expiresIn":3600})");

    EXPECT_EQ(fixture.source()->fetch().access_key_id, "ASIA9");
    EXPECT_EQ(fixture.http.hosts.front(), "oidc.cn-north-1.amazonaws.com.cn");
    EXPECT_EQ(fixture.http.requests.back().headers.value_or("x-amz-sso_bearer_token", ""), "new");
}

TEST(Credentials, of_an_ended_sso_session_say_how_to_sign_in) {
    Fixture fixture;
    fixture.config("[profile a]\nsso_start_url=https://corp\nsso_region=eu-west-1\n"
                   "sso_account_id=1\nsso_role_name=dev\n");

    try {
        (void)fixture.source()->fetch();
        FAIL() << "found some";
    } catch (const Error& error) {
        EXPECT_EQ(error.hint(), "run `aws sso login --profile a`");
    }
}

class CountingSource final : public CredentialsSource {
public:
    CountingSource(const Clock& clock, int& count) : clock_(clock), count_(count) {}

    Credentials fetch() override {
        if (++count_ > 2)
            throw Error("no more");
        return {.access_key_id = std::to_string(count_), .expires = clock_.now() + hours(1)};
    }

private:
    const Clock& clock_;
    int& count_;
};

TEST(Credentials, are_renewed_before_they_end_and_kept_when_that_fails) {
    fakes::FakeClock clock;
    int count = 0;
    CachedCredentials cached(std::make_unique<CountingSource>(clock, count), clock);

    EXPECT_EQ(cached.credentials().access_key_id, "1");
    clock.advance(minutes(54));
    EXPECT_EQ(cached.credentials().access_key_id, "1");
    clock.advance(minutes(2));
    EXPECT_EQ(cached.credentials().access_key_id, "2");
    clock.advance(minutes(58));
    EXPECT_EQ(cached.credentials().access_key_id, "2");
    clock.advance(minutes(3));
    EXPECT_THROW((void)cached.credentials(), Error);
}

} // namespace
} // namespace copilot::aws
