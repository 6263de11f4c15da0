#include "aws/protocol/plain_error.h"

#include "base/format.h"

namespace copilot::aws::protocol {
namespace {

std::string_view code_for(int status) {
    switch (status) {
    case 301:
        return "PermanentRedirect";
    case 304:
        return "NotModified";
    case 400:
        return "BadRequest";
    case 403:
        return "Forbidden";
    case 404:
        return "NotFound";
    case 412:
        return "PreconditionFailed";
    case 503:
        return "ServiceUnavailable";
    default:
        return "UnknownError";
    }
}

} // namespace

ServiceError plain_error(const io::HttpResponse& response) {
    const bool silent = response.body.empty();
    ServiceError error(
        std::string(silent ? code_for(response.status) : "UnknownError"),
        format("the server answered HTTP {} without an error that says why", response.status),
        response.status
    );
    error.set_request_id(request_id_of(response));
    return error;
}

std::string request_id_of(const io::HttpResponse& response) {
    for (const auto* name : {"x-amzn-RequestId", "x-amz-request-id", "x-amz-id-2"})
        if (const auto id = response.headers.find(name))
            return std::string(*id);
    return {};
}

} // namespace copilot::aws::protocol
