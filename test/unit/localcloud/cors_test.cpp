#include "localcloud/cors.h"

#include <gtest/gtest.h>

namespace copilot::localcloud {
namespace {

io::HttpRequest preflight(const std::string& origin, const std::string& headers = "x-amz-date") {
    return {
        .method = "OPTIONS",
        .headers =
            {{"Origin", origin},
             {"Access-Control-Request-Method", "POST"},
             {"Access-Control-Request-Headers", headers}}
    };
}

TEST(Cors, knows_origins_on_the_loopback_interface) {
    for (const auto* origin :
         {"http://localhost",
          "http://LOCALHOST:3000",
          "https://127.0.0.1:8443",
          "http://127.9.8.7",
          "http://[::1]:3000",
          "http://console.localhost"})
        EXPECT_TRUE(is_local_origin(origin)) << origin;
}

TEST(Cors, knows_origins_that_only_look_local) {
    for (const auto* origin :
         {"https://example.com",
          "http://localhost.example.com",
          "http://127.0.0.1.example.com",
          "http://127.example.com",
          "http://localhost@example.com",
          "http://example.com/localhost",
          "file://localhost",
          "null",
          ""})
        EXPECT_FALSE(is_local_origin(origin)) << origin;
}

TEST(Cors, answers_the_question_of_a_local_page) {
    const auto response = answer_preflight(preflight("http://localhost:3000"));

    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 204);
    EXPECT_EQ(
        response->headers.value_or("Access-Control-Allow-Origin", ""), "http://localhost:3000"
    );
    EXPECT_EQ(response->headers.value_or("Access-Control-Allow-Headers", ""), "x-amz-date");
    EXPECT_EQ(response->headers.value_or("Vary", ""), "Origin");
}

TEST(Cors, refuses_the_question_of_a_page_from_elsewhere) {
    const auto response = answer_preflight(preflight("https://example.com"));

    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 403);
    EXPECT_FALSE(response->headers.find("Access-Control-Allow-Origin"));
    EXPECT_FALSE(response->headers.find("Access-Control-Allow-Methods"));
}

TEST(Cors, repeats_nothing_but_names_of_headers) {
    EXPECT_EQ(answer_preflight(preflight("http://localhost", "a\r\nb: c"))->status, 403);
}

TEST(Cors, leaves_requests_alone_that_are_no_questions) {
    EXPECT_FALSE(answer_preflight({.method = "OPTIONS"}));
    EXPECT_FALSE(answer_preflight({.method = "POST", .headers = {{"Origin", "http://localhost"}}}));
}

TEST(Cors, lets_only_local_pages_read_answers) {
    io::HttpResponse local;
    io::HttpResponse foreign;
    admit_origin({.headers = {{"Origin", "http://localhost"}}}, local);
    admit_origin({.headers = {{"Origin", "https://example.com"}}}, foreign);

    EXPECT_TRUE(local.headers.find("Access-Control-Allow-Origin"));
    EXPECT_FALSE(foreign.headers.find("Access-Control-Allow-Origin"));
}

} // namespace
} // namespace copilot::localcloud
