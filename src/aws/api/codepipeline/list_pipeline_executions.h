#pragma once

#include "aws/api/codepipeline/pipeline_execution_filter.h"
#include "aws/api/codepipeline/pipeline_execution_summary.h"
#include "aws/api/codepipeline/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ListPipelineExecutions.html
struct ListPipelineExecutions {
    static constexpr const aws::Service& service = codepipeline::service;
    static constexpr std::string_view name = "ListPipelineExecutions";

    struct Input {
        std::string pipeline_name;
        std::optional<std::int64_t> max_results;
        std::optional<PipelineExecutionFilter> filter;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x(required("pipelineName"), self.pipeline_name);
            x("maxResults", self.max_results);
            x("filter", self.filter);
            x("nextToken", self.next_token);
        }
    };

    struct Output {
        std::vector<PipelineExecutionSummary> pipeline_execution_summaries;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("pipelineExecutionSummaries", self.pipeline_execution_summaries);
            x("nextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::codepipeline
