#include "codec/json.h"
#include "codec/yaml.h"
#include "stacks/app/stack_set.h"

#include <gtest/gtest.h>

namespace copilot::stacks::app {
namespace {

const State state{
    .version = 3,
    .workloads = {{"web", true}, {"api-v2", true}, {"docs", false}},
    .accounts = {"222222222222", "012345678901"},
};

Document render() {
    return stack_set("shop", "v1.0.0", state).document();
}

TEST(StackSet, is_the_record_of_what_the_application_has) {
    const auto text = codec::to_template_yaml(render());

    const auto read = read_state(codec::parse_yaml(text));

    EXPECT_EQ(read.version, 3);
    EXPECT_EQ(read.accounts, (std::vector<std::string>{"012345678901", "222222222222"}));
    EXPECT_EQ(
        read.workloads,
        (std::vector<State::Workload>{{"api-v2", true}, {"docs", false}, {"web", true}})
    );
    EXPECT_NE(text.find("\n  - 012345678901\n"), std::string::npos);
    EXPECT_NE(text.find("Services: 'See #5140'"), std::string::npos);
}

TEST(StackSet, makes_a_repository_for_each_workload_with_images) {
    const auto document = render();

    EXPECT_EQ(
        *document.at({"Resources", "ECRRepoapiDASHv2", "Properties", "RepositoryName"}),
        Document("shop/api-v2")
    );
    EXPECT_NE(document.at({"Outputs", "ECRRepoweb"}), nullptr);
    EXPECT_EQ(document.at({"Resources", "ECRRepodocs"}), nullptr);
}

TEST(StackSet, opens_key_bucket_and_repositories_to_all_accounts) {
    const auto document = render();

    for (const auto* id : {"KMSKey", "PipelineBuiltArtifactBucketPolicy", "ECRRepoweb"}) {
        const auto text = codec::to_json(*document.at({"Resources", id}));
        EXPECT_NE(text.find("iam::012345678901:root"), std::string::npos) << id;
        EXPECT_NE(text.find("iam::${AWS::AccountId}:root"), std::string::npos) << id;
    }
}

TEST(StackSet, exports_its_key_and_changes_with_every_operation) {
    const auto document = render();

    EXPECT_EQ(
        *document.at({"Outputs", "KMSKeyARN", "Export", "Name"}), Document("shop-ArtifactKey")
    );
    EXPECT_EQ(*document.at({"Outputs", "StackSetOpId", "Value"}), Document("3"));
}

TEST(State, reads_templates_from_before_there_were_workloads) {
    const auto old = read_state(codec::parse_yaml("Metadata:\n  Services:\n  - web\n"));

    EXPECT_EQ(old.workloads, (std::vector<State::Workload>{{"web", true}}));
    EXPECT_EQ(old.version, 0);
}

TEST(State, of_a_template_without_metadata_is_empty) {
    EXPECT_EQ(read_state(codec::parse_yaml("Resources: {}\n")), State{});
}

TEST(State, says_whether_it_changed) {
    State changing;

    EXPECT_TRUE(changing.add_workload("web", true));
    EXPECT_FALSE(changing.add_workload("web", false));
    EXPECT_TRUE(changing.workloads.front().with_repository);
    EXPECT_TRUE(changing.add_account("1"));
    EXPECT_FALSE(changing.add_account("1"));
    EXPECT_TRUE(changing.remove_account("1"));
    EXPECT_TRUE(changing.remove_workload("web"));
    EXPECT_FALSE(changing.remove_workload("web"));
}

TEST(RepositoryOutput, leads_back_to_the_workload) {
    EXPECT_EQ(repository_output("api-v2"), "ECRRepoapiDASHv2");
    EXPECT_EQ(workload_of_output("ECRRepoapiDASHv2"), "api-v2");
    EXPECT_EQ(workload_of_output("KMSKeyARN"), std::nullopt);
}

} // namespace
} // namespace copilot::stacks::app
