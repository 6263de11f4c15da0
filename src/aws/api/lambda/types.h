#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html
struct FunctionCode {
    std::optional<Blob> zip_file;
    std::optional<std::string> s3_bucket;
    std::optional<std::string> s3_key;
    std::optional<std::string> s3_object_version;
    std::optional<std::string> image_uri;

    static void fields(auto& self, auto& x) {
        x("ZipFile", self.zip_file);
        x("S3Bucket", self.s3_bucket);
        x("S3Key", self.s3_key);
        x("S3ObjectVersion", self.s3_object_version);
        x("ImageUri", self.image_uri);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html
struct VpcConfig {
    std::vector<std::string> subnet_ids;
    std::vector<std::string> security_group_ids;

    static void fields(auto& self, auto& x) {
        x("SubnetIds", self.subnet_ids);
        x("SecurityGroupIds", self.security_group_ids);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_DeadLetterConfig.html
struct DeadLetterConfig {
    std::optional<std::string> target_arn;

    static void fields(auto& self, auto& x) { x("TargetArn", self.target_arn); }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_Environment.html
struct Environment {
    Dictionary<std::string> variables;

    static void fields(auto& self, auto& x) { x("Variables", self.variables); }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_TracingConfig.html
struct TracingConfig {
    std::optional<std::string> mode;

    static void fields(auto& self, auto& x) { x("Mode", self.mode); }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_EphemeralStorage.html
struct EphemeralStorage {
    std::int64_t size = 0;

    static void fields(auto& self, auto& x) { x(required("Size"), self.size); }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html
struct LoggingConfig {
    std::optional<std::string> log_format;
    std::optional<std::string> application_log_level;
    std::optional<std::string> system_log_level;
    std::optional<std::string> log_group;

    static void fields(auto& self, auto& x) {
        x("LogFormat", self.log_format);
        x("ApplicationLogLevel", self.application_log_level);
        x("SystemLogLevel", self.system_log_level);
        x("LogGroup", self.log_group);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionRuntimeConfig.html
struct FunctionRuntimeConfig {
    std::string runtime_arn;
    std::string runtime_alias;

    static void fields(auto& self, auto& x) {
        x(required("RuntimeArn"), self.runtime_arn);
        x(required("RuntimeAlias"), self.runtime_alias);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_AcceleratorConfig.html
struct AcceleratorConfig {
    std::int64_t accelerator_memory_size = 0;

    static void fields(auto& self, auto& x) {
        x(required("AcceleratorMemorySize"), self.accelerator_memory_size);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfigResponse.html
struct VpcConfigResponse {
    std::vector<std::string> subnet_ids;
    std::vector<std::string> security_group_ids;
    std::optional<std::string> vpc_id;

    static void fields(auto& self, auto& x) {
        x("SubnetIds", self.subnet_ids);
        x("SecurityGroupIds", self.security_group_ids);
        x("VpcId", self.vpc_id);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentError.html
struct EnvironmentError {
    std::optional<std::string> error_code;
    std::optional<std::string> message;

    static void fields(auto& self, auto& x) {
        x("ErrorCode", self.error_code);
        x("Message", self.message);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentResponse.html
struct EnvironmentResponse {
    Dictionary<std::string> variables;
    std::optional<EnvironmentError> error;

    static void fields(auto& self, auto& x) {
        x("Variables", self.variables);
        x("Error", self.error);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_TracingConfigResponse.html
struct TracingConfigResponse {
    std::optional<std::string> mode;

    static void fields(auto& self, auto& x) { x("Mode", self.mode); }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_Layer.html
struct Layer {
    std::optional<std::string> arn;
    std::optional<std::int64_t> code_size;

    static void fields(auto& self, auto& x) {
        x("Arn", self.arn);
        x("CodeSize", self.code_size);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html
struct FunctionConfiguration {
    std::string function_name;
    std::string function_arn;
    std::optional<std::string> runtime;
    std::string role;
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

/// https://docs.aws.amazon.com/lambda/latest/api/API_ResolvedS3Object.html
struct ResolvedS3Object {
    std::optional<std::string> s3_bucket;
    std::optional<std::string> s3_key;
    std::optional<std::string> s3_object_version;

    static void fields(auto& self, auto& x) {
        x("S3Bucket", self.s3_bucket);
        x("S3Key", self.s3_key);
        x("S3ObjectVersion", self.s3_object_version);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCodeLocationError.html
struct FunctionCodeLocationError {
    std::optional<std::string> error_code;
    std::optional<std::string> message;

    static void fields(auto& self, auto& x) {
        x("ErrorCode", self.error_code);
        x("Message", self.message);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCodeLocation.html
struct FunctionCodeLocation {
    std::optional<std::string> repository_type;
    std::optional<std::string> location;
    std::optional<std::string> image_uri;
    std::optional<std::string> resolved_image_uri;
    std::optional<ResolvedS3Object> resolved_s3_object;
    std::optional<FunctionCodeLocationError> error;

    static void fields(auto& self, auto& x) {
        x("RepositoryType", self.repository_type);
        x("Location", self.location);
        x("ImageUri", self.image_uri);
        x("ResolvedImageUri", self.resolved_image_uri);
        x("ResolvedS3Object", self.resolved_s3_object);
        x("Error", self.error);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_TagsError.html
struct TagsError {
    std::string error_code;
    std::string message;

    static void fields(auto& self, auto& x) {
        x("ErrorCode", self.error_code);
        x("Message", self.message);
    }
};

/// https://docs.aws.amazon.com/lambda/latest/api/API_Concurrency.html
struct Concurrency {
    std::optional<std::int64_t> reserved_concurrent_executions;

    static void fields(auto& self, auto& x) {
        x("ReservedConcurrentExecutions", self.reserved_concurrent_executions);
    }
};

} // namespace copilot::aws::lambda
