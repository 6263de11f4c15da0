#include "base/error.h"
#include "io/http/message.h"
#include "io/http/writer.h"

#include <gtest/gtest.h>

namespace copilot::io {
namespace {

TEST(Headers, compare_names_without_case) {
    Headers headers{{"X-Amz-Date", "1"}, {"x-amz-date", "2"}};

    EXPECT_EQ(headers.find("X-AMZ-DATE"), "1");
    EXPECT_EQ(headers.value_or("absent", "other"), "other");
    headers.set("x-Amz-date", "3");
    EXPECT_EQ(headers.size(), 1U);
    EXPECT_EQ(headers.find("x-amz-date"), "3");
}

TEST(HttpRequest, splits_its_target) {
    const HttpRequest request{.target = "/a%20b?c=d?e"};

    EXPECT_EQ(request.path(), "/a%20b");
    EXPECT_EQ(request.query(), "c=d?e");
    EXPECT_EQ(HttpRequest{}.query(), "");
}

TEST(HttpRequest, is_written_with_host_and_length) {
    const HttpRequest request{
        .method = "POST", .headers = {{"A", "b"}, {"Content-Length", "99"}}, .body = "12345"
    };

    EXPECT_EQ(
        request_head(request, "/x", "h:1"),
        "POST /x HTTP/1.1\r\nHost: h:1\r\nA: b\r\nContent-Length: 5\r\n\r\n"
    );
}

TEST(HttpRequest, with_a_line_break_in_a_field_is_not_written) {
    const HttpRequest request{.headers = {{"A", "b\r\nC: d"}}};

    EXPECT_THROW((void)request_head(request, "/", "h"), Error);
    EXPECT_THROW((void)request_head({}, "/ HTTP/1.1\r\n", "h"), Error);
}

TEST(HttpResponse, says_its_own_length_whatever_its_fields_say) {
    const HttpResponse response{
        .headers = {{"Date", "d"}, {"Content-Length", "99"}, {"Transfer-Encoding", "chunked"}},
        .body = "12345"
    };

    EXPECT_EQ(
        response_head(response, {}), "HTTP/1.1 200 OK\r\nDate: d\r\nContent-Length: 5\r\n\r\n"
    );
}

TEST(HttpResponse, to_a_head_request_may_say_a_length_without_having_the_body) {
    const HttpResponse response{.headers = {{"Date", "d"}, {"content-length", "99"}}};

    EXPECT_EQ(
        response_head(response, {.keep_alive = false, .to_head_request = true}),
        "HTTP/1.1 200 OK\r\nDate: d\r\ncontent-length: 99\r\nConnection: close\r\n\r\n"
    );
}

} // namespace
} // namespace copilot::io
