#pragma once

#include "aws/api/codepipeline/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_RetryStageExecution.html
struct RetryStageExecution {
    static constexpr const aws::Service& service = codepipeline::service;
    static constexpr std::string_view name = "RetryStageExecution";

    struct Input {
        std::string pipeline_name;
        std::string stage_name;
        std::string pipeline_execution_id;
        std::string retry_mode;

        static void fields(auto& self, auto& x) {
            x(required("pipelineName"), self.pipeline_name);
            x(required("stageName"), self.stage_name);
            x(required("pipelineExecutionId"), self.pipeline_execution_id);
            x(required("retryMode"), self.retry_mode);
        }
    };

    struct Output {
        std::string pipeline_execution_id;

        static void fields(auto& self, auto& x) {
            x("pipelineExecutionId", self.pipeline_execution_id);
        }
    };
};

} // namespace copilot::aws::codepipeline
