#pragma once

#include "base/fields.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::codepipeline {

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_EncryptionKey.html
struct EncryptionKey {
    std::string id;
    std::string type;

    static void fields(auto& self, auto& x) {
        x("id", self.id);
        x("type", self.type);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ArtifactStore.html
struct ArtifactStore {
    std::string type;
    std::string location;
    std::optional<EncryptionKey> encryption_key;

    static void fields(auto& self, auto& x) {
        x("type", self.type);
        x("location", self.location);
        x("encryptionKey", self.encryption_key);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_BlockerDeclaration.html
struct BlockerDeclaration {
    std::string name;
    std::string type;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("type", self.type);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionTypeId.html
struct ActionTypeId {
    std::string category;
    std::string owner;
    std::string provider;
    std::string version;

    static void fields(auto& self, auto& x) {
        x("category", self.category);
        x("owner", self.owner);
        x("provider", self.provider);
        x("version", self.version);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_OutputArtifact.html
struct OutputArtifact {
    std::string name;
    std::vector<std::string> files;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("files", self.files);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_InputArtifact.html
struct InputArtifact {
    std::string name;

    static void fields(auto& self, auto& x) { x("name", self.name); }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionDeclaration.html
struct ActionDeclaration {
    std::string name;
    ActionTypeId action_type_id;
    std::optional<std::int64_t> run_order;
    Dictionary<std::string> configuration;
    std::vector<OutputArtifact> output_artifacts;
    std::vector<InputArtifact> input_artifacts;
    std::optional<std::string> role_arn;
    std::optional<std::string> region;
    std::optional<std::string> name_space;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("actionTypeId", self.action_type_id);
        x("runOrder", self.run_order);
        x("configuration", self.configuration);
        x("outputArtifacts", self.output_artifacts);
        x("inputArtifacts", self.input_artifacts);
        x("roleArn", self.role_arn);
        x("region", self.region);
        x("namespace", self.name_space);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_StageDeclaration.html
struct StageDeclaration {
    std::string name;
    std::vector<BlockerDeclaration> blockers;
    std::vector<ActionDeclaration> actions;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("blockers", self.blockers);
        x("actions", self.actions);
    }
};

/// https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_PipelineDeclaration.html
struct PipelineDeclaration {
    std::string name;
    std::string role_arn;
    std::optional<ArtifactStore> artifact_store;
    Dictionary<ArtifactStore> artifact_stores;
    std::vector<StageDeclaration> stages;
    std::optional<std::int64_t> version;
    std::optional<std::string> pipeline_type;

    static void fields(auto& self, auto& x) {
        x("name", self.name);
        x("roleArn", self.role_arn);
        x("artifactStore", self.artifact_store);
        x("artifactStores", self.artifact_stores);
        x("stages", self.stages);
        x("version", self.version);
        x("pipelineType", self.pipeline_type);
    }
};

} // namespace copilot::aws::codepipeline
