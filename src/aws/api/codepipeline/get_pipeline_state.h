#pragma once

#include "aws/api/codepipeline/service.h"
#include "aws/api/codepipeline/stage_state.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_GetPipelineState.html
struct GetPipelineState {
    static constexpr const aws::Service& service = codepipeline::service;
    static constexpr std::string_view name = "GetPipelineState";

    struct Input {
        std::string name;

        static void fields(auto& self, auto& x) { x(required("name"), self.name); }
    };

    struct Output {
        std::optional<std::string> pipeline_name;
        std::optional<std::int64_t> pipeline_version;
        std::vector<StageState> stage_states;
        std::optional<Timestamp> created;
        std::optional<Timestamp> updated;

        static void fields(auto& self, auto& x) {
            x("pipelineName", self.pipeline_name);
            x("pipelineVersion", self.pipeline_version);
            x("stageStates", self.stage_states);
            x("created", self.created);
            x("updated", self.updated);
        }
    };
};

} // namespace copilot::aws::codepipeline
