#include "io/file.h"
#include "io/http/client.h"
#include "io/http/server.h"
#include "io/http/socket.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <array>
#include <future>

namespace copilot::io {
namespace {

using namespace std::chrono_literals;

HttpResponse echo(const HttpRequest& request) {
    return {
        .headers = {{"Date", "d"}},
        .body = request.method + " " + request.target + " " + request.body
    };
}

class Server : public testing::Test {
protected:
    HttpServer& start(HttpServerOptions options = {}, HttpServer::Handler handler = echo) {
        return server_.emplace(std::move(options), std::move(handler));
    }

    Socket connect() {
        auto socket = connect_tcp("127.0.0.1", server_->port(), 5s);
        socket.set_timeouts(5s, 5s);
        return socket;
    }

    /// Reads until the server closes, or as many bytes as `enough`.
    static std::string read(Socket& socket, std::size_t enough = std::string::npos) {
        std::string all;
        std::array<char, 4096> bytes{};
        while (all.size() < enough) {
            const auto count = socket.receive(bytes.data(), bytes.size());
            if (count == 0)
                break;
            all.append(bytes.data(), count);
        }
        return all;
    }

    std::string answer_to(std::string_view bytes) {
        auto socket = connect();
        socket.send(bytes, {});
        return read(socket);
    }

    std::optional<HttpServer> server_;
};

constexpr std::string_view closing_get = "GET /x HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";

TEST_F(Server, answers_and_closes_when_asked_to) {
    start();

    EXPECT_EQ(
        answer_to(closing_get),
        "HTTP/1.1 200 OK\r\nDate: d\r\nContent-Length: 7\r\nConnection: close\r\n\r\nGET /x "
    );
}

TEST_F(Server, answers_pipelined_requests_in_order) {
    start();

    const auto answers = answer_to(
        "POST /1 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"
        "POST /2 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n0\r\n\r\n"
        "GET /3 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
    );

    const auto first = answers.find("POST /1 abc");
    const auto second = answers.find("POST /2 de");
    const auto third = answers.find("GET /3 ");
    ASSERT_NE(third, std::string::npos) << answers;
    EXPECT_LT(first, second);
    EXPECT_LT(second, third);
}

TEST_F(Server, sends_no_body_to_head_and_none_with_204) {
    start({}, [](const HttpRequest& request) {
        return HttpResponse{
            .status = request.target == "/204" ? 204 : 200,
            .headers = {{"Date", "d"}},
            .body = "body"
        };
    });

    EXPECT_EQ(
        answer_to("HEAD / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"),
        "HTTP/1.1 200 OK\r\nDate: d\r\nContent-Length: 4\r\nConnection: close\r\n\r\n"
    );
    EXPECT_EQ(
        answer_to("GET /204 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"),
        "HTTP/1.1 204 No Content\r\nDate: d\r\nConnection: close\r\n\r\n"
    );
}

TEST_F(Server, says_go_on_to_a_client_that_waits_with_its_body) {
    start();
    auto socket = connect();
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";

    socket.send(
        "PUT / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: "
        "3\r\n\r\n",
        {}
    );
    EXPECT_EQ(read(socket, go_on.size()), go_on);
    socket.send("abc", {});

    EXPECT_TRUE(read(socket).ends_with("PUT / abc"));
}

TEST_F(Server, serves_http_1_0) {
    start();

    EXPECT_NE(answer_to("GET / HTTP/1.0\r\n\r\n").find("Connection: close"), std::string::npos);
    auto socket = connect();
    socket.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", {});
    EXPECT_NE(read(socket, 60).find("Connection: keep-alive"), std::string::npos);
}

TEST_F(Server, refuses_large_heads_and_bodies_before_reading_them) {
    start({.max_head = 1000, .max_body = 10});

    EXPECT_TRUE(answer_to("GET /" + std::string(100'000, 'x')).starts_with("HTTP/1.1 431 "));
    EXPECT_TRUE(answer_to("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 11\r\n\r\n")
                    .starts_with("HTTP/1.1 413 "));
}

TEST_F(Server, refuses_a_length_together_with_chunks) {
    start();

    const auto answer = answer_to("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: "
                                  "5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled");

    EXPECT_TRUE(answer.starts_with("HTTP/1.1 400 ")) << answer;
    EXPECT_EQ(answer.find("smuggled"), std::string::npos);
}

TEST_F(Server, drops_clients_that_are_too_slow) {
    start({.idle_timeout = 20ms, .head_timeout = 20ms, .body_timeout = 20ms});

    EXPECT_EQ(answer_to(""), "");
    EXPECT_TRUE(answer_to("GET / HT").starts_with("HTTP/1.1 408 "));
    EXPECT_TRUE(answer_to("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\na")
                    .starts_with("HTTP/1.1 408 "));
}

TEST_F(Server, drops_clients_that_do_not_read_their_answer) {
    std::promise<void> handled;
    start({.body_timeout = 20ms}, [&](const HttpRequest&) {
        handled.set_value();
        return HttpResponse{.body = std::string(50'000'000, 'x')};
    });
    auto socket = connect();
    socket.send(closing_get, {});
    handled.get_future().wait();

    server_->stop(); // waits for the answer to be given up

    EXPECT_LT(read(socket).size(), 50'000'000U);
}

TEST_F(Server, answers_500_when_its_handler_throws) {
    start({}, [](const HttpRequest&) -> HttpResponse { throw Error("secret"); });

    const auto answer = answer_to(closing_get);

    EXPECT_TRUE(answer.starts_with("HTTP/1.1 500 "));
    EXPECT_EQ(answer.find("secret"), std::string::npos);
}

TEST_F(Server, never_writes_a_line_break_of_its_handler_into_the_head) {
    start({}, [](const HttpRequest&) {
        return HttpResponse{.headers = {{"X", "a\r\nSet-Cookie: b"}}};
    });

    const auto answer = answer_to(closing_get);

    EXPECT_TRUE(answer.starts_with("HTTP/1.1 500 "));
    EXPECT_EQ(answer.find("Set-Cookie"), std::string::npos);
}

TEST_F(Server, turns_clients_away_when_it_has_too_many) {
    start({.max_connections = 1});
    auto first = connect();
    first.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n", {});
    EXPECT_FALSE(read(first, 1).empty());

    auto second = connect();

    EXPECT_TRUE(read(second).starts_with("HTTP/1.1 503 "));
}

TEST_F(Server, lets_a_running_handler_finish_when_it_stops) {
    std::promise<void> entered;
    std::promise<void> may_finish;
    start({}, [&](const HttpRequest&) {
        entered.set_value();
        may_finish.get_future().wait();
        return HttpResponse{.body = "finished"};
    });
    auto idle = connect();
    auto socket = connect();
    socket.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n", {});
    entered.get_future().wait();

    auto stopped = std::async(std::launch::async, [this] { server_->stop(); });
    EXPECT_EQ(read(idle), "");
    may_finish.set_value();

    EXPECT_TRUE(read(socket).ends_with("finished"));
    stopped.wait();
    server_->stop();
    EXPECT_THROW((void)connect(), SystemError);
}

TEST_F(Server, says_that_its_port_is_taken) {
    const auto& first = start();
    try {
        HttpServer second({.port = first.port()}, echo);
        FAIL() << "two servers on one port";
    } catch (const SystemError& error) {
        EXPECT_EQ(error.error_number(), EADDRINUSE);
    }
}

TEST_F(Server, listens_on_a_unix_socket_that_only_its_owner_can_use) {
    const TemporaryDirectory directory;
    const auto path = (directory.path() / "socket").string();
    start({.unix_socket = path});
    struct stat status{};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    EXPECT_THROW(HttpServer({.unix_socket = path}, echo), SystemError);

    const auto response =
        make_unix_http_client(path)->send(parse_url("http://here"), {.target = "/u"});

    EXPECT_EQ(response.body, "GET /u ");
    server_->stop();
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(Server, replaces_a_unix_socket_that_a_dead_process_left) {
    const TemporaryDirectory directory;
    const auto path = (directory.path() / "socket").string();
    listen_unix(path).close();

    start({.unix_socket = path});

    EXPECT_EQ(make_unix_http_client(path)->send(parse_url("http://here"), {}).status, 200);
}

} // namespace
} // namespace copilot::io
