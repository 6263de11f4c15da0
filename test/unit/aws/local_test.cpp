#include "aws/local.h"
#include "fakes/fake_surroundings.h"

#include <gtest/gtest.h>

namespace copilot::aws::local {
namespace {

TEST(Local, keeps_its_state_where_the_environment_says) {
    fakes::FakeSurroundings surroundings;
    EXPECT_EQ(state_directory(surroundings), "/home/ada/.local/state/copilot");

    surroundings.variables["XDG_STATE_HOME"] = "/state";
    EXPECT_EQ(state_directory(surroundings), "/state/copilot");

    surroundings.variables["COPILOT_STATE_DIR"] = "/mine";
    EXPECT_EQ(state_directory(surroundings), "/mine");
}

TEST(Local, finds_the_daemon_where_it_says_it_is) {
    fakes::FakeSurroundings surroundings;
    EXPECT_EQ(endpoint(surroundings), "http://127.0.0.1:4566");

    write_daemon_record(
        surroundings, {.pid = 7, .port = 5000, .endpoint = "http://127.0.0.1:5000"}
    );

    EXPECT_EQ(endpoint(surroundings), "http://127.0.0.1:5000");
    EXPECT_EQ(daemon_record(surroundings)->pid, 7);
    EXPECT_EQ(daemon_record(surroundings)->account, "000000000000");
}

TEST(Local, gives_back_the_keys_that_were_written) {
    fakes::FakeSurroundings surroundings;
    EXPECT_FALSE(credentials(surroundings));

    write_credentials(
        surroundings,
        {{"local", {.access_key_id = "LKIA1", .secret_access_key = "s1"}},
         {"local-other", {.access_key_id = "LKIA2", .secret_access_key = "s2"}}}
    );

    EXPECT_EQ(credentials(surroundings)->access_key_id, "LKIA1");
    EXPECT_EQ(credentials(surroundings, "local-other")->secret_access_key, "s2");
}

TEST(Local, keeps_its_keys_from_aws) {
    const fakes::FakeSurroundings surroundings;
    const Credentials keys{.access_key_id = "LSIA1"};

    EXPECT_THROW(
        refuse_to_mix(surroundings, keys, io::parse_url("https://sts.eu-west-1.amazonaws.com")),
        Error
    );
    EXPECT_NO_THROW(refuse_to_mix(surroundings, keys, io::parse_url("http://127.0.0.1:4566")));
    EXPECT_NO_THROW(refuse_to_mix(surroundings, keys, io::parse_url("http://169.254.170.2:80")));
}

TEST(Local, keeps_keys_of_aws_from_the_local_cloud) {
    const fakes::FakeSurroundings surroundings;
    const Credentials keys{.access_key_id = "AKIA1", .source = "profile prod"};

    EXPECT_THROW(refuse_to_mix(surroundings, keys, io::parse_url("http://localhost:4566")), Error);
    EXPECT_NO_THROW(refuse_to_mix(surroundings, keys, io::parse_url("http://127.0.0.1:5000")));
}

} // namespace
} // namespace copilot::aws::local
