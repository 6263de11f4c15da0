// Invoke: at once, or put down for the controller "functions".

#include "aws/api/lambda/invoke.h"
#include "codec/base64.h"
#include "codec/json.h"
#include "io/crypto.h"
#include "localcloud/lambda/operations.h"
#include "localcloud/lambda/runtimes.h"

namespace copilot::localcloud::lambda {

namespace {

namespace api = aws::lambda;
using aws::ServiceError;

constexpr std::size_t largest_payload = 6UL * 1024 * 1024;
constexpr std::size_t largest_event = 256UL * 1024;

/// The event of an invocation: nothing is an empty object.
std::string payload_of(const api::Invoke::Input& input) {
    if (!input.payload || input.payload->bytes.empty())
        return "{}";
    const auto& bytes = input.payload->bytes;
    const bool queued = input.invocation_type == "Event";
    if (bytes.size() > (queued ? largest_event : largest_payload))
        throw ServiceError("RequestTooLargeException", "The payload is too large", 413);
    try {
        (void)codec::parse_json(bytes);
    } catch (const codec::ParseError& error) {
        throw ServiceError(
            "InvalidRequestContentException",
            std::string("Could not parse request body into json: ") + error.what()
        );
    }
    return bytes;
}

api::Invoke::Output
put_down(Cloud& cloud, const api::Invoke::Input& input, const aws::Caller& caller) {
    cloud.in_transaction(caller, [&](Call& call) {
        const auto function = require_function(call, input.function_name);
        // a step that is taken again after a crash finds its invocation put down already
        auto id = caller.creation_token.empty() ? io::random_uuid() : call.new_id("", 32);
        call.records.put(
            call.place(),
            QueuedInvocation{
                .id = std::move(id),
                .function = function.name,
                .payload = payload_of(input),
                .due = call.clock.now(),
            }
        );
        call.wake("functions");
    });
    return {.status_code = 202};
}

api::Invoke::Output run(Cloud& cloud, const api::Invoke::Input& input, const aws::Caller& caller) {
    const auto function = cloud.in_transaction(caller, [&](Call& call) {
        return require_function(call, input.function_name);
    });
    const auto outcome = cloud.part<Runtimes>().invoke(
        {caller.account, caller.region}, function, {io::random_uuid(), payload_of(input)}
    );
    api::Invoke::Output output{
        .status_code = 200,
        .payload = Blob{outcome.result.payload},
        .executed_version = "$LATEST",
    };
    if (!outcome.result.error.empty())
        output.function_error = outcome.result.error;
    if (input.log_type == "Tail")
        output.log_result = codec::to_base64(outcome.log_tail);
    return output;
}

api::Invoke::Output
invoke(Cloud& cloud, const api::Invoke::Input& input, const aws::Caller& caller) {
    const auto type = input.invocation_type.value_or("RequestResponse");
    if (type == "Event")
        return put_down(cloud, input, caller);
    if (type == "RequestResponse")
        return run(cloud, input, caller);
    if (type != "DryRun")
        throw ServiceError("InvalidParameterValueException", "Unknown invocation type " + type);
    cloud.in_transaction(caller, [&](Call& call) {
        (void)require_function(call, input.function_name);
    });
    return {.status_code = 204};
}

} // namespace

void register_invocation_operations(Cloud& cloud) {
    cloud.on_waiting<api::Invoke>([&cloud](const auto& input, const aws::Caller& caller) {
        return invoke(cloud, input, caller);
    });
}

} // namespace copilot::localcloud::lambda
