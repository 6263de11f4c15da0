// AWS::SecretsManager::Secret. Ref is its ARN.

#include "cfn/resource/secretsmanager/secret.h"

#include "aws/api/secretsmanager/create_secret.h"
#include "aws/api/secretsmanager/delete_secret.h"
#include "aws/api/secretsmanager/describe_secret.h"
#include "aws/api/secretsmanager/get_random_password.h"
#include "aws/api/secretsmanager/tag_resource.h"
#include "aws/api/secretsmanager/untag_resource.h"
#include "aws/api/secretsmanager/update_secret.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::secretsmanager {

namespace {

using Properties = cfn::secretsmanager::Secret;
using SecretRequest = Request<Properties>;
using aws::secretsmanager::GetRandomPassword;

std::optional<std::string> optional(const cfn::Text& text) {
    return text ? std::optional(*text) : std::nullopt;
}

std::optional<bool> optional(const cfn::Boolean& value) {
    return value.absent() ? std::nullopt : std::optional(*value);
}

/// A password, alone or as one more key of a JSON template.
std::string secret_with(const Properties::GenerateSecretString& wanted, std::string password) {
    if (!wanted.secret_string_template)
        return password;
    if (!wanted.generate_string_key)
        throw Error("GenerateSecretString: SecretStringTemplate needs GenerateStringKey");
    auto document = codec::parse_json(*wanted.secret_string_template);
    if (!document.map())
        throw Error("GenerateSecretString: SecretStringTemplate must be a JSON object");
    document.map()->set(*wanted.generate_string_key, std::move(password));
    return codec::to_json(document);
}

class SecretHandler final : public ResourceHandler<Properties> {
public:
    explicit SecretHandler(const aws::Client& client) : client_(client) {}

    /// A generated password is another one in every call, so the value is put in by a call of its
    /// own, and only where there is none: when the step is taken again the first value stays.
    Progress on_create(const SecretRequest& request) override {
        const auto& desired = request.desired;
        const auto secret = client_.call<aws::secretsmanager::CreateSecret>({
            .name = desired.name.value_or(request.generated_name),
            .description = optional(desired.description),
            .kms_key_id = optional(desired.kms_key_id),
            .tags =
                tags_to<aws::secretsmanager::Tag>(resource_tags(request.stack_tags, desired.tags)),
        });
        completing(secret.arn, [&] { put_first_value(secret.arn, desired); });
        return made(secret.arn);
    }

    /// Changing how a value is generated makes a new one; otherwise the value stays.
    Progress on_update(const SecretRequest& request) override {
        const auto& desired = request.desired;
        aws::secretsmanager::UpdateSecret::Input input{
            .secret_id = request.physical_id,
            .description = desired.description.value_or(""),
            .kms_key_id = optional(desired.kms_key_id)
        };
        if (desired.secret_string)
            input.secret_string = *desired.secret_string;
        else if (desired.generate_secret_string != request.previous.generate_secret_string)
            input.secret_string = generated(desired);
        client_.call<aws::secretsmanager::UpdateSecret>(input);
        put_tags(request);
        return made(request.physical_id);
    }

    /// As CloudFormation does: without a time of grace, so that the name is free again.
    Progress on_delete(const SecretRequest& request) override {
        const auto reply = client_.try_call<aws::secretsmanager::DeleteSecret>({
            .secret_id = request.physical_id,
            .force_delete_without_recovery = true,
        });
        if (!reply && reply.error().code() != "ResourceNotFoundException")
            throw reply.error();
        return Progress::success(request.physical_id);
    }

private:
    static Progress made(const std::string& arn) { return Progress::success(arn, {{"Id", arn}}); }

    std::optional<std::string> generated(const Properties& desired) {
        if (!desired.generate_secret_string)
            return std::nullopt;
        const auto& wanted = *desired.generate_secret_string;
        auto reply = client_.call<GetRandomPassword>({
            .password_length = wanted.password_length.value_or(32),
            .exclude_characters = optional(wanted.exclude_characters),
            .exclude_numbers = optional(wanted.exclude_numbers),
            .exclude_punctuation = optional(wanted.exclude_punctuation),
            .exclude_uppercase = optional(wanted.exclude_uppercase),
            .exclude_lowercase = optional(wanted.exclude_lowercase),
            .include_space = optional(wanted.include_space),
            .require_each_included_type = optional(wanted.require_each_included_type),
        });
        return secret_with(wanted, std::move(reply.random_password));
    }

    void put_first_value(const std::string& arn, const Properties& desired) {
        const auto secret = client_.call<aws::secretsmanager::DescribeSecret>({arn});
        if (!secret.version_ids_to_stages.empty())
            return;
        const auto value =
            desired.secret_string ? optional(desired.secret_string) : generated(desired);
        if (value)
            client_.call<aws::secretsmanager::UpdateSecret>({
                .secret_id = arn,
                .secret_string = value,
            });
    }

    void put_tags(const SecretRequest& request) {
        const auto& id = request.physical_id;
        const auto wanted = resource_tags(request.stack_tags, request.desired.tags);
        std::vector<std::string> gone;
        for (const auto& tag : client_.call<aws::secretsmanager::DescribeSecret>({id}).tags)
            if (!wanted.find(tag.key))
                gone.push_back(tag.key);
        if (!gone.empty())
            client_.call<aws::secretsmanager::UntagResource>({id, gone});
        client_.call<aws::secretsmanager::TagResource>(
            {id, tags_to<aws::secretsmanager::Tag>(wanted)}
        );
    }

    aws::Client client_;
};

} // namespace

ResourceType secret() {
    return resource_type<SecretHandler, Properties>({"Name"});
}

} // namespace copilot::localcloud::secretsmanager
