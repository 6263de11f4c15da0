// The HTTP client: takes a connection out of a pool or makes one, sends, reads, and puts it back
// when it can serve again.
//
// A server may close a pooled connection at any time. One that is seen closed is thrown away before
// use. One that ends between our request and the first byte of an answer leaves open whether the
// server saw the request, so it is sent again only when that changes nothing (RFC 9110, 9.2.2).

#include "io/http/client.h"

#include "base/format.h"
#include "io/http/parser.h"
#include "io/http/proxy.h"
#include "io/http/read_buffer.h"
#include "io/http/tls.h"
#include "io/http/writer.h"

#include <algorithm>
#include <array>
#include <list>
#include <map>
#include <mutex>

namespace copilot::io {
namespace {

using SteadyClock = std::chrono::steady_clock;
using OnData = std::function<bool(std::string_view)>;

constexpr std::size_t read_size = 64 * 1024;
constexpr std::size_t most_idle = 32;            ///< Connections kept for one server.
constexpr std::chrono::seconds longest_idle{15}; ///< Servers close after 20 s or more.

/// Where connections lead; those of one route are alike.
struct Route {
    Url server;
    std::optional<Proxy> proxy{};

    /// Whether the proxy reads our requests, rather than passing bytes through.
    [[nodiscard]] bool asks_proxy() const { return proxy && server.scheme == "http"; }

    [[nodiscard]] std::string key() const {
        if (asks_proxy())
            return "proxy " + proxy->url.authority();
        return format("{} {}:{}", server.scheme, server.host, server.port);
    }
};

struct Connection {
    std::unique_ptr<ByteStream> stream;
    ReadBuffer input{};
    SteadyClock::time_point idle_since{};
    bool used_before = false;
};

/// Idle connections by route.
class Pool {
public:
    std::unique_ptr<Connection> take(const std::string& key) {
        const std::lock_guard lock(mutex_);
        auto& idle = idle_[key];
        while (!idle.empty()) {
            auto connection = std::move(idle.back()); // the freshest one
            idle.pop_back();
            if (SteadyClock::now() - connection->idle_since < longest_idle
                && connection->stream->is_idle())
                return connection;
        }
        return nullptr;
    }

    void put(const std::string& key, std::unique_ptr<Connection> connection) {
        connection->idle_since = SteadyClock::now();
        connection->used_before = true;
        const std::lock_guard lock(mutex_);
        auto& idle = idle_[key];
        idle.push_back(std::move(connection));
        if (idle.size() > most_idle)
            idle.pop_front();
    }

private:
    std::mutex mutex_;
    std::map<std::string, std::list<std::unique_ptr<Connection>>> idle_;
};

/// The pooled connection was closed before any answer: a fresh one may do better.
class StaleConnection : public HttpError {
public:
    using HttpError::HttpError;
};

bool may_be_repeated(const HttpRequest& request) {
    constexpr std::array<std::string_view, 6> methods{
        "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"
    };
    return std::ranges::find(methods, request.method) != methods.end();
}

/// One request and its answer, over one connection.
class Exchange {
public:
    Exchange(Connection& connection, const HttpRequest& request, const OnData& on_data)
        : connection_(connection),
          request_(request),
          on_data_(on_data),
          parser_(request.method == "HEAD") {}

    HttpResponse run(std::string_view head) {
        send(head);
        while (!parser_.is_complete() && !stopped_)
            read_more();
        reusable_ = parser_.keeps_alive() && connection_.input.empty() && !send_failed_;
        return std::move(parser_.response());
    }

    [[nodiscard]] bool connection_is_reusable() const { return reusable_; }

private:
    /// A server may answer before it has read everything, and close; so a failure here is only one
    /// when there is no answer either.
    void send(std::string_view head) {
        try {
            connection_.stream->send(head, request_.body);
        } catch (const SystemError& error) {
            send_failed_ = true;
            why_no_answer_ = error.what();
        }
    }

    void read_more() {
        auto& input = connection_.input;
        const auto room = input.room(read_size);
        const auto count = receive(room);
        input.received(count);
        if (count == 0)
            end();
        else
            input.consume(parser_.take(input.unread()));
        if (on_data_)
            hand_on();
    }

    std::size_t receive(std::span<char> into) {
        try {
            return connection_.stream->receive(into.data(), into.size());
        } catch (const SystemError& error) {
            if (error.error_number() == ETIMEDOUT)
                throw HttpError("no answer in time", false);
            if (parser_.has_started())
                throw HttpError(error.what(), false);
            if (!send_failed_)
                why_no_answer_ = error.what();
            return 0;
        }
    }

    void end() {
        if (parser_.has_started())
            return parser_.end();
        if (connection_.used_before)
            throw StaleConnection(why_no_answer_, false);
        throw HttpError(why_no_answer_, false);
    }

    void hand_on() {
        auto& body = parser_.response().body;
        if (!body.empty() && !on_data_(body))
            stopped_ = true;
        body.clear();
    }

    Connection& connection_;
    const HttpRequest& request_;
    const OnData& on_data_;
    ResponseParser parser_;
    std::string why_no_answer_ = "the connection was closed before an answer came";
    bool send_failed_ = false;
    bool stopped_ = false;
    bool reusable_ = false;
};

/// What both clients share; they differ in how they connect.
class PoolingClient : public HttpClient {
public:
    HttpResponse send(const Url& url, const HttpRequest& request) override {
        return exchange(url, request, {});
    }

    HttpResponse
    stream(const Url& url, const HttpRequest& request, const OnData& on_data) override {
        return exchange(url, request, on_data);
    }

protected:
    explicit PoolingClient(HttpClientOptions options) : options_(std::move(options)) {}

    [[nodiscard]] virtual Route route_to(const Url& url) const = 0;
    virtual std::unique_ptr<Connection> connect(const Route& route) = 0;

    [[nodiscard]] const HttpClientOptions& options() const { return options_; }

private:
    /// What fails before the request is sent.
    template <typename Work>
    static auto prepare(Work work) {
        try {
            return work();
        } catch (const HttpError&) {
            throw;
        } catch (const Error& error) {
            throw HttpError(error.what(), true);
        }
    }

    HttpResponse exchange(const Url& url, const HttpRequest& request, const OnData& on_data) {
        const auto doing = format("{} {}", request.method, url.authority());
        return with_context(doing, [&] {
            try {
                return exchange_over_any(url, request, on_data);
            } catch (const HttpSyntaxError& error) {
                throw HttpError(error.what(), false);
            }
        });
    }

    HttpResponse
    exchange_over_any(const Url& url, const HttpRequest& request, const OnData& on_data) {
        try {
            return exchange_once(url, request, on_data, Use::pooled_or_fresh);
        } catch (const StaleConnection&) {
            if (!may_be_repeated(request))
                throw;
        }
        return exchange_once(url, request, on_data, Use::fresh);
    }

    enum class Use { pooled_or_fresh, fresh };

    HttpResponse
    exchange_once(const Url& url, const HttpRequest& request, const OnData& on_data, Use use) {
        const auto route = prepare([&] { return route_to(url); });
        const auto head = prepare([&] { return head_for(route, request); });
        auto connection = use == Use::fresh ? nullptr : pool_.take(route.key());
        if (!connection)
            connection = prepare([&] { return connect(route); });
        Exchange exchange(*connection, request, on_data);
        auto response = exchange.run(head);
        if (exchange.connection_is_reusable())
            pool_.put(route.key(), std::move(connection));
        return response;
    }

    static std::string head_for(const Route& route, const HttpRequest& request) {
        const auto host = route.server.authority();
        if (!route.asks_proxy())
            return request_head(request, request.target, host);
        auto for_proxy = request;
        for_proxy.body.clear();
        if (!route.proxy->authorization.empty())
            for_proxy.headers.set("Proxy-Authorization", route.proxy->authorization);
        return request_head(for_proxy, format("http://{}{}", host, request.target), host);
    }

    HttpClientOptions options_;
    Pool pool_;
};

class TcpClient final : public PoolingClient {
public:
    explicit TcpClient(HttpClientOptions options) : PoolingClient(std::move(options)) {
        if (this->options().use_environment_proxy)
            proxies_ = proxy_settings_from_environment();
    }

private:
    Route route_to(const Url& url) const override { return {url, proxy_for(url, proxies_)}; }

    std::unique_ptr<Connection> connect(const Route& route) override {
        const auto& first_hop = route.proxy ? route.proxy->url : route.server;
        auto socket = std::make_unique<Socket>(
            connect_tcp(first_hop.host, first_hop.port, options().connect_timeout)
        );
        auto* bare = socket.get();
        bare->set_timeouts(options().connect_timeout, options().connect_timeout);
        std::unique_ptr<ByteStream> stream;
        if (route.server.scheme == "https") {
            if (route.proxy)
                open_tunnel(*socket, route);
            stream = tls().connect(std::move(socket), route.server.host);
        } else {
            stream = std::move(socket);
        }
        bare->set_timeouts(options().read_timeout, options().read_timeout);
        return std::make_unique<Connection>(Connection{std::move(stream)});
    }

    static void open_tunnel(Socket& socket, const Route& route) {
        const auto target = format("{}:{}", route.server.host, route.server.port);
        HttpRequest request{.method = "CONNECT", .target = target};
        if (!route.proxy->authorization.empty())
            request.headers.set("Proxy-Authorization", route.proxy->authorization);
        socket.send(request_head(request, target, target), {});
        ResponseParser parser(true); // behind the head the server's bytes begin
        std::string input;
        while (!parser.is_complete()) {
            // Byte by byte would be slow, but the server says nothing before we greet it.
            std::array<char, 4096> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init)
            const auto count = socket.receive(bytes.data(), bytes.size());
            if (count == 0)
                throw Error("the proxy closed the connection");
            input.append(bytes.data(), count);
            input.erase(0, parser.take(input));
        }
        if (const auto status = parser.response().status; status / 100 != 2)
            throw Error(format("the proxy answered CONNECT with status {}", status));
    }

    const TlsContext& tls() {
        const std::lock_guard lock(tls_mutex_);
        if (!tls_)
            tls_ = std::make_unique<TlsContext>(options().ca_bundle);
        return *tls_;
    }

    ProxySettings proxies_;
    std::mutex tls_mutex_;
    std::unique_ptr<TlsContext> tls_;
};

class UnixClient final : public PoolingClient {
public:
    UnixClient(std::string path, HttpClientOptions options)
        : PoolingClient(std::move(options)), path_(std::move(path)) {}

private:
    Route route_to(const Url& url) const override { return {url}; }

    std::unique_ptr<Connection> connect(const Route&) override {
        auto socket = std::make_unique<Socket>(connect_unix(path_));
        auto* bare = socket.get();
        bare->set_timeouts(options().read_timeout, options().read_timeout);
        return std::make_unique<Connection>(Connection{std::move(socket)});
    }

    std::string path_;
};

} // namespace

std::unique_ptr<HttpClient> make_http_client(HttpClientOptions options) {
    return std::make_unique<TcpClient>(std::move(options));
}

std::unique_ptr<HttpClient> make_unix_http_client(std::string path, HttpClientOptions options) {
    return std::make_unique<UnixClient>(std::move(path), std::move(options));
}

} // namespace copilot::io
