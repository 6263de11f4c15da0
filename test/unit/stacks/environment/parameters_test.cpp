#include "stacks/environment/parameters.h"

#include <gtest/gtest.h>

namespace copilot::stacks::environment {
namespace {

ParameterSource source() {
    return {
        .app = "shop",
        .name = "test",
        .tools_account_principal_arn = "arn:aws:iam::123456789012:root",
        .manifest = {},
    };
}

std::string value(const ParameterSource& from, std::string_view name) {
    const auto values = parameters(from);
    const auto* found = values.find(name);
    return found ? *found : "absent";
}

TEST(EnvironmentParameters, name_every_parameter_of_the_template) {
    cfn::Template stack;
    add_parameters(stack);

    const auto values = parameters(source());

    const auto document = stack.document();
    EXPECT_EQ(values.size(), document.find("Parameters")->map()->size());
    for (const auto& [key, parameter, mark] : *document.find("Parameters")->map())
        EXPECT_NE(values.find(key), nullptr) << key;
}

TEST(EnvironmentParameters, ask_for_nothing_optional_at_first) {
    EXPECT_EQ(value(source(), "ALBWorkloads"), "");
    EXPECT_EQ(value(source(), "CreateHTTPSListener"), "false");
    EXPECT_EQ(value(source(), "ServiceDiscoveryEndpoint"), "test.shop.local");
}

TEST(EnvironmentParameters, want_https_for_a_domain_or_certificates) {
    auto with_domain = source();
    with_domain.domain = "example.com";
    auto with_certificates = source();
    with_certificates.manifest.http = {.public_http = {{.certificates = {{"arn"}}}}};
    auto with_private = source();
    with_private.manifest.http = {.private_http = {{.certificates = {{"arn"}}}}};

    EXPECT_EQ(value(with_domain, "CreateHTTPSListener"), "true");
    EXPECT_EQ(value(with_domain, "AppDNSName"), "example.com");
    EXPECT_EQ(value(with_certificates, "CreateHTTPSListener"), "true");
    EXPECT_EQ(value(with_private, "CreateInternalHTTPSListener"), "true");
    EXPECT_EQ(value(with_private, "CreateHTTPSListener"), "false");
}

TEST(EnvironmentParameters, keep_what_workloads_asked_for) {
    auto again = source();
    again.deployed = {
        {"ALBWorkloads", "api,web"},
        {"Aliases", R"({"api":["a"]})"},
        {"CreateHTTPSListener", "true"},
        {"ServiceDiscoveryEndpoint", "test.shop.local"},
    };

    EXPECT_EQ(value(again, "ALBWorkloads"), "api,web");
    EXPECT_EQ(value(again, "Aliases"), R"({"api":["a"]})");
    EXPECT_EQ(value(again, "NATWorkloads"), "");
    EXPECT_EQ(value(again, "CreateHTTPSListener"), "false");
}

TEST(EnvironmentParameters, keep_the_namespace_of_old_environments) {
    auto old = source();
    old.deployed = {{"AppName", "shop"}};

    EXPECT_EQ(value(old, "ServiceDiscoveryEndpoint"), "shop.local");
}

TEST(BootstrapParameters, are_the_names_and_who_manages) {
    EXPECT_EQ(*bootstrap_parameters("shop", "test", "arn").find("ToolsAccountPrincipalARN"), "arn");
}

} // namespace
} // namespace copilot::stacks::environment
