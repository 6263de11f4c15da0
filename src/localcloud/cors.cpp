// A console is a web page that signs its own requests; the browser asks first whether the endpoint
// wants them. Pages of the world never get an answer that they can read.

#include "localcloud/cors.h"

#include "base/text.h"

#include <algorithm>

namespace copilot::localcloud {

namespace {

constexpr std::string_view methods = "DELETE, GET, HEAD, POST, PUT";
constexpr std::string_view readable =
    "ETag, Last-Modified, x-amz-request-id, x-amz-version-id, x-amzn-ErrorType, x-amzn-RequestId, "
    "x-amzn-query-error";

bool is_ipv4_loopback(std::string_view host) {
    const auto is_number = [](char c) { return c == '.' || (c >= '0' && c <= '9'); };
    return host.starts_with("127.") && std::ranges::all_of(host, is_number);
}

bool is_local_host(std::string_view host) {
    return host == "localhost" || host.ends_with(".localhost") || host == "[::1]"
           || is_ipv4_loopback(host);
}

/// The host of an origin, which is a scheme, a host and perhaps a port, and nothing else.
std::string_view host_of(std::string_view origin) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!origin.starts_with(scheme))
            continue;
        const auto rest = origin.substr(scheme.size());
        if (rest.find_first_of("/@?#") != std::string_view::npos)
            return {};
        const auto end = rest.starts_with('[') ? rest.find(']') + 1 : rest.find(':');
        return rest.substr(0, end);
    }
    return {};
}

/// Header names as a browser lists them; an answer never repeats anything else.
bool is_list_of_names(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '-' || c == '_' || c == ',' || c == ' ';
    });
}

} // namespace

bool is_local_origin(std::string_view origin) {
    return is_local_host(lower_case(host_of(origin)));
}

std::optional<io::HttpResponse> answer_preflight(const io::HttpRequest& request) {
    const auto origin = request.headers.find("Origin");
    if (request.method != "OPTIONS" || !origin
        || !request.headers.find("Access-Control-Request-Method"))
        return std::nullopt;
    io::HttpResponse response{.status = 403};
    const auto headers = request.headers.value_or("Access-Control-Request-Headers", "");
    if (is_local_origin(*origin) && is_list_of_names(headers)) {
        response.status = 204;
        response.headers.add("Access-Control-Allow-Methods", std::string(methods));
        if (!headers.empty())
            response.headers.add("Access-Control-Allow-Headers", std::string(headers));
        response.headers.add("Access-Control-Max-Age", "3600");
    }
    admit_origin(request, response);
    return response;
}

void admit_origin(const io::HttpRequest& request, io::HttpResponse& response) {
    const auto origin = request.headers.find("Origin");
    if (!origin)
        return;
    response.headers.add("Vary", "Origin");
    if (!is_local_origin(*origin))
        return;
    response.headers.add("Access-Control-Allow-Origin", std::string(*origin));
    response.headers.add("Access-Control-Expose-Headers", std::string(readable));
}

} // namespace copilot::localcloud
