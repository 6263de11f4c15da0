// An environment that AWS Copilot deployed, and that nobody changed: what would be different.

#include "cfn/diff.h"
#include "codec/yaml.h"
#include "stacks/environment/environment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

namespace copilot::stacks::environment {
namespace {

const std::string golden =
    std::string(COPILOT_CONFORMANCE) + "/copilot-templates/environment-basic/expected.yml";

Document ours() {
    const auto loaded =
        manifest::load_environment({"manifest.yml", "test", "name: test\ntype: Environment\n"}, {});
    return stack({
                     .app = "demo",
                     .name = "test",
                     .version = "v1.40.0",
                     .artifact_bucket_arn = "arn:aws:s3:::mockbucket",
                     .artifact_key_arn = "arn:aws:kms:us-west-2:000000000:key/"
                                         "1234abcd-12ab-34cd-56ef-1234567890ab",
                     .manifest = loaded.manifest,
                     .manifest_text = loaded.text,
                 })
        .document();
}

TEST(Takeover, changes_the_functions_and_nothing_else) {
    std::ifstream file(golden);
    if (!file)
        GTEST_SKIP() << "no conformance data in " << COPILOT_CONFORMANCE;
    const auto theirs = codec::parse_yaml(std::string(std::istreambuf_iterator<char>(file), {}));

    const auto lines = cfn::diff(cfn::without_remarks(theirs), cfn::without_remarks(ours()));

    std::set<std::string> changed;
    for (const auto& line : lines)
        if (line.text.starts_with("    ~ ") && line.text[6] != ' ')
            changed.insert(line.text.substr(6));
    EXPECT_THAT(
        changed,
        testing::ElementsAre(
            "CertificateValidationFunction/Properties:",
            "CustomDomainFunction/Properties:",
            "DNSDelegationFunction/Properties:"
        )
    );
}

} // namespace
} // namespace copilot::stacks::environment
