#include "io/http/parser.h"

#include <gtest/gtest.h>

namespace copilot::io {
namespace {

constexpr HttpLimits limits{.max_head = 1024, .max_body = 100};

/// The status a server answers to these bytes; 0 when they are a whole request.
int refusal_of(std::string_view bytes) {
    RequestParser parser(limits);
    try {
        while (!bytes.empty()) {
            const auto taken = parser.take(bytes);
            if (taken == 0 || parser.is_complete())
                break;
            bytes.remove_prefix(taken);
        }
        return parser.is_complete() ? 0 : -1;
    } catch (const HttpSyntaxError& error) {
        return error.status();
    }
}

TEST(RequestParser, reads_a_request_byte_by_byte) {
    const std::string_view bytes =
        "POST /a?b HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nT: r\r\n\r\n";
    RequestParser parser(limits);
    std::string unread;

    for (const char byte : bytes) {
        unread += byte;
        unread.erase(0, parser.take(unread));
    }

    ASSERT_TRUE(parser.is_complete());
    EXPECT_EQ(parser.request().method, "POST");
    EXPECT_EQ(parser.request().target, "/a?b");
    EXPECT_EQ(parser.request().body, "abcde");
    EXPECT_EQ(parser.request().headers.size(), 2U) << "trailers are no headers";
}

TEST(RequestParser, takes_nothing_of_the_next_request) {
    const std::string first = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    RequestParser parser(limits);

    EXPECT_EQ(parser.take(first + "GET /2"), first.size());
}

TEST(RequestParser, refuses_what_two_readers_could_read_differently) {
    const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
    for (const auto* fields :
         {"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
          "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n",
          "Content-Length: 1\r\nContent-Length: 2\r\n",
          "Content-Length: +1\r\n",
          "Content-Length: 1x\r\n",
          "Transfer-Encoding: gzip\r\n",
          "Transfer-Encoding: gzip, chunked\r\n",
          "Transfer-Encoding: xchunked\r\n",
          "Transfer-Encoding : chunked\r\n",
          "Host: other\r\n",
          "X: a\nY: b\r\n",
          "X y: a\r\n"})
        EXPECT_EQ(refusal_of(start + fields + "\r\n"), 400) << fields;
}

TEST(RequestParser, wants_a_host_from_http_1_1_only) {
    EXPECT_EQ(refusal_of("GET / HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(refusal_of("GET / HTTP/1.0\r\n\r\n"), 0);
    EXPECT_EQ(refusal_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    EXPECT_EQ(refusal_of("GET / HTTP/2.0\r\nHost: h\r\n\r\n"), 505);
    EXPECT_EQ(refusal_of("nonsense\r\n\r\n"), 400);
}

TEST(RequestParser, limits_head_and_body) {
    const std::string start = "POST / HTTP/1.1\r\nHost: h\r\n";
    EXPECT_EQ(refusal_of(start + "X: " + std::string(2000, 'x')), 431);
    EXPECT_EQ(refusal_of(start + "Content-Length: 101\r\n\r\n"), 413);
    EXPECT_EQ(refusal_of(start + "Content-Length: 99999999999999999999999\r\n\r\n"), 400);
    const auto chunked = start + "Transfer-Encoding: chunked\r\n\r\n";
    EXPECT_EQ(refusal_of(chunked + "65\r\n" + std::string(101, 'x')), 413);
    EXPECT_EQ(refusal_of(chunked + "5;" + std::string(2000, 'x')), 431);
}

TEST(RequestParser, turns_a_whole_url_into_path_and_host) {
    RequestParser parser(limits);
    const std::string_view bytes = "GET http://other:81?x HTTP/1.1\r\nHost: h\r\n\r\n";

    EXPECT_EQ(parser.take(bytes), bytes.size());

    EXPECT_EQ(parser.request().target, "/?x");
    EXPECT_EQ(parser.request().headers.find("Host"), "other:81");
}

TEST(ResponseParser, reads_past_interim_answers) {
    ResponseParser parser(false);
    const std::string_view bytes =
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Made\r\nContent-Length: 2\r\n\r\nok";

    EXPECT_EQ(parser.take(bytes), bytes.size());

    ASSERT_TRUE(parser.is_complete());
    EXPECT_EQ(parser.response().status, 201);
    EXPECT_EQ(parser.response().body, "ok");
    EXPECT_TRUE(parser.keeps_alive());
}

TEST(ResponseParser, takes_the_end_of_the_connection_for_the_end_of_a_body_without_length) {
    ResponseParser parser(false);
    EXPECT_GT(parser.take("HTTP/1.1 200 OK\r\n\r\nall of it"), 0U);

    parser.end();

    EXPECT_TRUE(parser.is_complete());
    EXPECT_EQ(parser.response().body, "all of it");
    EXPECT_FALSE(parser.keeps_alive());
}

TEST(ResponseParser, says_when_an_answer_is_cut_off) {
    ResponseParser parser(false);
    EXPECT_GT(parser.take("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nal"), 0U);

    EXPECT_THROW(parser.end(), HttpSyntaxError);
    EXPECT_THROW(ResponseParser(false).end(), HttpSyntaxError);
}

TEST(ResponseParser, expects_no_body_behind_the_answer_to_head) {
    ResponseParser parser(true);

    EXPECT_GT(parser.take("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"), 0U);

    EXPECT_TRUE(parser.is_complete());
}

} // namespace
} // namespace copilot::io
