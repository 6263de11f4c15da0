// Writes heads, in one string and one pass. What frames the message (length, connection) is decided
// here and nowhere else, so that no handler can contradict it.

#include "io/http/writer.h"

#include "base/error.h"
#include "base/format.h"
#include "base/timestamp.h"

#include <chrono>

namespace copilot::io {
namespace {

void refuse_line_breaks(std::string_view text, std::string_view what) {
    constexpr std::string_view breaks("\r\n\0", 3);
    if (text.find_first_of(breaks) != std::string_view::npos)
        throw Error(format("{} has a line break", what));
}

void append_field(std::string& head, std::string_view name, std::string_view value) {
    refuse_line_breaks(name, "the name of a header field");
    refuse_line_breaks(value, "the value of a header field");
    head.append(name).append(": ").append(value).append("\r\n");
}

bool frames_the_message(std::string_view name) {
    return same_header_name(name, "Transfer-Encoding") || same_header_name(name, "Connection");
}

std::string_view reason_phrase(int status) {
    switch (status) {
    case 100:
        return "Continue";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 416:
        return "Range Not Satisfiable";
    case 417:
        return "Expectation Failed";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Unknown";
    }
}

/// Made once a second by each thread.
const std::string& date_now() {
    using std::chrono::seconds;
    thread_local std::chrono::sys_time<seconds> second{};
    thread_local std::string text;
    const auto now = std::chrono::floor<seconds>(std::chrono::system_clock::now());
    if (now != second || text.empty()) {
        second = now;
        text = to_http_date(now);
    }
    return text;
}

} // namespace

bool has_no_body(int status) {
    return status / 100 == 1 || status == 204 || status == 304;
}

std::string
request_head(const HttpRequest& request, std::string_view target, std::string_view host) {
    refuse_line_breaks(request.method, "the method");
    refuse_line_breaks(target, "the target");
    std::string head;
    head.reserve(512);
    head.append(request.method).append(1, ' ').append(target).append(" HTTP/1.1\r\n");
    if (!request.headers.find("Host"))
        append_field(head, "Host", host);
    for (const auto& [name, value] : request.headers)
        if (!same_header_name(name, "Content-Length") && !frames_the_message(name))
            append_field(head, name, value);
    const bool has_body = !request.body.empty() || request.method == "POST"
                          || request.method == "PUT" || request.method == "PATCH";
    if (has_body)
        append_field(head, "Content-Length", std::to_string(request.body.size()));
    head += "\r\n";
    return head;
}

std::string response_head(const HttpResponse& response, ResponseStyle style) {
    std::string head;
    head.reserve(512);
    head += "HTTP/1.1 ";
    head.append(std::to_string(response.status)).append(1, ' ');
    head.append(reason_phrase(response.status)).append("\r\n");
    bool has_date = false;
    bool has_length = has_no_body(response.status);
    for (const auto& [name, value] : response.headers) {
        if (frames_the_message(name))
            continue;
        has_date = has_date || same_header_name(name, "Date");
        if (same_header_name(name, "Content-Length")) {
            if (has_length || !style.to_head_request)
                continue;
            has_length = true;
        }
        append_field(head, name, value);
    }
    if (!has_date)
        append_field(head, "Date", date_now());
    if (!has_length)
        append_field(head, "Content-Length", std::to_string(response.body.size()));
    if (!style.keep_alive)
        head += "Connection: close\r\n";
    else if (style.http_1_0)
        head += "Connection: keep-alive\r\n";
    head += "\r\n";
    return head;
}

} // namespace copilot::io
