#include "aws/credentials/printed.h"

#include "base/format.h"
#include "codec/json.h"

namespace copilot::aws {
namespace {

std::string text_at(const Document& document, std::string_view key) {
    const auto* found = document.find(key);
    return found ? found->scalar_text() : std::string();
}

} // namespace

Credentials parse_printed_credentials(std::string_view json, std::string source) {
    Document document;
    try {
        document = codec::parse_json(json);
    } catch (const codec::ParseError&) {
        throw Error(format("credentials of {}: the answer is no JSON", source));
    }
    Credentials credentials{
        .access_key_id = text_at(document, "AccessKeyId"),
        .secret_access_key = text_at(document, "SecretAccessKey"),
        .session_token = text_at(document, "SessionToken"),
        .expires = parse_timestamp(text_at(document, "Expiration")),
        .source = std::move(source)
    };
    if (credentials.session_token.empty())
        credentials.session_token = text_at(document, "Token");
    if (credentials.access_key_id.empty() || credentials.secret_access_key.empty())
        throw Error(format("credentials of {}: the answer has no key", credentials.source));
    return credentials;
}

} // namespace copilot::aws
