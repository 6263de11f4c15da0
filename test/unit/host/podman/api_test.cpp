#include "codec/json.h"
#include "host/podman/api.h"

#include <gtest/gtest.h>

namespace copilot::host::podman {
namespace {

Document said(std::string_view json) {
    return codec::parse_json(json);
}

TEST(PodmanCreate, puts_a_container_into_its_network_namespace) {
    const auto request =
        create_request({.name = "c", .image = "i", .network_namespace = "/run/netns/n"});

    EXPECT_EQ(*request.find("netns"), said(R"({"nsmode":"path","value":"/run/netns/n"})"));
    EXPECT_EQ(request.find("command"), nullptr);
}

TEST(PodmanCreate, limits_memory_with_swap_and_processors_by_quota) {
    const auto request = create_request(
        {.name = "c", .image = "i", .limits = {.memory_bytes = 512, .cpu_units = 256}}
    );

    EXPECT_EQ(
        *request.find("resource_limits"),
        said(R"({"memory":{"limit":512,"swap":512},"cpu":{"quota":25000,"period":100000}})")
    );
}

TEST(PodmanCreate, never_asks_podman_for_health_checks) {
    const auto request = create_request({.name = "c", .image = "i"});

    EXPECT_EQ(*request.find("healthconfig"), said(R"({"Test":["NONE"]})"));
}

TEST(PodmanList, tells_how_a_container_ended) {
    const auto container = listed_container(said(
        R"({"Id":"1","Names":["c"],"State":"exited","ExitCode":3,"ExitedAt":1796075988,
            "StartedAt":1796075987,"Labels":{"copilot.task":"arn"}})"
    ));

    EXPECT_EQ(container.name, "c");
    EXPECT_EQ(container.state, ContainerState::exited);
    EXPECT_EQ(container.exit_code, 3);
    EXPECT_EQ(*container.labels.find("copilot.task"), "arn");
    EXPECT_EQ(container.finished, parse_timestamp("1796075988"));
}

TEST(PodmanList, knows_that_a_container_has_not_been_started) {
    const auto container = listed_container(
        said(R"({"Id":"1","Names":["c"],"State":"created","StartedAt":-62135596800})")
    );

    EXPECT_EQ(container.state, ContainerState::created);
    EXPECT_FALSE(container.started);
}

TEST(PodmanInspect, tells_that_memory_ran_out) {
    const auto container = inspected_container(said(
        R"({"Id":"1","Name":"c","Config":{"Labels":null},
            "State":{"Status":"exited","ExitCode":137,"OOMKilled":true,"Pid":0}})"
    ));

    EXPECT_TRUE(container.out_of_memory);
    EXPECT_EQ(container.exit_code, 137);
}

TEST(PodmanImage, has_a_command_and_a_health_check) {
    const auto image = inspected_image(said(
        R"({"Id":"1","Digest":"sha256:2","Config":{"Cmd":["a","b"],"ExposedPorts":{"8080/tcp":{}}},
            "HealthCheck":{"Test":["CMD","true"],"Interval":10000000000,"Retries":2}})"
    ));

    EXPECT_EQ(image.cmd, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(image.exposed_ports, std::vector<std::string>{"8080/tcp"});
    ASSERT_TRUE(image.health_check);
    EXPECT_EQ(image.health_check->interval, std::chrono::seconds(10));
    EXPECT_EQ(image.health_check->retries, 2);
}

TEST(PodmanPull, answers_the_image_that_came_last) {
    EXPECT_EQ(
        pulled_image_id("i", "{\"stream\":\"Copying\"}\n{\"images\":[\"1\"],\"id\":\"1\"}\n"), "1"
    );
}

TEST(PodmanPull, fails_with_the_reason_of_the_registry) {
    try {
        (void)pulled_image_id("i:1", "{\"error\":\"manifest unknown\"}\n");
        FAIL() << "expected an Error";
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "pull image i:1: manifest unknown");
    }
}

} // namespace
} // namespace copilot::host::podman
