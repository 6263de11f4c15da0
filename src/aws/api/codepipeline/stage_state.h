#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_StageExecution.html
struct StageExecution {
    std::string pipeline_execution_id;
    std::string status;
    std::optional<std::string> type;

    static void fields(auto& self, auto& x) {
        x("pipelineExecutionId", self.pipeline_execution_id);
        x("status", self.status);
        x("type", self.type);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_TransitionState.html
struct TransitionState {
    std::optional<bool> enabled;
    std::optional<std::string> last_changed_by;
    std::optional<Timestamp> last_changed_at;
    std::optional<std::string> disabled_reason;

    static void fields(auto& self, auto& x) {
        x("enabled", self.enabled);
        x("lastChangedBy", self.last_changed_by);
        x("lastChangedAt", self.last_changed_at);
        x("disabledReason", self.disabled_reason);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionRevision.html
struct ActionRevision {
    std::string revision_id;
    std::string revision_change_id;
    Timestamp created;

    static void fields(auto& self, auto& x) {
        x("revisionId", self.revision_id);
        x("revisionChangeId", self.revision_change_id);
        x("created", self.created);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ErrorDetails.html
struct ErrorDetails {
    std::optional<std::string> code;
    std::optional<std::string> message;

    static void fields(auto& self, auto& x) {
        x("code", self.code);
        x("message", self.message);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionExecution.html
struct ActionExecution {
    std::string action_execution_id;
    std::optional<std::string> status;
    std::optional<std::string> summary;
    std::optional<Timestamp> last_status_change;
    std::optional<std::string> token;
    std::optional<std::string> last_updated_by;
    std::optional<std::string> external_execution_id;
    std::optional<std::string> external_execution_url;
    std::optional<std::int64_t> percent_complete;
    std::optional<ErrorDetails> error_details;
    std::optional<std::string> log_stream_arn;

    static void fields(auto& self, auto& x) {
        x("actionExecutionId", self.action_execution_id);
        x("status", self.status);
        x("summary", self.summary);
        x("lastStatusChange", self.last_status_change);
        x("token", self.token);
        x("lastUpdatedBy", self.last_updated_by);
        x("externalExecutionId", self.external_execution_id);
        x("externalExecutionUrl", self.external_execution_url);
        x("percentComplete", self.percent_complete);
        x("errorDetails", self.error_details);
        x("logStreamARN", self.log_stream_arn);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionState.html
struct ActionState {
    std::optional<std::string> action_name;
    std::optional<ActionRevision> current_revision;
    std::optional<ActionExecution> latest_execution;
    std::optional<std::string> entity_url;
    std::optional<std::string> revision_url;

    static void fields(auto& self, auto& x) {
        x("actionName", self.action_name);
        x("currentRevision", self.current_revision);
        x("latestExecution", self.latest_execution);
        x("entityUrl", self.entity_url);
        x("revisionUrl", self.revision_url);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_StageState.html
struct StageState {
    std::optional<std::string> stage_name;
    std::optional<StageExecution> inbound_execution;
    std::vector<StageExecution> inbound_executions;
    std::optional<TransitionState> inbound_transition_state;
    std::vector<ActionState> action_states;
    std::optional<StageExecution> latest_execution;

    static void fields(auto& self, auto& x) {
        x("stageName", self.stage_name);
        x("inboundExecution", self.inbound_execution);
        x("inboundExecutions", self.inbound_executions);
        x("inboundTransitionState", self.inbound_transition_state);
        x("actionStates", self.action_states);
        x("latestExecution", self.latest_execution);
    }
};

} // namespace copilot::aws::codepipeline
