#pragma once

#include "aws/api/lambda/service.h"
#include "aws/api/lambda/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
struct UpdateFunctionConfiguration {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "UpdateFunctionConfiguration";
    static constexpr std::string_view method = "PUT";
    static constexpr std::string_view uri = "/2015-03-31/functions/{FunctionName}/configuration";

    struct Input {
        std::string function_name;
        std::optional<std::string> role;
        std::optional<std::string> handler;
        std::optional<std::string> description;
        std::optional<std::int64_t> timeout;
        std::optional<std::int64_t> memory_size;
        std::optional<VpcConfig> vpc_config;
        std::optional<Environment> environment;
        std::optional<std::string> runtime;
        std::optional<DeadLetterConfig> dead_letter_config;
        std::optional<TracingConfig> tracing_config;
        std::optional<std::string> revision_id;
        std::vector<std::string> layers;
        std::optional<EphemeralStorage> ephemeral_storage;
        std::optional<LoggingConfig> logging_config;
        std::optional<FunctionRuntimeConfig> runtime_config;
        std::optional<AcceleratorConfig> accelerator_config;

        static void fields(auto& self, auto& x) {
            x(required("FunctionName").in(Location::label), self.function_name);
            x("Role", self.role);
            x("Handler", self.handler);
            x("Description", self.description);
            x("Timeout", self.timeout);
            x("MemorySize", self.memory_size);
            x("VpcConfig", self.vpc_config);
            x("Environment", self.environment);
            x("Runtime", self.runtime);
            x("DeadLetterConfig", self.dead_letter_config);
            x("TracingConfig", self.tracing_config);
            x("RevisionId", self.revision_id);
            x("Layers", self.layers);
            x("EphemeralStorage", self.ephemeral_storage);
            x("LoggingConfig", self.logging_config);
            x("RuntimeConfig", self.runtime_config);
            x("AcceleratorConfig", self.accelerator_config);
        }
    };

    struct Output {
        std::optional<std::string> function_name;
        std::optional<std::string> function_arn;
        std::optional<std::string> runtime;
        std::optional<std::string> role;
        std::optional<std::string> handler;
        std::optional<std::int64_t> code_size;
        std::optional<std::string> description;
        std::optional<std::int64_t> timeout;
        std::optional<std::int64_t> memory_size;
        std::optional<std::string> last_modified;
        std::optional<std::string> code_sha256;
        std::optional<std::string> version;
        std::optional<VpcConfigResponse> vpc_config;
        std::optional<DeadLetterConfig> dead_letter_config;
        std::optional<EnvironmentResponse> environment;
        std::optional<TracingConfigResponse> tracing_config;
        std::optional<std::string> revision_id;
        std::vector<Layer> layers;
        std::optional<std::string> state;
        std::optional<std::string> state_reason;
        std::optional<std::string> state_reason_code;
        std::optional<std::string> last_update_status;
        std::optional<std::string> last_update_status_reason;
        std::optional<std::string> last_update_status_reason_code;
        std::optional<std::string> package_type;
        std::vector<std::string> architectures;
        std::optional<EphemeralStorage> ephemeral_storage;
        std::optional<LoggingConfig> logging_config;
        std::optional<FunctionRuntimeConfig> runtime_config;
        std::optional<AcceleratorConfig> accelerator_config;

        static void fields(auto& self, auto& x) {
            x("FunctionName", self.function_name);
            x("FunctionArn", self.function_arn);
            x("Runtime", self.runtime);
            x("Role", self.role);
            x("Handler", self.handler);
            x("CodeSize", self.code_size);
            x("Description", self.description);
            x("Timeout", self.timeout);
            x("MemorySize", self.memory_size);
            x("LastModified", self.last_modified);
            x("CodeSha256", self.code_sha256);
            x("Version", self.version);
            x("VpcConfig", self.vpc_config);
            x("DeadLetterConfig", self.dead_letter_config);
            x("Environment", self.environment);
            x("TracingConfig", self.tracing_config);
            x("RevisionId", self.revision_id);
            x("Layers", self.layers);
            x("State", self.state);
            x("StateReason", self.state_reason);
            x("StateReasonCode", self.state_reason_code);
            x("LastUpdateStatus", self.last_update_status);
            x("LastUpdateStatusReason", self.last_update_status_reason);
            x("LastUpdateStatusReasonCode", self.last_update_status_reason_code);
            x("PackageType", self.package_type);
            x("Architectures", self.architectures);
            x("EphemeralStorage", self.ephemeral_storage);
            x("LoggingConfig", self.logging_config);
            x("RuntimeConfig", self.runtime_config);
            x("AcceleratorConfig", self.accelerator_config);
        }
    };
};

} // namespace copilot::aws::lambda
