#include "aws/api/sts/get_caller_identity.h"
#include "aws/local.h"
#include "aws/server.h"
#include "aws/session.h"
#include "fakes/fake_surroundings.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

SessionOptions with(const Surroundings& surroundings) {
    return {.surroundings = &surroundings};
}

std::string failure_of(const SessionOptions& options) {
    try {
        (void)Session::open(options);
        return "opened";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST(Session, works_in_the_local_cloud_where_there_are_no_credentials) {
    const fakes::FakeSurroundings surroundings;

    const auto session = Session::open(with(surroundings));

    EXPECT_TRUE(session.is_local());
    EXPECT_TRUE(session.is_local_by_default());
    EXPECT_EQ(session.place(), "the local cloud, region us-west-2");
    EXPECT_EQ(session.endpoint(sts::service), "http://127.0.0.1:4566");
}

TEST(Session, works_in_the_local_cloud_when_the_profile_says_so) {
    fakes::FakeSurroundings surroundings;
    surroundings.variables["AWS_ACCESS_KEY_ID"] = "AKIA1";
    surroundings.variables["AWS_SECRET_ACCESS_KEY"] = "s";
    surroundings.variables["AWS_PROFILE"] = "local";
    local::write_credentials(surroundings, {{"local", {"LKIA1", "s1"}}});

    const auto session = Session::open(with(surroundings));

    EXPECT_TRUE(session.is_local());
    EXPECT_FALSE(session.is_local_by_default());
    EXPECT_EQ(session.credentials().access_key_id, "LKIA1");
}

TEST(Session, takes_the_keys_of_the_environment) {
    fakes::FakeSurroundings surroundings;
    surroundings.variables["AWS_ACCESS_KEY_ID"] = "AKIA1";
    surroundings.variables["AWS_SECRET_ACCESS_KEY"] = "s";
    surroundings.variables["AWS_REGION"] = "eu-west-1";

    const auto session = Session::open(with(surroundings));

    EXPECT_FALSE(session.is_local());
    EXPECT_EQ(session.credentials().access_key_id, "AKIA1");
    EXPECT_EQ(session.endpoint(sts::service), "https://sts.eu-west-1.amazonaws.com");
}

TEST(Session, takes_the_profile_of_the_flag_before_the_environment) {
    fakes::FakeSurroundings surroundings;
    surroundings.variables["AWS_ACCESS_KEY_ID"] = "AKIA1";
    surroundings.variables["AWS_SECRET_ACCESS_KEY"] = "s";
    surroundings.files["/home/ada/.aws/config"] = "[profile prod]\nregion = cn-north-1\n";
    surroundings.files["/home/ada/.aws/credentials"] =
        "[prod]\naws_access_key_id = AKIA2\naws_secret_access_key = s\n";

    const auto session = Session::open({.profile = "prod", .surroundings = &surroundings});

    EXPECT_EQ(session.credentials().access_key_id, "AKIA2");
    EXPECT_EQ(session.partition(), "aws-cn");
}

TEST(Session, knows_local_keys_in_the_environment) {
    fakes::FakeSurroundings surroundings;
    surroundings.variables["AWS_ACCESS_KEY_ID"] = "LSIA1";
    surroundings.variables["AWS_SECRET_ACCESS_KEY"] = "s";
    surroundings.variables["AWS_ENDPOINT_URL"] = "http://169.254.170.9:80";

    const auto session = Session::open(with(surroundings));

    EXPECT_TRUE(session.is_local());
    EXPECT_EQ(session.endpoint(sts::service), "http://169.254.170.9");
}

TEST(Session, refuses_a_profile_that_does_not_exist) {
    fakes::FakeSurroundings surroundings;
    surroundings.files["/home/ada/.aws/config"] = "[profile prod]\nregion = eu-west-1\n";

    EXPECT_EQ(
        failure_of({.profile = "prd", .surroundings = &surroundings}),
        "there is no profile prd in ~/.aws/config or ~/.aws/credentials"
    );
}

TEST(Session, wants_a_region_for_aws) {
    fakes::FakeSurroundings surroundings;
    surroundings.files["/home/ada/.aws/credentials"] =
        "[default]\naws_access_key_id = AKIA2\naws_secret_access_key = s\n";

    EXPECT_EQ(failure_of(with(surroundings)), "profile default names no region");
}

TEST(Session, says_how_to_start_the_local_cloud_when_it_has_no_keys) {
    const fakes::FakeSurroundings surroundings;
    const auto session = Session::open(with(surroundings));

    try {
        (void)session.credentials();
        FAIL() << "found keys";
    } catch (const Error& error) {
        EXPECT_EQ(error.hint(), "run `copilot local start`");
    }
}

TEST(Session, moves_to_another_region) {
    const fakes::FakeSurroundings surroundings;

    const auto session = Session::open(with(surroundings)).in_region("eu-north-1");

    EXPECT_EQ(session.region(), "eu-north-1");
    EXPECT_TRUE(session.is_local());
}

TEST(Session, may_end_before_the_clients_that_it_made) {
    fakes::FakeSurroundings surroundings;
    surroundings.variables["AWS_ACCESS_KEY_ID"] = "LKIA1";
    surroundings.variables["AWS_SECRET_ACCESS_KEY"] = "s";
    surroundings.variables["AWS_ENDPOINT_URL"] = "http://sts.eu-west-1.amazonaws.com";

    const auto client = Session::open(with(surroundings)).in_region("eu-north-1").client();

    EXPECT_THROW((void)client.try_call<sts::GetCallerIdentity>({}), Error);
}

TEST(Session, over_a_server_asks_it_who_calls_and_only_once) {
    int asked = 0;
    Server server;
    server.on<sts::GetCallerIdentity>([&](const auto&, const Caller& caller) {
        ++asked;
        return sts::GetCallerIdentity::Output{
            .user_id = "u", .account = caller.account, .arn = caller.principal_arn
        };
    });
    const auto session = Session::over(server);

    EXPECT_EQ(session.account(), "000000000000");
    EXPECT_EQ(session.caller_arn(), "arn:aws:iam::000000000000:root");
    EXPECT_EQ(asked, 1);
}

} // namespace
} // namespace copilot::aws
