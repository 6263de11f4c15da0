#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_SourceRevision.html
struct SourceRevision {
    std::string action_name;
    std::optional<std::string> revision_id;
    std::optional<std::string> revision_summary;
    std::optional<std::string> revision_url;

    static void fields(auto& self, auto& x) {
        x("actionName", self.action_name);
        x("revisionId", self.revision_id);
        x("revisionSummary", self.revision_summary);
        x("revisionUrl", self.revision_url);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineExecutionSummary.html
struct PipelineExecutionSummary {
    std::optional<std::string> pipeline_execution_id;
    std::optional<std::string> status;
    std::optional<std::string> status_summary;
    std::optional<Timestamp> start_time;
    std::optional<Timestamp> last_update_time;
    std::vector<SourceRevision> source_revisions;

    static void fields(auto& self, auto& x) {
        x("pipelineExecutionId", self.pipeline_execution_id);
        x("status", self.status);
        x("statusSummary", self.status_summary);
        x("startTime", self.start_time);
        x("lastUpdateTime", self.last_update_time);
        x("sourceRevisions", self.source_revisions);
    }
};

} // namespace copilot::aws::codepipeline
