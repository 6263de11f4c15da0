#include "base/error.h"
#include "io/http/url.h"

#include <gtest/gtest.h>

namespace copilot::io {
namespace {

TEST(Url, is_taken_apart) {
    const auto url = parse_url("https://sts.eu-west-1.amazonaws.com/base?x=1#part");

    EXPECT_EQ(url.scheme, "https");
    EXPECT_EQ(url.host, "sts.eu-west-1.amazonaws.com");
    EXPECT_EQ(url.port, 443);
    EXPECT_EQ(url.target, "/base?x=1");
}

TEST(Url, says_its_port_only_when_it_is_unusual) {
    EXPECT_EQ(parse_url("http://127.0.0.1:4566").authority(), "127.0.0.1:4566");
    EXPECT_EQ(parse_url("http://a:80/").authority(), "a");
    EXPECT_EQ(parse_url("https://[::1]:8443?q").text(), "https://[::1]:8443/?q");
    EXPECT_EQ(parse_url("http://[::1]").host, "::1");
}

TEST(Url, is_refused_when_it_is_none) {
    for (const auto* text :
         {"",
          "ftp://a",
          "http://",
          "http://:80",
          "http://a:0",
          "http://a:99999",
          "http://a:x",
          "http://a b",
          "http://a/b c",
          "http://a/\r\nX: y",
          "http://[::1",
          "http://user@host",
          "HTTP//a",
          "http://[::1]x"})
        EXPECT_THROW((void)parse_url(text), Error) << text;
}

} // namespace
} // namespace copilot::io
