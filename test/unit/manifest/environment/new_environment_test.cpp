#include "codec/yaml.h"
#include "manifest/environment/environment.h"
#include "manifest/environment/new_environment.h"

#include <gtest/gtest.h>

namespace copilot::manifest {
namespace {

constexpr auto certificate = "arn:aws:acm:us-west-2:123456789012:certificate/a";

/// Whatever is written must be read and found valid.
Environment written(const NewEnvironment& environment) {
    return load_environment({"m.yml", environment.name, write_manifest(environment)}, {}).manifest;
}

TEST(NewEnvironment, says_the_schema_first_so_that_editors_find_it) {
    EXPECT_TRUE(write_manifest({.name = "test"})
                    .starts_with("# yaml-language-server: $schema=../../.schemas/environment.json\n"
                    ));
}

TEST(NewEnvironment, leaves_samples_of_what_was_not_configured) {
    const auto text = write_manifest({.name = "test"});

    EXPECT_NE(text.find("\n# network:\n"), std::string::npos);
    EXPECT_NE(text.find("\n# http:\n"), std::string::npos);
    EXPECT_NE(text.find("\nobservability:\n  container_insights: false\n"), std::string::npos);
    EXPECT_FALSE(written({.name = "test"}).network);
}

TEST(NewEnvironment, imports_a_vpc) {
    const auto manifest = written(
        {.name = "test",
         .imported = {{.id = "vpc-1", .public_subnets = {"a", "b"}, .private_subnets = {"c", "d"}}},
         .certificates = {certificate},
         .internal_subnets = {"c", "d"},
         .internal_ingress_from_vpc = true}
    );

    EXPECT_EQ(manifest.vpc().id, "vpc-1");
    EXPECT_EQ(manifest.vpc().subnets->private_subnets.at(1).id, "d");
    EXPECT_EQ(manifest.public_http().certificates->front(), certificate);
    EXPECT_EQ(manifest.private_http().subnets->size(), 2U);
    EXPECT_TRUE(manifest.private_http().open_to_vpc());
}

TEST(NewEnvironment, gives_certificates_to_the_internal_load_balancer_of_a_private_vpc) {
    const auto manifest = written(
        {.name = "test",
         .imported = {{.id = "vpc-1", .public_subnets = {}, .private_subnets = {"c", "d"}}},
         .certificates = {certificate}}
    );

    EXPECT_FALSE(manifest.http->public_http);
    EXPECT_EQ(manifest.private_http().certificates->front(), certificate);
}

TEST(NewEnvironment, adjusts_the_vpc_zone_by_zone) {
    const auto manifest = written(
        {.name = "test",
         .adjusted =
             {{.cidr = "10.1.0.0/16",
               .zones = {"us-west-2a", "us-west-2b"},
               .public_cidrs = {"10.1.0.0/24", "10.1.1.0/24"},
               .private_cidrs = {"10.1.2.0/24", "10.1.3.0/24"}}}}
    );

    EXPECT_EQ(manifest.vpc().cidr, "10.1.0.0/16");
    EXPECT_EQ(manifest.vpc().subnets->public_subnets.at(1).az, "us-west-2b");
    EXPECT_EQ(manifest.vpc().subnets->private_subnets.at(0).cidr, "10.1.2.0/24");
}

TEST(EnvironmentSchema, knows_the_fields_and_says_what_they_are_for) {
    const auto schema = environment_schema();

    const auto* properties = schema.find("properties");
    ASSERT_NE(properties, nullptr);
    EXPECT_EQ(
        properties->at({"network", "properties", "vpc", "properties", "cidr", "type"})
            ->scalar_text(),
        "string"
    );
    EXPECT_FALSE(properties->at({"cdn", "description"})->scalar_text().empty());
    EXPECT_EQ(*schema.find("required"), Document(Document::List{"name", "type"}));
    EXPECT_EQ(*schema.find("additionalProperties"), Document(false));
}

} // namespace
} // namespace copilot::manifest
