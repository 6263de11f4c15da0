#include "io/file.h"
#include "io/http/client.h"
#include "unit/io/http/tls_server.h"

#include <gtest/gtest.h>

namespace copilot::io {
namespace {

class Tls : public testing::Test {
protected:
    std::string failure_of(const std::string& url, const std::string& ca_bundle) {
        try {
            (void)make_http_client({.ca_bundle = ca_bundle})->send(parse_url(url), {});
            return "no failure";
        } catch (const HttpError& error) {
            EXPECT_TRUE(error.before_sending());
            return error.what();
        }
    }

    std::string trust(const TlsServer& server) {
        const auto path = directory_.path() / "ca.pem";
        write_file(path, server.certificate_pem());
        return path;
    }

    TemporaryDirectory directory_;
};

TEST_F(Tls, carries_requests_over_one_kept_connection) {
    const TlsServer server("DNS:localhost,IP:127.0.0.1", 1);
    const auto client = make_http_client({.ca_bundle = trust(server)});

    EXPECT_EQ(client->send(parse_url(server.url("localhost")), {}).body, "ok");
    EXPECT_EQ(client->send(parse_url(server.url("localhost")), {.target = "/2"}).body, "ok");
}

TEST_F(Tls, takes_an_address_for_a_name) {
    const TlsServer server("IP:127.0.0.1", 1);

    EXPECT_EQ(failure_of(server.url("127.0.0.1"), trust(server)), "no failure");
}

TEST_F(Tls, refuses_a_certificate_for_another_name) {
    const TlsServer server("DNS:example.test", 1);

    EXPECT_NE(
        failure_of(server.url("localhost"), trust(server))
            .find("certificate is not trusted: hostname mismatch"),
        std::string::npos
    );
}

TEST_F(Tls, refuses_a_certificate_that_nobody_vouches_for) {
    const TlsServer server("DNS:localhost", 1);
    const TlsServer other("DNS:localhost", 0);

    const auto failure = failure_of(server.url("localhost"), trust(other));

    EXPECT_NE(failure.find("its certificate is not trusted"), std::string::npos) << failure;
}

TEST_F(Tls, says_which_bundle_it_cannot_read) {
    auto listener = listen_tcp("127.0.0.1", 0);
    const auto url = "https://127.0.0.1:" + std::to_string(port_of(listener));

    EXPECT_NE(failure_of(url, "/no/such.pem").find("/no/such.pem"), std::string::npos);
}

} // namespace
} // namespace copilot::io
