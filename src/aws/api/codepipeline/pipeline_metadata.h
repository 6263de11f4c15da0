#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineMetadata.html
struct PipelineMetadata {
    std::optional<std::string> pipeline_arn;
    std::optional<Timestamp> created;
    std::optional<Timestamp> updated;
    std::optional<Timestamp> polling_disabled_at;

    static void fields(auto& self, auto& x) {
        x("pipelineArn", self.pipeline_arn);
        x("created", self.created);
        x("updated", self.updated);
        x("pollingDisabledAt", self.polling_disabled_at);
    }
};

} // namespace copilot::aws::codepipeline
