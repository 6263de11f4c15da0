#include "localcloud/endpoint.h"

#include "base/format.h"
#include "codec/json.h"
#include "localcloud/cloudformation/custom_response.h"
#include "localcloud/cors.h"
#include "localcloud/unheeded.h"

#include <unistd.h>

namespace copilot::localcloud {

namespace {

constexpr std::string_view own_path = "/_copilot/";

io::HttpResponse json_answer(int status, const Document& body) {
    return {
        .status = status,
        .headers = {{"Content-Type", "application/json"}},
        .body = codec::to_json(body) + "\n"
    };
}

io::HttpResponse answer_own(Cloud& cloud, const io::HttpRequest& request) {
    if (request.path() == "/_copilot/health")
        return json_answer(
            200, Document::Map{{"status", "ok"}, {"pid", static_cast<std::int64_t>(::getpid())}}
        );
    if (request.path() == "/_copilot/operations")
        return json_answer(200, Document::Map{{"operations", encode(cloud.server().operations())}});
    if (request.path().starts_with(cloudformation::response_path) && request.method == "PUT")
        return {.status = cloudformation::accept_response(cloud, request.path(), request.body)};
    return json_answer(404, Document::Map{{"message", "there is nothing here"}});
}

std::optional<aws::KnownKey> find_key(sts::AccessKeys& keys, const std::string& id) {
    const auto key = keys.find(id);
    if (!key)
        return std::nullopt;
    return aws::KnownKey{
        .credentials =
            {.access_key_id = key->access_key_id,
             .secret_access_key = key->secret_access_key,
             .session_token = key->session_token,
             .expires = key->expires},
        .caller =
            {.account = key->account,
             .access_key_id = key->access_key_id,
             .principal_arn = key->principal_arn},
    };
}

void write_line(Log& log, const aws::AnsweredRequest& request) {
    const auto or_dash = [](const std::string& text) { return text.empty() ? "-" : text.c_str(); };
    log.line(format(
        "{} {} {} {} {}{}{} {}ms",
        or_dash(request.account),
        or_dash(request.region),
        or_dash(request.service),
        or_dash(request.operation),
        request.status,
        request.error.empty() ? "" : " ",
        request.error,
        request.took.count()
    ));
}

} // namespace

Endpoint::Endpoint(Cloud& cloud, sts::AccessKeys& keys, Log& log)
    : cloud_(cloud),
      gate_(
          cloud.server(),
          cloud.clock(),
          [&keys](const std::string& id) { return find_key(keys, id); },
          [&log](const aws::AnsweredRequest& request) { write_line(log, request); },
          refuse_unheeded
      ) {}

io::HttpResponse Endpoint::answer(const io::HttpRequest& request) {
    if (auto preflight = answer_preflight(request))
        return *std::move(preflight);
    auto response =
        request.path().starts_with(own_path) ? answer_own(cloud_, request) : gate_.answer(request);
    admit_origin(request, response);
    return response;
}

} // namespace copilot::localcloud
