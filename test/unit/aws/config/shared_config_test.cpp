#include "aws/config/shared_config.h"
#include "fakes/fake_surroundings.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

TEST(SharedConfig, reads_profiles_of_both_files) {
    const auto shared = parse_shared_config(
        "[default]\nregion = eu-west-1\n[profile prod]\nRegion=us-east-2\n",
        "[prod]\naws_access_key_id = AKIA1\n"
    );

    EXPECT_EQ(shared.profiles.at("default").at("region"), "eu-west-1");
    EXPECT_EQ(shared.profiles.at("prod").at("region"), "us-east-2");
    EXPECT_EQ(shared.profiles.at("prod").at("aws_access_key_id"), "AKIA1");
}

TEST(SharedConfig, takes_the_credentials_file_first) {
    const auto shared = parse_shared_config(
        "[profile a]\naws_access_key_id = config", "[a]\naws_access_key_id = own"
    );

    EXPECT_EQ(shared.profiles.at("a").at("aws_access_key_id"), "own");
}

TEST(SharedConfig, reads_nested_settings_of_services) {
    const auto shared = parse_shared_config(
        "[services dev]\ns3 =\n  endpoint_url = http://a\n  x = y\nsts =\n  endpoint_url = "
        "http://b\n",
        ""
    );

    EXPECT_EQ(shared.services.at("dev").at("s3.endpoint_url"), "http://a");
    EXPECT_EQ(shared.services.at("dev").at("sts.endpoint_url"), "http://b");
}

TEST(SharedConfig, drops_comments_and_quotes_around_names) {
    const auto shared = parse_shared_config(
        "# one\n; two\n[profile \"my team\"] # three\nregion = eu-west-1 # four\n"
        "[sso-session corp]\nsso_region=us-east-1\n",
        ""
    );

    EXPECT_EQ(shared.profiles.at("my team").at("region"), "eu-west-1");
    EXPECT_EQ(shared.sso_sessions.at("corp").at("sso_region"), "us-east-1");
}

TEST(SharedConfig, ignores_sections_of_other_kinds) {
    const auto shared = parse_shared_config("[plugins]\na = b\n[prod]\nregion = x\n", "");

    EXPECT_TRUE(shared.profiles.empty());
}

TEST(SharedConfig, names_file_and_line_of_what_it_cannot_read) {
    fakes::FakeSurroundings surroundings;
    surroundings.files["/home/ada/.aws/config"] = "[default]\nregion\n";

    try {
        (void)load_shared_config(surroundings);
        FAIL() << "read it";
    } catch (const Error& error) {
        EXPECT_STREQ(
            error.what(), "read /home/ada/.aws/config: line 2: a setting is written name = value"
        );
    }
}

TEST(SharedConfig, reads_the_files_that_the_environment_names) {
    fakes::FakeSurroundings surroundings;
    surroundings.variables["AWS_CONFIG_FILE"] = "~/other";
    surroundings.files["/home/ada/other"] = "[default]\nregion = eu-north-1\n";

    const auto shared = load_shared_config(surroundings);

    EXPECT_EQ(shared.profiles.at("default").at("region"), "eu-north-1");
}

} // namespace
} // namespace copilot::aws
