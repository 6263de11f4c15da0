#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_SucceededInStageFilter.html
struct SucceededInStageFilter {
    std::optional<std::string> stage_name;

    static void fields(auto& self, auto& x) { x("stageName", self.stage_name); }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineExecutionFilter.html
struct PipelineExecutionFilter {
    std::optional<SucceededInStageFilter> succeeded_in_stage;

    static void fields(auto& self, auto& x) { x("succeededInStage", self.succeeded_in_stage); }
};

} // namespace copilot::aws::codepipeline
