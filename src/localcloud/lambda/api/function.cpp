// Functions: their code is unpacked when it comes, their configuration is a record.

#include "aws/api/lambda/create_function.h"
#include "aws/api/lambda/delete_function.h"
#include "aws/api/lambda/get_function.h"
#include "aws/api/lambda/get_function_configuration.h"
#include "aws/api/lambda/list_functions.h"
#include "aws/api/lambda/update_function_code.h"
#include "aws/api/lambda/update_function_configuration.h"
#include "aws/api/s3/get_object.h"
#include "io/crypto.h"
#include "localcloud/again.h"
#include "localcloud/in_process_transport.h"
#include "localcloud/lambda/code.h"
#include "localcloud/lambda/operations.h"
#include "localcloud/page.h"

namespace copilot::localcloud::lambda {

namespace {

namespace api = aws::lambda;
using aws::ServiceError;

constexpr std::string_view runtime = "provided.al2023";

ServiceError refused(const std::string& message) {
    return {"InvalidParameterValueException", message};
}

/// The one runtime that needs no language of ours: the code brings its own.
void check_runtime(const std::optional<std::string>& name) {
    if (name.value_or("") != runtime)
        throw refused(format(
            "The local cloud cannot run the runtime {}: it runs {} only.",
            name.value_or("of container images"),
            runtime
        ));
}

void check_timeout(std::int64_t seconds) {
    if (seconds < 1 || seconds > 900)
        throw refused("Timeout must be between 1 and 900 seconds");
}

api::FunctionConfiguration describe(const Function& function) {
    return {
        .function_name = function.name,
        .function_arn = function.arn,
        .runtime = function.runtime,
        .role = function.role,
        .handler = function.handler,
        .code_size = function.code_size,
        .description = function.description,
        .timeout = function.timeout,
        .memory_size = function.memory_size,
        .last_modified = to_iso8601(function.last_modified),
        .code_sha256 = function.code_sha256,
        .version = "$LATEST",
        .environment = api::EnvironmentResponse{.variables = function.environment},
        .revision_id = function.revision_id,
        .state = "Active",
        .last_update_status = "Successful",
        .package_type = "Zip",
        .architectures = function.architectures,
    };
}

/// Several operations answer a configuration as their whole output.
template <typename Output>
Output as(const Function& function) {
    return decode<Output>(encode(describe(function)));
}

void touch(Function& function, const Call& call) {
    function.revision_id = io::random_uuid();
    function.last_modified = call.clock.now();
}

/// The archive, from the call or from a bucket that the caller may read.
std::string archive_of(
    Cloud& cloud,
    const aws::Caller& caller,
    const std::optional<Blob>& zip_file,
    const std::optional<std::string>& bucket,
    const std::optional<std::string>& key
) {
    if (zip_file)
        return zip_file->bytes;
    if (!bucket || !key)
        throw refused("Please provide a source for function code.");
    InProcessTransport transport(cloud.server(), caller);
    const auto object =
        aws::Client(transport).try_call<aws::s3::GetObject>({.bucket = *bucket, .key = *key});
    if (!object)
        throw refused(format(
            "Error occurred while GetObject. S3 Error Code: {}. S3 Error Message: {}",
            object.error().code(),
            object.error().message()
        ));
    return object->body ? object->body->bytes : "";
}

void put_code(Function& function, const Code& code) {
    function.code_directory = code.directory;
    function.code_sha256 = code.sha256;
    function.code_size = code.size;
}

Function create(const api::CreateFunction::Input& input, const Code& code, Call& call) {
    if (auto there = call.records.find<Function>(call.place(), input.function_name)) {
        if (made_by(*there, call))
            return *std::move(there);
        throw ServiceError(
            "ResourceConflictException", "Function already exist: " + input.function_name, 409
        );
    }
    Function made{
        .name = input.function_name,
        .arn = call.arn("lambda", "function:" + input.function_name),
        .runtime = input.runtime.value_or(""),
        .role = input.role,
        .handler = input.handler.value_or(""),
        .description = input.description.value_or(""),
        .timeout = input.timeout.value_or(3),
        .memory_size = input.memory_size.value_or(128),
        .environment = input.environment ? input.environment->variables : Dictionary<std::string>{},
        .architectures =
            input.architectures.empty() ? std::vector<std::string>{"x86_64"} : input.architectures,
        .creation_token = call.caller.creation_token,
        .tags = input.tags,
    };
    put_code(made, code);
    touch(made, call);
    call.records.put(call.place(), made);
    return made;
}

api::CreateFunction::Output
create_function(Cloud& cloud, const api::CreateFunction::Input& input, const aws::Caller& caller) {
    check_runtime(input.runtime);
    check_timeout(input.timeout.value_or(3));
    if (!input.layers.empty())
        throw refused("The local cloud has no Lambda layers.");
    const auto code = unpack_code(
        cloud,
        archive_of(cloud, caller, input.code.zip_file, input.code.s3_bucket, input.code.s3_key)
    );
    const auto made =
        cloud.in_transaction(caller, [&](Call& call) { return create(input, code, call); });
    return as<api::CreateFunction::Output>(made);
}

api::UpdateFunctionCode::Output update_function_code(
    Cloud& cloud, const api::UpdateFunctionCode::Input& input, const aws::Caller& caller
) {
    const auto code = unpack_code(
        cloud, archive_of(cloud, caller, input.zip_file, input.s3_bucket, input.s3_key)
    );
    const auto updated = cloud.in_transaction(caller, [&](Call& call) {
        auto function = require_function(call, input.function_name);
        put_code(function, code);
        touch(function, call);
        call.records.put(call.place(), function);
        return function;
    });
    return as<api::UpdateFunctionCode::Output>(updated);
}

api::UpdateFunctionConfiguration::Output
update_function_configuration(const api::UpdateFunctionConfiguration::Input& input, Call& call) {
    auto function = require_function(call, input.function_name);
    if (input.runtime)
        check_runtime(input.runtime);
    if (!input.layers.empty())
        throw refused("The local cloud has no Lambda layers.");
    function.role = input.role.value_or(function.role);
    function.handler = input.handler.value_or(function.handler);
    function.description = input.description.value_or(function.description);
    function.timeout = input.timeout.value_or(function.timeout);
    check_timeout(function.timeout);
    function.memory_size = input.memory_size.value_or(function.memory_size);
    if (input.environment)
        function.environment = input.environment->variables;
    touch(function, call);
    call.records.put(call.place(), function);
    return as<api::UpdateFunctionConfiguration::Output>(function);
}

api::GetFunction::Output get_function(const api::GetFunction::Input& input, Call& call) {
    const auto function = require_function(call, input.function_name);
    return {
        .configuration = describe(function),
        .code =
            api::FunctionCodeLocation{
                .repository_type = "S3", .location = "file://" + function.code_directory
            },
        .tags = function.tags,
    };
}

api::GetFunctionConfiguration::Output
get_function_configuration(const api::GetFunctionConfiguration::Input& input, Call& call) {
    return as<api::GetFunctionConfiguration::Output>(require_function(call, input.function_name));
}

api::ListFunctions::Output list_functions(const api::ListFunctions::Input& input, Call& call) {
    const auto page = page_of(
        call.records.list<Function>(call.place()),
        input.marker,
        input.max_items.value_or(50),
        &Function::name
    );
    api::ListFunctions::Output output{.next_marker = page.next_token};
    for (const auto& function : page.items)
        output.functions.push_back(describe(function));
    return output;
}

api::DeleteFunction::Output delete_function(const api::DeleteFunction::Input& input, Call& call) {
    const auto function = require_function(call, input.function_name);
    for (const auto& queued : call.records.list<QueuedInvocation>(call.place(), function.name))
        call.records.erase<QueuedInvocation>(call.place(), queued.record_id());
    call.records.erase<Function>(call.place(), function.record_id());
    call.wake("functions");
    return {.status_code = 204};
}

} // namespace

std::string function_name_of(const std::string& name_or_arn) {
    constexpr std::string_view mark = "function:";
    const auto found = name_or_arn.find(mark);
    const auto name =
        found == std::string::npos ? name_or_arn : name_or_arn.substr(found + mark.size());
    return name.substr(0, name.find(':'));
}

Function require_function(Call& call, const std::string& name_or_arn) {
    const auto name = function_name_of(name_or_arn);
    auto found = call.records.find<Function>(call.place(), name);
    if (!found)
        throw ServiceError(
            "ResourceNotFoundException",
            "Function not found: " + call.arn("lambda", "function:" + name),
            404
        );
    return *std::move(found);
}

void register_function_operations(Cloud& cloud) {
    cloud.on<api::DeleteFunction>(delete_function);
    cloud.on<api::GetFunction>(get_function);
    cloud.on<api::GetFunctionConfiguration>(get_function_configuration);
    cloud.on<api::ListFunctions>(list_functions);
    cloud.on<api::UpdateFunctionConfiguration>(update_function_configuration);
    const auto add = [&cloud]<aws::Operation Op>(Op, auto handler) {
        cloud.on_waiting<Op>([&cloud, handler](const auto& input, const aws::Caller& caller) {
            return handler(cloud, input, caller);
        });
    };
    add(api::CreateFunction{}, create_function);
    add(api::UpdateFunctionCode{}, update_function_code);
}

} // namespace copilot::localcloud::lambda
