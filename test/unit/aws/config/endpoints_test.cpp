#include "aws/api/ecr/service.h"
#include "aws/api/iam/service.h"
#include "aws/api/s3/service.h"
#include "aws/api/sts/service.h"
#include "aws/config/endpoints.h"
#include "codec/json.h"
#include "fakes/fake_surroundings.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

std::string host(const Service& service, std::string_view region, EndpointVariant variant = {}) {
    return aws_endpoint(service, region, variant).url.host;
}

TEST(Endpoints, are_regional) {
    EXPECT_EQ(host(sts::service, "eu-west-1"), "sts.eu-west-1.amazonaws.com");
    EXPECT_EQ(host(ecr::service, "us-east-1"), "api.ecr.us-east-1.amazonaws.com");
    EXPECT_EQ(host(sts::service, "cn-north-1"), "sts.cn-north-1.amazonaws.com.cn");
    EXPECT_EQ(host(sts::service, "us-gov-west-1"), "sts.us-gov-west-1.amazonaws.com");
}

TEST(Endpoints, of_global_services_are_one_for_a_partition) {
    const auto endpoint = aws_endpoint(iam::service, "eu-west-1");

    EXPECT_EQ(endpoint.url.host, "iam.amazonaws.com");
    EXPECT_EQ(endpoint.signing_region, "us-east-1");
    EXPECT_EQ(host(iam::service, "us-gov-east-1"), "iam.us-gov.amazonaws.com");
    EXPECT_EQ(host(iam::service, "cn-north-1"), "iam.cn-north-1.amazonaws.com.cn");
}

TEST(Endpoints, have_fips_and_dualstack_variants) {
    EXPECT_EQ(host(sts::service, "us-east-1", {.fips = true}), "sts-fips.us-east-1.amazonaws.com");
    EXPECT_EQ(host(sts::service, "eu-west-1", {.dualstack = true}), "sts.eu-west-1.api.aws");
    EXPECT_EQ(
        host(s3::service, "us-east-1", {.fips = true, .dualstack = true}),
        "s3-fips.dualstack.us-east-1.amazonaws.com"
    );
}

TEST(Endpoints, of_global_services_have_variants_without_a_region) {
    EXPECT_EQ(host(iam::service, "eu-west-1", {.fips = true}), "iam-fips.amazonaws.com");
    EXPECT_EQ(host(iam::service, "eu-west-1", {.dualstack = true}), "iam.global.api.aws");
    EXPECT_EQ(host(iam::service, "us-gov-west-1", {.fips = true}), "iam.us-gov.amazonaws.com");
}

TEST(Endpoints, are_called_as_each_service_calls_its_own) {
    EXPECT_EQ(host(ecr::service, "us-east-1", {.dualstack = true}), "ecr.us-east-1.api.aws");
    EXPECT_EQ(
        host(sts::service, "us-gov-west-1", {.fips = true}), "sts.us-gov-west-1.amazonaws.com"
    );
}

// The conformance cases. --------------------------------------------------------------------------

Settings settings_from(const Document& document, const std::string& prefix = "") {
    Settings settings;
    for (const auto& [key, value, mark] : *document.map()) {
        if (value.map())
            settings.merge(settings_from(value, prefix + key + "."));
        else
            settings[prefix + key] = value.scalar_text();
    }
    return settings;
}

SharedConfig::Sections sections_from(const Document& document) {
    SharedConfig::Sections sections;
    for (const auto& [name, settings, mark] : *document.map())
        sections[name] = settings_from(settings);
    return sections;
}

/// What the client itself is told comes before everything else.
std::string resolved(const Document& suite, const Document& one) {
    const auto text = [&one](std::string_view key) { return *one.find(key)->text(); };
    const auto& client = *suite.at({"client_configs", text("client_config")});
    if (const auto* url = client.find("endpoint_url"))
        return *url->text();
    fakes::FakeSurroundings surroundings;
    for (const auto& [name, value, mark] : *suite.at({"environments", text("environment")})->map())
        surroundings.variables[name] = value.scalar_text();
    if (client.find("ignore_configured_endpoint_urls"))
        surroundings.variables["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"] = "true";
    SharedConfig shared;
    shared.profiles = sections_from(*suite.find("profiles"));
    shared.services = sections_from(*suite.find("services"));
    const ProfileConfig profile(surroundings, shared, text("profile"));
    const auto id = text("service");
    const Service service{.id = id, .endpoint_prefix = id};
    const auto region = profile.in_profile("region").value_or("");
    auto url = resolve_endpoint(profile, service, region).url.text();
    if (url.ends_with('/'))
        url.pop_back();
    return url;
}

TEST(Endpoints, come_from_environment_profile_and_services_as_aws_says) {
    const auto path = io::Path(COPILOT_CONFORMANCE) / "aws-config" / "profile-tests.json";
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << "no conformance data in " << COPILOT_CONFORMANCE;
    const auto tests = codec::parse_json(io::read_file(path));
    std::size_t count = 0;
    for (const auto& suite : *tests.find("testSuites")->list())
        for (const auto& one : *suite.find("endpointUrlTests")->list()) {
            EXPECT_EQ(resolved(suite, one), *one.at({"output", "endpointUrl"})->text())
                << *one.find("name")->text();
            ++count;
        }
    EXPECT_EQ(count, 39);
}

} // namespace
} // namespace copilot::aws
