// The Lambda runtime: takes invocations from the runtime API and answers them, until it is stopped.
// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html

#pragma once

#include "io/http/client.h"
#include "lambda/custom_resource.h"

#include <functional>
#include <string>

namespace copilot::lambda {

/// Where this function runs, as Lambda's environment variables say.
struct Surroundings {
    std::string runtime_api; ///< AWS_LAMBDA_RUNTIME_API: "127.0.0.1:9001"
    std::string handler;     ///< _HANDLER
    std::string log_group;   ///< AWS_LAMBDA_LOG_GROUP_NAME
    std::string log_stream;  ///< AWS_LAMBDA_LOG_STREAM_NAME
};

/// Handles one event and sends CloudFormation its answer, success or failure. Throws only when the
/// answer could not be sent.
void answer_event(
    const Event& event,
    CustomResource& resource,
    const Context& context,
    const Surroundings& surroundings,
    io::HttpClient& http
);

/// The role `bootstrap` of the binary: runs until Lambda ends the process. Answers the exit code
/// when the runtime API cannot be reached, or the handler's name is unknown.
int run();

} // namespace copilot::lambda
