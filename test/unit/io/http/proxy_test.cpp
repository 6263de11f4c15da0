#include "base/error.h"
#include "io/http/proxy.h"

#include <gtest/gtest.h>

namespace copilot::io {
namespace {

bool is_proxied(std::string_view url, std::string no = {}) {
    const ProxySettings settings{.http = "proxy:3128", .https = "proxy:3128", .no = std::move(no)};
    return proxy_for(parse_url(url), settings).has_value();
}

TEST(Proxy, is_chosen_by_the_scheme_of_the_url) {
    const ProxySettings settings{.https = "http://user:p%40ss@proxy:3128/"};

    const auto proxy = proxy_for(parse_url("https://sts.amazonaws.com"), settings);

    ASSERT_TRUE(proxy);
    EXPECT_EQ(proxy->url.authority(), "proxy:3128");
    EXPECT_EQ(proxy->authorization, "Basic dXNlcjpwQHNz");
    EXPECT_FALSE(proxy_for(parse_url("http://a"), settings));
}

TEST(Proxy, is_never_used_for_this_machine) {
    EXPECT_TRUE(is_proxied("http://10.0.0.1"));
    for (const auto* url :
         {"http://localhost:1", "http://127.0.0.9", "http://[::1]", "http://a.elb.localhost"})
        EXPECT_FALSE(is_proxied(url)) << url;
}

TEST(Proxy, is_not_used_for_what_no_proxy_names) {
    EXPECT_FALSE(is_proxied("http://a.example.com", "x, example.com"));
    EXPECT_FALSE(is_proxied("http://example.com", "example.com"));
    EXPECT_FALSE(is_proxied("http://a.example.com", ".example.com"));
    EXPECT_FALSE(is_proxied("http://a.example.com", "*.example.com"));
    EXPECT_FALSE(is_proxied("http://10.1.2.3", "10.0.0.0/8"));
    EXPECT_FALSE(is_proxied("http://a:8080", "a:8080"));
    EXPECT_FALSE(is_proxied("http://a", "*"));
}

TEST(Proxy, is_used_for_what_no_proxy_only_resembles) {
    EXPECT_TRUE(is_proxied("http://notexample.com", "example.com"));
    EXPECT_TRUE(is_proxied("http://11.1.2.3", "10.0.0.0/8"));
    EXPECT_TRUE(is_proxied("http://a:8081", "a:8080"));
    EXPECT_TRUE(is_proxied("http://com", ".com,,"));
}

TEST(Proxy, that_cannot_be_used_is_refused_without_its_password) {
    const ProxySettings settings{.http = "https://user:s3cret@proxy:1"};
    try {
        (void)proxy_for(parse_url("http://a"), settings);
        FAIL() << "an https proxy was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(std::string(error.what()).find("s3cret"), std::string::npos) << error.what();
    }
}

} // namespace
} // namespace copilot::io
