#include "localcloud/ecs/environment.h"

#include "aws/api/s3/get_object.h"
#include "aws/api/secretsmanager/get_secret_value.h"
#include "aws/api/ssm/get_parameter.h"
#include "base/format.h"
#include "codec/json.h"

#include <vector>

namespace copilot::localcloud::ecs {

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::string value_of(const aws::Client& client, const SecretReference& secret) {
    if (!secret.in_secrets_manager)
        return client.call<aws::ssm::GetParameter>({.name = secret.id, .with_decryption = true})
            .parameter.value;
    const auto found = client.call<aws::secretsmanager::GetSecretValue>({.secret_id = secret.id});
    const auto text = found.secret_string.value_or("");
    if (secret.json_key.empty())
        return text;
    const auto document = codec::parse_json(text);
    const auto* member = document.find(secret.json_key);
    if (!member)
        throw Error(format("the secret {} has no key {}", secret.id, secret.json_key));
    return member->scalar_text();
}

/// "arn:aws:s3:::bucket/folder/file.env"
Dictionary<std::string> read_environment_file(const aws::Client& client, const std::string& arn) {
    const auto path = split(arn, ':').back();
    const auto slash = path.find('/');
    if (!arn.starts_with("arn:") || slash == std::string::npos)
        throw Error("environment file " + arn + ": not the ARN of an S3 object");
    return with_context("environment file " + arn, [&] {
        const auto object = client.call<aws::s3::GetObject>(
            {.bucket = path.substr(0, slash), .key = path.substr(slash + 1)}
        );
        return parse_environment_file(object.body ? object.body->bytes : "");
    });
}

void add(Dictionary<std::string>& to, const Dictionary<std::string>& from) {
    for (const auto& [name, value] : from)
        to[name] = value;
}

void add(Dictionary<std::string>& to, const std::vector<aws::ecs::KeyValuePair>& from) {
    for (const auto& pair : from)
        if (pair.name)
            to[*pair.name] = pair.value.value_or("");
}

} // namespace

Dictionary<std::string> resolve_environment(
    const aws::Client& client,
    const Task& task,
    const aws::ecs::ContainerDefinition& container,
    const std::string& region
) {
    Dictionary<std::string> environment{
        {"AWS_DEFAULT_REGION", region},
        {"AWS_REGION", region},
        {"AWS_EXECUTION_ENV", "AWS_ECS_FARGATE"},
    };
    for (const auto& file : container.environment_files)
        add(environment, read_environment_file(client, file.value));
    add(environment, container.environment);
    for (const auto& secret : container.secrets)
        environment[secret.name] = with_context("secret " + secret.name, [&] {
            return value_of(client, parse_secret_reference(secret.value_from));
        });
    if (task.overrides)
        for (const auto& one : task.overrides->container_overrides)
            if (one.name == container.name) {
                for (const auto& file : one.environment_files)
                    add(environment, read_environment_file(client, file.value));
                add(environment, one.environment);
            }
    return environment;
}

Dictionary<std::string> parse_environment_file(std::string_view text) {
    Dictionary<std::string> variables;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const auto equals = line.find('=');
        if (line.starts_with('#') || equals == std::string_view::npos || equals == 0)
            continue;
        variables[line.substr(0, equals)] = std::string(line.substr(equals + 1));
    }
    return variables;
}

SecretReference parse_secret_reference(const std::string& value_from) {
    if (!value_from.starts_with("arn:"))
        return {.id = value_from};
    const auto parts = split(value_from, ':');
    if (parts.size() > 5 && parts[2] == "ssm") // "parameter/shop/db" is the parameter /shop/db
        return {.id = parts[5].substr(parts[5].find('/'))};
    if (parts.size() < 7 || parts[2] != "secretsmanager")
        throw Error("cannot read " + value_from + ": neither a parameter nor a secret");
    std::string arn = parts[0];
    for (std::size_t i = 1; i < 7; ++i)
        arn += ":" + parts[i];
    return {.in_secrets_manager = true, .id = arn, .json_key = parts.size() > 7 ? parts[7] : ""};
}

} // namespace copilot::localcloud::ecs
