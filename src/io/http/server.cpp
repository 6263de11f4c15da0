// The HTTP server: one thread accepts, one thread serves each connection.
//
// A thread that waits in recv costs a few kilobytes and no code; with keep-alive, an answer is one
// recv and one sendmsg. What bounds a slow or hostile client: the limits on head and body, a
// deadline for each of the two once they have begun, and the number of connections.

#include "io/http/server.h"

#include "base/error.h"
#include "io/http/parser.h"
#include "io/http/read_buffer.h"
#include "io/http/socket.h"
#include "io/http/writer.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <list>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>

namespace copilot::io {
namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t read_size = 16 * 1024;
constexpr std::size_t body_read_size = 256 * 1024;

/// What every connection of a server shares.
struct Service {
    HttpServerOptions options;
    HttpServer::Handler handler;
    std::atomic<bool> stopping = false;
};

std::string bare_response(int status, bool keep_alive) {
    return response_head({.status = status}, {.keep_alive = keep_alive});
}

class Connection {
public:
    Connection(const Service& service, Socket socket)
        : service_(service),
          socket_(std::move(socket)),
          parser_({service.options.max_head, service.options.max_body}) {
        socket_.set_timeouts(service.options.idle_timeout, service.options.body_timeout);
        socket_.limit_sends(service.options.body_timeout);
        socket_.set_no_delay();
    }

    void serve() {
        try {
            while (read_request() && answer())
                parser_.reset();
        } catch (const HttpSyntaxError& error) {
            refuse(error.status());
        } catch (const std::exception&) {
            // The client is gone, or too slow, or memory is short: there is nobody to tell.
        }
    }

    /// Ends the wait for another request; a running handler still answers.
    void stop_reading() { ::shutdown(socket_.fd(), SHUT_RD); }

private:
    /// Whether there is one: false when the client has closed, or stays silent for too long.
    bool read_request() {
        if (input_.empty() && !receive_first())
            return false;
        parse();
        const auto& options = service_.options;
        read_until([this] { return parser_.has_head(); }, options.head_timeout, read_size);
        meet_expectation();
        read_until([this] { return parser_.is_complete(); }, options.body_timeout, body_read_size);
        return true;
    }

    bool receive_first() {
        const auto room = input_.room(read_size);
        const auto count = socket_.receive(room.data(), room.size());
        input_.received(count);
        return count > 0;
    }

    void parse() { input_.consume(parser_.take(input_.unread())); }

    template <typename IsDone>
    void read_until(IsDone is_done, milliseconds time, std::size_t size) {
        if (is_done())
            return;
        const auto deadline = SteadyClock::now() + time;
        do {
            const auto left = std::chrono::ceil<milliseconds>(deadline - SteadyClock::now());
            if (!socket_.wait_readable(left))
                throw HttpSyntaxError("the client is too slow", 408);
            const auto room = input_.room(size);
            const auto count = socket_.receive(room.data(), room.size());
            if (count == 0)
                throw SystemError("receive", ECONNRESET);
            input_.received(count);
            parse();
        } while (!is_done());
    }

    /// A client that asks before it sends a large body waits for this.
    void meet_expectation() {
        const auto expectation = parser_.request().headers.find("Expect");
        if (!expectation || parser_.is_http_1_0())
            return;
        if (!same_header_name(*expectation, "100-continue"))
            throw HttpSyntaxError("an expectation that is not known", 417);
        if (!parser_.is_complete() && input_.empty())
            socket_.send("HTTP/1.1 100 Continue\r\n\r\n", {});
    }

    /// Whether the connection goes on.
    bool answer() {
        const auto& request = parser_.request();
        const auto response = handle(request);
        const bool goes_on =
            parser_.keeps_alive() && !service_.stopping
            && !same_header_name(response.headers.value_or("Connection", ""), "close");
        const bool is_head = request.method == "HEAD";
        const ResponseStyle style{
            .keep_alive = goes_on,
            .http_1_0 = parser_.is_http_1_0(),
            .to_head_request = is_head,
        };
        const bool has_body = !is_head && !has_no_body(response.status);
        socket_.send(head_of(response, style), has_body ? response.body : std::string_view{});
        return goes_on;
    }

    HttpResponse handle(const HttpRequest& request) const {
        try {
            return service_.handler(request);
        } catch (const std::exception&) {
            return {.status = 500};
        }
    }

    static std::string head_of(const HttpResponse& response, ResponseStyle style) {
        try {
            return response_head(response, style);
        } catch (const Error&) {
            // A line break in a field: better no answer than two.
            throw HttpSyntaxError("the answer cannot be written", 500);
        }
    }

    void refuse(int status) {
        try {
            socket_.send(bare_response(status, false), {});
            close_gently();
        } catch (const SystemError&) {
            // The client did not wait for it.
        }
    }

    /// Closing with unread bytes would reset the connection, and the client might lose the answer.
    void close_gently() {
        socket_.finish_sending();
        const auto deadline = SteadyClock::now() + std::chrono::seconds(1);
        while (!service_.stopping) {
            const auto left = std::chrono::ceil<milliseconds>(deadline - SteadyClock::now());
            const auto room = input_.room(read_size);
            if (!socket_.wait_readable(left) || socket_.receive(room.data(), room.size()) == 0)
                return;
        }
    }

    const Service& service_;
    Socket socket_;
    RequestParser parser_;
    ReadBuffer input_;
};

/// The connections that are being served, and their threads.
class Connections {
public:
    explicit Connections(const Service& service) : service_(service) {}

    /// Called by one thread only.
    void add(Socket socket) {
        join_finished();
        const std::lock_guard lock(mutex_);
        if (served_.size() >= service_.options.max_connections) {
            turn_away(socket);
            return;
        }
        auto& served = served_.emplace_back(service_, std::move(socket));
        try {
            served.thread = std::thread([&served] {
                served.connection->serve();
                served.finish();
            });
        } catch (const std::system_error&) { // no more threads
            served_.pop_back();
        }
    }

    void stop() {
        {
            const std::lock_guard lock(mutex_);
            for (auto& served : served_)
                served.stop_reading();
        }
        for (auto& served : served_)
            served.thread.join();
        served_.clear();
    }

private:
    struct Served {
        Served(const Service& service, Socket socket)
            : connection(std::in_place, service, std::move(socket)) {}

        void finish() {
            const std::lock_guard lock(mutex);
            connection.reset();
            finished = true;
        }

        void stop_reading() {
            const std::lock_guard lock(mutex);
            if (connection)
                connection->stop_reading();
        }

        std::mutex mutex;
        std::optional<Connection> connection;
        std::atomic<bool> finished = false;
        std::thread thread;
    };

    void join_finished() {
        const std::lock_guard lock(mutex_);
        for (auto served = served_.begin(); served != served_.end();) {
            if (!served->finished) {
                ++served;
                continue;
            }
            served->thread.join();
            served = served_.erase(served);
        }
    }

    static void turn_away(Socket& socket) {
        try {
            socket.send(bare_response(503, false), {});
        } catch (const SystemError&) {
            // It has gone by itself.
        }
    }

    const Service& service_;
    std::mutex mutex_;
    std::list<Served> served_;
};

} // namespace

struct HttpServer::State {
    State(HttpServerOptions options, Handler handler)
        : service{std::move(options), std::move(handler)},
          listener(
              service.options.unix_socket.empty()
                  ? listen_tcp(service.options.address, service.options.port)
                  : listen_unix(service.options.unix_socket)
          ),
          port(port_of(listener)),
          wake_up(::eventfd(0, EFD_CLOEXEC)),
          connections(service),
          accepter([this] { accept_until_stopped(); }) {}

    void accept_until_stopped() {
        while (wait_for_client()) {
            FileDescriptor client(::accept4(listener.fd(), nullptr, nullptr, SOCK_CLOEXEC));
            if (client.is_open())
                connections.add(Socket(std::move(client)));
            else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                pause();
        }
    }

    bool wait_for_client() const {
        std::array<pollfd, 2> waits{{
            {.fd = listener.fd(), .events = POLLIN, .revents = 0},
            {.fd = wake_up.get(), .events = POLLIN, .revents = 0},
        }};
        ::poll(waits.data(), waits.size(), -1);
        return !service.stopping;
    }

    /// Out of descriptors: some come back when connections end.
    void pause() const {
        pollfd stopped{.fd = wake_up.get(), .events = POLLIN, .revents = 0};
        ::poll(&stopped, 1, 100);
    }

    Service service;
    Socket listener;
    std::uint16_t port;
    FileDescriptor wake_up;
    Connections connections;
    std::thread accepter;
};

HttpServer::HttpServer(HttpServerOptions options, Handler handler)
    : state_(std::make_unique<State>(std::move(options), std::move(handler))) {}

HttpServer::~HttpServer() {
    stop();
}

std::uint16_t HttpServer::port() const {
    return state_->port;
}

void HttpServer::stop() {
    if (state_->service.stopping.exchange(true))
        return;
    ::eventfd_write(state_->wake_up.get(), 1);
    state_->accepter.join();
    state_->listener.close();
    state_->connections.stop();
    if (const auto& path = state_->service.options.unix_socket; !path.empty())
        ::unlink(path.c_str());
}

} // namespace copilot::io
