#pragma once

#include "aws/api/codepipeline/pipeline_declaration.h"
#include "aws/api/codepipeline/pipeline_metadata.h"
#include "aws/api/codepipeline/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetPipeline.html
struct GetPipeline {
    static constexpr const aws::Service& service = codepipeline::service;
    static constexpr std::string_view name = "GetPipeline";

    struct Input {
        std::string name;
        std::optional<std::int64_t> version;

        static void fields(auto& self, auto& x) {
            x(required("name"), self.name);
            x("version", self.version);
        }
    };

    struct Output {
        std::optional<PipelineDeclaration> pipeline;
        std::optional<PipelineMetadata> metadata;

        static void fields(auto& self, auto& x) {
            x("pipeline", self.pipeline);
            x("metadata", self.metadata);
        }
    };
};

} // namespace copilot::aws::codepipeline
