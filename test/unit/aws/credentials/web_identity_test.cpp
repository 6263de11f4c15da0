// A role that is assumed with a token in a file, as on EKS and in CI: no key signs that call.

#include "aws/credentials/chain.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_http.h"
#include "fakes/fake_surroundings.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

/// Answers AssumeRoleWithWebIdentity, and remembers what it was asked and with whose keys.
class IdentityProvider final : public Transport {
public:
    IdentityProvider(Document& asked, bool& is_signed, bool has_keys) : asked_(asked) {
        is_signed = has_keys;
    }

    std::expected<Document, ServiceError>
    send(const OperationModel& operation, const Document& input) override {
        EXPECT_EQ(operation.name, "AssumeRoleWithWebIdentity");
        asked_ = input;
        const Document keys = Document::Map{
            {"AccessKeyId", "ASIA1"},
            {"SecretAccessKey", "s"},
            {"SessionToken", "t"},
            {"Expiration", std::int64_t{1'796'083'200}},
        };
        return Document::Map{{"Credentials", keys}};
    }

private:
    Document& asked_;
};

struct Fixture {
    Document asked{};
    bool is_signed = true;
    fakes::FakeSurroundings surroundings;
    fakes::FakeClock clock;
    fakes::FakeHttp http{[](const io::Url&, const io::HttpRequest&) {
        return io::HttpResponse{.status = 404};
    }};
    ChainContext context{
        .clock = clock,
        .metadata = http,
        .http = http,
        .connect = [this](CredentialsProvider* base) -> std::unique_ptr<Transport> {
            return std::make_unique<IdentityProvider>(asked, is_signed, base != nullptr);
        }
    };

    [[nodiscard]] std::string asked_for(std::string_view member) const {
        const auto* found = asked.find(member);
        return found ? found->scalar_text() : "";
    }
};

TEST(WebIdentity, comes_from_the_environment) {
    Fixture fixture;
    fixture.surroundings.variables = {
        {"AWS_WEB_IDENTITY_TOKEN_FILE", "/token"},
        {"AWS_ROLE_ARN", "arn:role"},
        {"AWS_ROLE_SESSION_NAME", "pod"},
    };
    fixture.surroundings.files["/token"] = "jwt\n";
    const ProfileConfig profile(fixture.surroundings, SharedConfig{}, "default");

    const auto keys = ambient_credentials(profile, fixture.context)->fetch();

    EXPECT_EQ(keys.access_key_id, "ASIA1");
    EXPECT_EQ(fixture.asked_for("WebIdentityToken"), "jwt");
    EXPECT_EQ(fixture.asked_for("RoleArn"), "arn:role");
    EXPECT_EQ(fixture.asked_for("RoleSessionName"), "pod");
    EXPECT_FALSE(fixture.is_signed);
}

TEST(WebIdentity, comes_from_a_profile) {
    Fixture fixture;
    fixture.surroundings.files["/home/ada/.aws/config"] =
        "[profile a]\nrole_arn=arn:role\nweb_identity_token_file=/token\nduration_seconds=900\n";
    fixture.surroundings.files["/token"] = "jwt";
    const ProfileConfig profile(
        fixture.surroundings, load_shared_config(fixture.surroundings), "a"
    );

    EXPECT_EQ(profile_credentials(profile, fixture.context)->fetch().access_key_id, "ASIA1");
    EXPECT_EQ(fixture.asked_for("DurationSeconds"), "900");
}

TEST(WebIdentity, says_which_file_is_not_there) {
    Fixture fixture;
    fixture.surroundings.variables = {
        {"AWS_WEB_IDENTITY_TOKEN_FILE", "/token"}, {"AWS_ROLE_ARN", "arn:role"}
    };
    const ProfileConfig profile(fixture.surroundings, SharedConfig{}, "default");
    const auto source = ambient_credentials(profile, fixture.context);

    try {
        (void)source->fetch();
        FAIL() << "found some";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "web identity: there is no file /token");
    }
}

} // namespace
} // namespace copilot::aws
