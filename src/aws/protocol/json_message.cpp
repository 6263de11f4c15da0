#include "aws/protocol/json_message.h"

#include "aws/protocol/plain_error.h"
#include "codec/json.h"

namespace copilot::aws::protocol {
namespace {

/// "com.amazon.coral#Foo:http://..." is Foo.
std::string bare_code(std::string_view code) {
    if (const auto colon = code.find(':'); colon != std::string_view::npos)
        code = code.substr(0, colon);
    if (const auto hash = code.rfind('#'); hash != std::string_view::npos)
        code = code.substr(hash + 1);
    return std::string(code);
}

std::string text_at(const Document& body, std::string_view key) {
    const auto* found = body.find(key);
    return found && found->text() ? *found->text() : std::string{};
}

std::string code_in(const Document& body, const io::HttpResponse& response) {
    if (const auto type = response.headers.find("x-amzn-errortype"))
        return bare_code(*type);
    for (const auto* key : {"__type", "code", "Code"})
        if (const auto code = text_at(body, key); !code.empty())
            return bare_code(code);
    return {};
}

std::string message_in(const Document& body) {
    for (const auto* key : {"message", "Message", "errorMessage"})
        if (auto message = text_at(body, key); !message.empty())
            return message;
    return {};
}

Document without_said(Document body) {
    if (auto* map = body.map())
        for (const auto* said : {"__type", "code", "Code", "message", "Message"})
            map->erase(said);
    return body;
}

std::optional<Document> try_parse(std::string_view body) {
    try {
        return codec::parse_json(body);
    } catch (const codec::ParseError&) {
        return std::nullopt;
    }
}

/// "AWS.SimpleQueueService.NonExistentQueue;Sender"
std::string query_code(const io::HttpResponse& response) {
    const auto value = response.headers.value_or("x-amzn-query-error", "");
    return std::string(value.substr(0, value.find(';')));
}

} // namespace

Document parse_json_body(std::string_view body) {
    if (body.empty())
        return Document::Map{};
    try {
        return codec::parse_json(body);
    } catch (const codec::ParseError& error) {
        throw ServiceError("SerializationException", error.what());
    }
}

ServiceError parse_json_error(const io::HttpResponse& response) {
    auto body = try_parse(response.body).value_or(Document{});
    const auto shape = code_in(body, response);
    if (shape.empty())
        return plain_error(response);
    const auto old_code = query_code(response);
    ServiceError error(old_code.empty() ? shape : old_code, message_in(body), response.status);
    error.set_shape(shape);
    error.set_details(without_said(std::move(body)));
    error.set_request_id(request_id_of(response));
    return error;
}

} // namespace copilot::aws::protocol
