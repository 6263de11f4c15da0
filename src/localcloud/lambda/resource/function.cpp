// AWS::Lambda::Function

#include "cfn/resource/lambda/function.h"

#include "aws/api/lambda/create_function.h"
#include "aws/api/lambda/delete_function.h"
#include "aws/api/lambda/tag_resource.h"
#include "aws/api/lambda/untag_resource.h"
#include "aws/api/lambda/update_function_code.h"
#include "aws/api/lambda/update_function_configuration.h"
#include "io/zip.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::lambda {

namespace {

namespace api = aws::lambda;
using Properties = cfn::lambda::Function;

std::optional<std::string> optional(const cfn::Text& text) {
    return text ? std::optional(*text) : std::nullopt;
}

std::optional<std::int64_t> optional(const cfn::Integer& number) {
    return number ? std::optional(*number) : std::nullopt;
}

std::vector<std::string> list(const cfn::Texts& texts) {
    std::vector<std::string> items;
    if (texts)
        for (const auto& text : *texts)
            items.push_back(*text);
    return items;
}

/// CloudFormation's ZipFile is the source of one file, not an archive.
api::FunctionCode code_of(const Properties& desired) {
    api::FunctionCode code{
        .s3_bucket = optional(desired.code->s3_bucket),
        .s3_key = optional(desired.code->s3_key),
    };
    if (desired.code->zip_file)
        code.zip_file = Blob{
            io::to_zip({{.name = "bootstrap", .content = *desired.code->zip_file, .mode = 0755}})
        };
    return code;
}

api::Environment environment_of(const Properties& desired) {
    api::Environment environment;
    if (desired.environment)
        for (const auto& [name, value] : desired.environment->variables)
            environment.variables[name] = *value;
    return environment;
}

/// Function names are at most 64 characters long.
std::string name_of(const Request<Properties>& request) {
    return request.desired.function_name.value_or(shortened(request.generated_name, 64));
}

class FunctionHandler final : public ResourceHandler<Properties> {
public:
    explicit FunctionHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        const auto& desired = request.desired;
        const auto made = client_.call<api::CreateFunction>({
            .function_name = name_of(request),
            .runtime = optional(desired.runtime),
            .role = *desired.role,
            .handler = optional(desired.handler),
            .code = code_of(desired),
            .description = optional(desired.description),
            .timeout = optional(desired.timeout),
            .memory_size = optional(desired.memory_size),
            .environment = environment_of(desired),
            .tags = resource_tags(request.stack_tags, desired.tags),
            .layers = list(desired.layers),
            .architectures = list(desired.architectures),
        });
        return done(*made.function_name, *made.function_arn);
    }

    Progress on_update(const Request<Properties>& request) override {
        const auto& name = request.physical_id;
        const auto& desired = request.desired;
        if (!(desired.code == request.previous.code)) {
            const auto code = code_of(desired);
            client_.call<api::UpdateFunctionCode>({
                .function_name = name,
                .zip_file = code.zip_file,
                .s3_bucket = code.s3_bucket,
                .s3_key = code.s3_key,
            });
        }
        const auto updated = client_.call<api::UpdateFunctionConfiguration>({
            .function_name = name,
            .role = *desired.role,
            .handler = optional(desired.handler),
            .description = desired.description.value_or(""),
            .timeout = desired.timeout.value_or(3),
            .memory_size = desired.memory_size.value_or(128),
            .environment = environment_of(desired),
            .runtime = optional(desired.runtime),
            .layers = list(desired.layers),
        });
        put_tags(request, *updated.function_arn);
        return done(name, *updated.function_arn);
    }

    Progress on_delete(const Request<Properties>& request) override {
        const auto deleted =
            client_.try_call<api::DeleteFunction>({.function_name = request.physical_id});
        if (!deleted && deleted.error().code() != "ResourceNotFoundException")
            throw deleted.error();
        return Progress::success(request.physical_id);
    }

private:
    void put_tags(const Request<Properties>& request, const std::string& arn) const {
        const auto tags = resource_tags(request.stack_tags, request.desired.tags);
        client_.call<api::TagResource>({arn, tags});
        std::vector<std::string> gone;
        for (const auto& tag : request.previous.tags)
            if (!tags.find(*tag.key))
                gone.push_back(*tag.key);
        if (!gone.empty())
            client_.call<api::UntagResource>({arn, gone});
    }

    static Progress done(const std::string& name, const std::string& arn) {
        return Progress::success(name, {{"Arn", arn}});
    }

    aws::Client client_;
};

} // namespace

ResourceType function() {
    return resource_type<FunctionHandler, Properties>({"FunctionName"});
}

} // namespace copilot::localcloud::lambda
