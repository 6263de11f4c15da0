// Boost.Beast's parser, made to build our messages directly, and the checks that it leaves to its
// user.

#include "io/http/parser.h"

#include "base/format.h"

#include <boost/beast/http/basic_parser.hpp>

#include <limits>
#include <optional>

namespace copilot::io {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using BeastText = boost::beast::string_view;

constexpr std::uint32_t max_response_head = 256 * 1024;

int status_for(const error_code& error) {
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    return 400;
}

std::string own(BeastText text) {
    return {text.data(), text.size()};
}

/// What requests and responses have in common; `Message` gets the fields and the body.
template <bool is_request, typename Message>
class MessageReader : public http::basic_parser<is_request> {
public:
    MessageReader() { this->eager(true); }

    std::size_t take(std::string_view bytes) {
        error_code error;
        const auto taken = this->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
        if (error && error != http::error::need_more)
            throw HttpSyntaxError(error.message(), status_for(error));
        return taken;
    }

    bool has_head = false;
    int version = 11;
    Message message;

protected:
    void
    on_field_impl(http::field name, BeastText text, BeastText value, error_code& error) override {
        if (name == http::field::transfer_encoding
            && !same_header_name(std::string_view(value.data(), value.size()), "chunked"))
            error = http::error::bad_transfer_encoding;
        else if (!has_head) // what follows the last chunk are trailers
            message.headers.add(own(text), own(value));
    }

    void on_header_impl(error_code&) override { has_head = true; }

    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override {
        constexpr std::uint64_t believed = 1024 * 1024;
        if (length)
            message.body.reserve(static_cast<std::size_t>(std::min(*length, believed)));
    }

    std::size_t on_body_impl(BeastText piece, error_code&) override {
        message.body.append(piece.data(), piece.size());
        return piece.size();
    }

    void on_chunk_header_impl(std::uint64_t, BeastText, error_code&) override {}

    std::size_t on_chunk_body_impl(std::uint64_t, BeastText piece, error_code&) override {
        message.body.append(piece.data(), piece.size());
        return piece.size();
    }

    void on_finish_impl(error_code&) override {}
};

class RequestReader final : public MessageReader<true, HttpRequest> {
public:
    explicit RequestReader(HttpLimits limits) {
        constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
        header_limit(static_cast<std::uint32_t>(std::min(limits.max_head, most)));
        body_limit(limits.max_body);
    }

private:
    void on_request_impl(
        http::verb, BeastText method, BeastText target, int http_version, error_code& error
    ) override {
        if (http_version != 10 && http_version != 11)
            error = http::error::bad_version;
        version = http_version;
        message.method.assign(method.data(), method.size());
        message.target.assign(target.data(), target.size());
    }

    void on_response_impl(int, BeastText, int, error_code&) override {}

    void
    on_field_impl(http::field name, BeastText text, BeastText value, error_code& error) override {
        if (name == http::field::host && !has_head)
            ++hosts_;
        if (name == http::field::transfer_encoding && version == 10)
            error = http::error::bad_transfer_encoding;
        else
            MessageReader::on_field_impl(name, text, value, error);
    }

    void on_header_impl(error_code& error) override {
        MessageReader::on_header_impl(error);
        if (hosts_ > 1 || (hosts_ == 0 && version == 11))
            error = http::error::bad_field;
        else
            use_origin_form();
    }

    /// "http://host/path", as clients of a proxy say it, is "/path" at "host".
    void use_origin_form() {
        const auto scheme_end = message.target.find("://");
        if (message.target.starts_with('/') || scheme_end == std::string::npos)
            return;
        const auto authority = scheme_end + 3;
        const auto path =
            std::min(message.target.find_first_of("/?", authority), message.target.size());
        message.headers.set("Host", message.target.substr(authority, path - authority));
        message.target.erase(0, path);
        if (!message.target.starts_with('/'))
            message.target.insert(0, 1, '/');
    }

    int hosts_ = 0;
};

class ResponseReader final : public MessageReader<false, HttpResponse> {
public:
    explicit ResponseReader(bool to_head_request) {
        header_limit(max_response_head);
        body_limit(boost::none);
        skip(to_head_request);
    }

private:
    void on_request_impl(http::verb, BeastText, BeastText, int, error_code&) override {}

    void on_response_impl(int status, BeastText, int http_version, error_code&) override {
        version = http_version;
        message.status = status;
    }
};

} // namespace

struct RequestParser::State {
    HttpLimits limits;
    std::optional<RequestReader> reader{};
};

RequestParser::RequestParser(HttpLimits limits) : state_(std::make_unique<State>(limits)) {
    reset();
}

RequestParser::~RequestParser() = default;

std::size_t RequestParser::take(std::string_view bytes) {
    const auto taken = state_->reader->take(bytes);
    if (taken == 0 && bytes.size() >= state_->limits.max_head && !is_complete())
        throw HttpSyntaxError("a line is too long", 431);
    return taken;
}

bool RequestParser::has_head() const {
    return state_->reader->has_head;
}

bool RequestParser::is_complete() const {
    return state_->reader->is_done();
}

bool RequestParser::keeps_alive() const {
    return state_->reader->keep_alive();
}

bool RequestParser::is_http_1_0() const {
    return state_->reader->version == 10;
}

const HttpRequest& RequestParser::request() const {
    return state_->reader->message;
}

void RequestParser::reset() {
    state_->reader.emplace(state_->limits);
}

struct ResponseParser::State {
    bool to_head_request;
    std::optional<ResponseReader> reader{};
};

ResponseParser::ResponseParser(bool to_head_request)
    : state_(std::make_unique<State>(to_head_request)) {
    state_->reader.emplace(to_head_request);
}

ResponseParser::~ResponseParser() = default;

std::size_t ResponseParser::take(std::string_view bytes) {
    std::size_t taken = 0;
    while (taken < bytes.size() && !is_complete()) {
        const auto step = state_->reader->take(bytes.substr(taken));
        taken += step;
        const auto status = state_->reader->message.status;
        if (is_complete() && status / 100 == 1 && status != 101)
            state_->reader.emplace(state_->to_head_request);
        else if (step == 0)
            break;
    }
    if (taken == 0 && bytes.size() >= max_response_head)
        throw HttpSyntaxError("a line is too long", 502);
    return taken;
}

void ResponseParser::end() {
    if (!state_->reader->has_head)
        throw HttpSyntaxError("the connection was closed before the answer", 502);
    error_code error;
    state_->reader->put_eof(error);
    if (error)
        throw HttpSyntaxError("the connection was closed in the middle of the answer", 502);
}

bool ResponseParser::has_started() const {
    return state_->reader->got_some();
}

bool ResponseParser::is_complete() const {
    return state_->reader->is_done();
}

bool ResponseParser::keeps_alive() const {
    return state_->reader->is_done() && state_->reader->keep_alive();
}

HttpResponse& ResponseParser::response() {
    return state_->reader->message;
}

} // namespace copilot::io
