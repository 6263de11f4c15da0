// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::lambda {

/// Code that runs when it is called.
struct Function {
    static constexpr std::string_view resource_type = "AWS::Lambda::Function";

    struct Code {
        Text s3_bucket;
        Text s3_key;
        Text zip_file;

        bool operator==(const Code&) const = default;

        static void fields(auto& self, auto& x) {
            x("S3Bucket", self.s3_bucket);
            x("S3Key", self.s3_key);
            x("ZipFile", self.zip_file);
        }
    };

    struct Environment {
        Dictionary<Text> variables;

        bool operator==(const Environment&) const = default;

        static void fields(auto& self, auto& x) { x("Variables", self.variables); }
    };

    Texts architectures;
    std::optional<Code> code;
    Text description;
    std::optional<Environment> environment;
    Text function_name;
    Text handler;
    Texts layers;
    Integer memory_size;
    Text role;
    Text runtime;
    std::vector<Tag> tags;
    Integer timeout;

    bool operator==(const Function&) const = default;

    static void fields(auto& self, auto& x) {
        x("Architectures", self.architectures);
        x(required("Code"), self.code);
        x("Description", self.description);
        x("Environment", self.environment);
        x("FunctionName", self.function_name);
        x("Handler", self.handler);
        x("Layers", self.layers);
        x("MemorySize", self.memory_size);
        x(required("Role"), self.role);
        x("Runtime", self.runtime);
        x("Tags", self.tags);
        x("Timeout", self.timeout);
    }
};

} // namespace copilot::cfn::lambda
