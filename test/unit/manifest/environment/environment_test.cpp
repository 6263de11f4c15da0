#include "manifest/environment/environment.h"

#include <gtest/gtest.h>

namespace copilot::manifest {
namespace {

Environment manifest(const std::string& yaml) {
    return load_environment({"m.yml", "test", "name: test\ntype: Environment\n" + yaml}, {})
        .manifest;
}

TEST(EnvironmentManifest, says_nothing_by_default) {
    const auto empty = manifest("");

    EXPECT_FALSE(empty.vpc().imported());
    EXPECT_FALSE(empty.vpc().adjusted());
    EXPECT_FALSE(empty.vpc().flow_log_retention());
    EXPECT_FALSE(empty.cdn_enabled());
    EXPECT_FALSE(empty.imports_public_certificates());
    EXPECT_FALSE(empty.public_http().restricted_to_cdn());
    EXPECT_FALSE(empty.private_http().open_to_vpc());
}

TEST(EnvironmentManifest, keeps_flow_logs_for_two_weeks_unless_it_says_otherwise) {
    EXPECT_EQ(manifest("network: {vpc: {flow_logs: on}}").vpc().flow_log_retention(), 14);
    EXPECT_EQ(
        manifest("network: {vpc: {flow_logs: {retention: 3}}}").vpc().flow_log_retention(), 3
    );
    EXPECT_FALSE(manifest("network: {vpc: {flow_logs: false}}").vpc().flow_log_retention());
}

TEST(EnvironmentManifest, does_not_count_an_empty_list_as_imported_certificates) {
    EXPECT_FALSE(manifest("http: {public: {certificates: []}}").imports_public_certificates());
}

TEST(EnvironmentManifest, enables_the_cdn_by_a_flag_or_by_any_field) {
    EXPECT_TRUE(manifest("cdn: true").cdn_enabled());
    EXPECT_TRUE(manifest("cdn: {terminate_tls: false}").cdn_enabled());
    EXPECT_FALSE(manifest("cdn: no").cdn_enabled());
}

TEST(EnvironmentManifest, reads_ingress_in_the_old_form_and_the_new) {
    constexpr auto old_form = "cdn: true\n"
                              "http:\n"
                              "  public: {security_groups: {ingress: {restrict_to: {cdn: true}}}}\n"
                              "  private: {security_groups: {ingress: {from_vpc: true}}}\n";
    constexpr auto new_form = "cdn: true\n"
                              "http:\n"
                              "  public: {ingress: {cdn: true}}\n"
                              "  private: {ingress: {vpc: true}}\n";

    for (const auto* form : {old_form, new_form}) {
        EXPECT_TRUE(manifest(form).public_http().restricted_to_cdn()) << form;
        EXPECT_TRUE(manifest(form).private_http().open_to_vpc()) << form;
    }
}

TEST(EnvironmentManifest, keeps_the_text_it_was_read_from) {
    const auto loaded = load_environment(
        {"m.yml", "test", "name: ${COPILOT_ENVIRONMENT_NAME} # me\ntype: Environment\n"},
        {"shop", "test", {}}
    );

    EXPECT_EQ(loaded.text, "name: test # me\ntype: Environment\n");
}

} // namespace
} // namespace copilot::manifest
