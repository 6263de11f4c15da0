#include "localcloud/cloudformation/custom_response.h"

#include "codec/json.h"
#include "io/crypto.h"

#include <optional>

namespace copilot::localcloud::cloudformation {

namespace {

std::optional<Document> parse_answer(std::string_view body) {
    try {
        auto answer = codec::parse_json(body);
        const auto* status = answer.find("Status");
        if (status && (status->scalar_text() == "SUCCESS" || status->scalar_text() == "FAILED"))
            return answer;
    } catch (const codec::ParseError&) {
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

int accept_response(Cloud& cloud, std::string_view path, std::string_view body) {
    path.remove_prefix(std::min(path.size(), response_path.size()));
    const auto slash = path.find('/');
    if (slash == std::string_view::npos)
        return 403;
    const auto answer = parse_answer(body);
    const auto status = cloud.state().transact([&](Records& records) {
        auto request =
            records.find<CustomRequest>(CustomRequest::everywhere(), path.substr(0, slash));
        if (!request || !io::equal_in_constant_time(request->secret, path.substr(slash + 1)))
            return 403;
        if (!answer)
            return 400;
        request->response = *answer;
        records.put(CustomRequest::everywhere(), *request);
        return 200;
    });
    if (status == 200)
        cloud.wake("cloudformation");
    return status;
}

} // namespace copilot::localcloud::cloudformation
