#include "manifest/workload/service_schema.h"

#include <gtest/gtest.h>

namespace copilot::manifest {
namespace {

TEST(ServiceSchema, knows_fields_and_requires_name_and_type) {
    const auto schema = service_schema();

    EXPECT_NE(schema.at({"properties", "image", "properties", "port"}), nullptr);
    EXPECT_EQ(*schema.find("required"), Document(Document::List{"name", "type"}));
}

TEST(ServiceSchema, lets_no_value_fit_a_key_that_is_not_supported) {
    EXPECT_NE(service_schema().at({"properties", "sidecars", "not"}), nullptr);
}

TEST(ServiceSchema, requires_nothing_of_what_environments_override) {
    const auto schema = service_schema();

    const auto* override = schema.at({"properties", "environments", "additionalProperties"});
    ASSERT_NE(override, nullptr);
    EXPECT_EQ(override->find("required"), nullptr);
    EXPECT_EQ(override->at({"properties", "name"}), nullptr);
    EXPECT_NE(override->at({"properties", "count"}), nullptr);
}

} // namespace
} // namespace copilot::manifest
