#include "io/http/client.h"
#include "io/http/server.h"
#include "io/http/socket.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <array>
#include <thread>

namespace copilot::io {
namespace {

using namespace std::chrono_literals;

/// What a scripted server does with a connection, step by step.
struct Turn {
    std::string until{}; ///< Read until this has come...
    std::string say{};   ///< ...then say this.
};

using Script = std::vector<Turn>;

/// A server that says what it is told to, one script a connection, and keeps what it reads.
class ScriptedServer {
public:
    explicit ScriptedServer(const std::vector<Script>& connections)
        : thread_([this, connections] {
              for (const auto& turns : connections)
                  serve(turns);
          }) {}

    [[nodiscard]] Url url() const {
        return parse_url("http://127.0.0.1:" + std::to_string(port_of(listener_)));
    }

    std::string everything_read() {
        thread_.join();
        return read_;
    }

private:
    void serve(const std::vector<Turn>& turns) {
        Socket client(FileDescriptor(::accept(listener_.fd(), nullptr, nullptr)));
        client.set_timeouts(5s, 5s);
        std::array<char, 4096> bytes{};
        for (const auto& turn : turns) {
            std::string seen;
            while (seen.find(turn.until) == std::string::npos) {
                const auto count = client.receive(bytes.data(), bytes.size());
                if (count == 0)
                    return;
                seen.append(bytes.data(), count);
            }
            read_ += seen;
            client.send(turn.say, {});
        }
    }

    Socket listener_ = listen_tcp("127.0.0.1", 0);
    std::string read_;
    std::jthread thread_;
};

constexpr auto end_of_head = "\r\n\r\n";
const std::string ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

TEST(HttpClient, keeps_a_connection_and_uses_it_again) {
    ScriptedServer server({Script{{end_of_head, ok}, {end_of_head, ok}}});
    const auto client = make_http_client();

    EXPECT_EQ(client->send(server.url(), {.target = "/1"}).body, "ok");
    EXPECT_EQ(client->send(server.url(), {.target = "/2"}).body, "ok");

    EXPECT_EQ(server.everything_read().find("GET /1 HTTP/1.1\r\nHost: 127.0.0.1:"), 0U);
}

TEST(HttpClient, connects_anew_when_the_kept_connection_was_closed) {
    ScriptedServer server({Script{{end_of_head, ok}}, Script{{end_of_head, ok}}});
    const auto client = make_http_client();

    EXPECT_EQ(client->send(server.url(), {}).body, "ok");
    EXPECT_EQ(client->send(server.url(), {.method = "POST"}).body, "ok");
}

TEST(HttpClient, repeats_what_changes_nothing_when_a_kept_connection_ends_without_an_answer) {
    ScriptedServer server({Script{{end_of_head, ok}, {end_of_head, ""}}, Script{{end_of_head, ok}}}
    );
    const auto client = make_http_client();

    EXPECT_EQ(client->send(server.url(), {}).body, "ok");
    EXPECT_EQ(client->send(server.url(), {.target = "/again"}).body, "ok");
}

TEST(HttpClient, does_not_repeat_what_the_server_may_have_done) {
    ScriptedServer server({Script{{end_of_head, ok}, {end_of_head, ""}}});
    const auto client = make_http_client();
    EXPECT_EQ(client->send(server.url(), {}).body, "ok");

    try {
        (void)client->send(server.url(), {.method = "POST", .target = "/once"});
        FAIL() << "there was no answer";
    } catch (const HttpError& error) {
        EXPECT_FALSE(error.before_sending());
    }
}

TEST(HttpClient, says_that_nothing_was_sent_when_it_cannot_connect) {
    auto listener = listen_tcp("127.0.0.1", 0);
    const auto url = parse_url("http://127.0.0.1:" + std::to_string(port_of(listener)));
    listener.close();
    try {
        (void)make_http_client()->send(url, {});
        FAIL() << "nobody listens there";
    } catch (const HttpError& error) {
        EXPECT_TRUE(error.before_sending());
        EXPECT_NE(std::string(error.what()).find("Connection refused"), std::string::npos)
            << error.what();
    }
}

TEST(HttpClient, gives_up_on_a_server_that_does_not_answer) {
    ScriptedServer server({Script{{end_of_head, ""}, {"never", ""}}});

    EXPECT_THROW((void)make_http_client({.read_timeout = 20ms})->send(server.url(), {}), HttpError);
}

TEST(HttpClient, fails_when_an_answer_is_cut_off_or_nonsense) {
    ScriptedServer server(
        {Script{{end_of_head, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"}},
         Script{{end_of_head, "220 smtp\r\n\r\n"}}}
    );
    const auto client = make_http_client();

    EXPECT_THROW((void)client->send(server.url(), {}), HttpError);
    EXPECT_THROW((void)client->send(server.url(), {}), HttpError);
}

TEST(HttpClient, reads_an_answer_that_comes_before_its_body_was_taken) {
    ScriptedServer server({Script{
        {end_of_head, "HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"}
    }});

    const auto response = make_http_client()->send(server.url(), {.method = "PUT", .body = "x"});

    EXPECT_EQ(response.status, 413);
}

TEST(HttpClient, hands_a_body_on_piece_by_piece_until_told_to_stop) {
    ScriptedServer server({Script{
        {end_of_head, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"},
        {"never", ""}
    }});
    std::string seen;

    const auto response =
        make_http_client()->stream(server.url(), {}, [&seen](std::string_view piece) {
            seen += piece;
            return seen.size() < 3;
        });

    EXPECT_EQ(seen, "abc");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, "");
}

TEST(HttpClient, exchanges_large_bodies_with_the_server) {
    HttpServer server({}, [](const HttpRequest& request) {
        return HttpResponse{.body = request.body};
    });
    const auto url = parse_url("http://localhost:" + std::to_string(server.port()));
    const std::string body(5'000'000, 'x');

    const auto response = make_http_client()->send(url, {.method = "PUT", .body = body});

    EXPECT_TRUE(response.body == body);
}

TEST(HttpClient, serves_many_threads_at_once) {
    HttpServer server({}, [](const HttpRequest& request) {
        return HttpResponse{.body = request.target};
    });
    const auto url = parse_url("http://127.0.0.1:" + std::to_string(server.port()));
    const auto client = make_http_client();
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, target = "/" + std::to_string(i)] {
                for (int j = 0; j < 50; ++j)
                    right += client->send(url, {.target = target}).body == target ? 1 : 0;
            });
    }

    EXPECT_EQ(right, 400);
}

class ProxiedHttpClient : public testing::Test {
protected:
    void TearDown() override {
        ::unsetenv("http_proxy");
        ::unsetenv("https_proxy");
    }
};

TEST_F(ProxiedHttpClient, asks_the_proxy_for_the_whole_url) {
    ScriptedServer proxy({Script{{end_of_head, ok}}});
    ::setenv("http_proxy", ("http://u:p@" + proxy.url().authority()).c_str(), 1);

    EXPECT_EQ(
        make_http_client()->send(parse_url("http://example.test"), {.target = "/x"}).body, "ok"
    );

    const auto read = proxy.everything_read();
    EXPECT_EQ(read.find("GET http://example.test/x HTTP/1.1\r\nHost: example.test\r\n"), 0U)
        << read;
    EXPECT_NE(read.find("Proxy-Authorization: Basic dTpw\r\n"), std::string::npos);
}

TEST_F(ProxiedHttpClient, opens_a_tunnel_for_https) {
    ScriptedServer proxy(
        {Script{{end_of_head, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"}}}
    );
    ::setenv("https_proxy", proxy.url().text().c_str(), 1);
    try {
        (void)make_http_client()->send(parse_url("https://example.test"), {});
        FAIL() << "the proxy refused";
    } catch (const HttpError& error) {
        EXPECT_TRUE(error.before_sending());
        EXPECT_NE(std::string(error.what()).find("CONNECT with status 403"), std::string::npos);
    }

    EXPECT_EQ(
        proxy.everything_read().find(
            "CONNECT example.test:443 HTTP/1.1\r\nHost: example.test:443\r\n"
        ),
        0U
    );
}

} // namespace
} // namespace copilot::io
