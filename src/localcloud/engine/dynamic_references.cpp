#include "localcloud/engine/dynamic_references.h"

#include "aws/api/secretsmanager/get_secret_value.h"
#include "aws/api/ssm/get_parameter.h"
#include "base/format.h"
#include "codec/json.h"

namespace copilot::localcloud::engine {

namespace {

constexpr std::string_view opening = "{{resolve:";

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string parameter(const std::vector<std::string>& parts, const aws::Client& client) {
    const auto name = parts.size() > 2 ? parts[1] + ":" + parts[2] : parts.at(1);
    return client.call<aws::ssm::GetParameter>({.name = name, .with_decryption = true})
        .parameter.value;
}

/// "secretsmanager", a name or the seven parts of an ARN, then optionally "SecretString", a key, a
/// stage and a version.
std::string secret(std::vector<std::string> parts, const aws::Client& client) {
    parts.erase(parts.begin());
    std::string id = parts.front();
    std::size_t used = 1;
    if (id == "arn" && parts.size() >= 7)
        for (; used < 7; ++used)
            id += ":" + parts[used];
    const auto part = [&](std::size_t index) {
        const auto at = used + index;
        return at < parts.size() && !parts[at].empty() ? std::optional(parts[at]) : std::nullopt;
    };
    const auto answer = client.call<aws::secretsmanager::GetSecretValue>(
        {.secret_id = id, .version_id = part(3), .version_stage = part(2)}
    );
    const auto text = answer.secret_string.value_or("");
    const auto key = part(1);
    if (!key)
        return text;
    const auto document = codec::parse_json(text);
    const auto* value = document.find(*key);
    if (!value)
        throw Error(format("resolve secret {}: it has no key {}", id, *key));
    return value->scalar_text();
}

std::string value_of(std::string_view reference, const aws::Client& client) {
    auto parts = split(reference, ':');
    if (parts.size() >= 2 && (parts[0] == "ssm" || parts[0] == "ssm-secure"))
        return parameter(parts, client);
    if (parts.size() >= 2 && parts[0] == "secretsmanager")
        return secret(std::move(parts), client);
    throw Error(format("resolve {}: the local cloud knows no such dynamic reference", reference));
}

std::string resolve_text(const std::string& text, const aws::Client& client) {
    std::string result;
    std::string_view rest = text;
    while (true) {
        const auto start = rest.find(opening);
        const auto end = start == std::string_view::npos ? start : rest.find("}}", start);
        if (end == std::string_view::npos)
            return result + std::string(rest);
        result += rest.substr(0, start);
        const auto inside = start + opening.size();
        result += value_of(rest.substr(inside, end - inside), client);
        rest.remove_prefix(end + 2);
    }
}

} // namespace

Document resolve_dynamic_references(const Document& document, const aws::Client& client) {
    auto result = document;
    if (const auto* text = document.text()) {
        if (text->find(opening) != std::string::npos)
            result.content = resolve_text(*text, client);
    } else if (auto* map = result.map()) {
        for (auto& entry : *map)
            entry.value = resolve_dynamic_references(entry.value, client);
    } else if (auto* list = result.list()) {
        for (auto& item : *list)
            item = resolve_dynamic_references(item, client);
    }
    return result;
}

} // namespace copilot::localcloud::engine
