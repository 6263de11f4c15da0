#pragma once

#include "aws/api/lambda/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
struct Invoke {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "Invoke";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/2015-03-31/functions/{FunctionName}/invocations";

    struct Input {
        std::string function_name;
        std::optional<std::string> invocation_type;
        std::optional<std::string> log_type;
        std::optional<std::string> client_context;
        std::optional<Blob> payload;
        std::optional<std::string> qualifier;

        static void fields(auto& self, auto& x) {
            x(required("FunctionName").in(Location::label), self.function_name);
            x(Field("InvocationType").on_wire("X-Amz-Invocation-Type").in(Location::header),
              self.invocation_type);
            x(Field("LogType").on_wire("X-Amz-Log-Type").in(Location::header), self.log_type);
            x(Field("ClientContext").on_wire("X-Amz-Client-Context").in(Location::header),
              self.client_context);
            x(Field("Payload").in(Location::payload), self.payload);
            x(Field("Qualifier").in(Location::query), self.qualifier);
        }
    };

    struct Output {
        std::int64_t status_code = 0;
        std::optional<std::string> function_error;
        std::optional<std::string> log_result;
        std::optional<Blob> payload;
        std::optional<std::string> executed_version;

        static void fields(auto& self, auto& x) {
            x(Field("StatusCode").in(Location::status), self.status_code);
            x(Field("FunctionError").on_wire("X-Amz-Function-Error").in(Location::header),
              self.function_error);
            x(Field("LogResult").on_wire("X-Amz-Log-Result").in(Location::header), self.log_result);
            x(Field("Payload").in(Location::payload), self.payload);
            x(Field("ExecutedVersion").on_wire("X-Amz-Executed-Version").in(Location::header),
              self.executed_version);
        }
    };
};

} // namespace copilot::aws::lambda
