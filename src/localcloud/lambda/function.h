#pragma once

#include "base/fields.h"

namespace copilot::localcloud::lambda {

/// A statement of a function's own policy: who may call it.
struct Permission {
    std::string statement_id;
    std::string action;
    std::string principal;
    std::string source_arn{};
    std::string source_account{};

    static void fields(auto& self, auto& x) {
        x("StatementId", self.statement_id);
        x("Action", self.action);
        x("Principal", self.principal);
        x("SourceArn", self.source_arn);
        x("SourceAccount", self.source_account);
    }
};

/// Code that runs when it is called.
/// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html
struct Function {
    static constexpr std::string_view kind = "lambda/function";

    std::string name;
    std::string arn;
    std::string runtime;
    std::string role; ///< ARN
    std::string handler{};
    std::string description{};
    std::int64_t timeout = 3;       ///< Seconds.
    std::int64_t memory_size = 128; ///< MiB
    Dictionary<std::string> environment{};
    std::vector<std::string> architectures{};
    std::string code_sha256{}; ///< Base64, as AWS says it.
    std::int64_t code_size = 0;
    std::string code_directory{}; ///< Where it is unpacked.
    std::string revision_id{};    ///< Another after every change.
    Timestamp last_modified{};
    std::vector<Permission> permissions{};
    std::string creation_token{}; ///< Of the call that made it.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return name; }

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x("Arn", self.arn);
        x("Runtime", self.runtime);
        x("Role", self.role);
        x("Handler", self.handler);
        x("Description", self.description);
        x("Timeout", self.timeout);
        x("MemorySize", self.memory_size);
        x("Environment", self.environment);
        x("Architectures", self.architectures);
        x("CodeSha256", self.code_sha256);
        x("CodeSize", self.code_size);
        x("CodeDirectory", self.code_directory);
        x("RevisionId", self.revision_id);
        x("LastModified", self.last_modified);
        x("Permissions", self.permissions);
        x("CreationToken", self.creation_token);
        x("Tags", self.tags);
    }
};

/// An invocation that nobody waits for (InvocationType Event), until it has been run.
struct QueuedInvocation {
    static constexpr std::string_view kind = "lambda/queued-invocation";

    std::string id; ///< The request ID.
    std::string function;
    std::string payload; ///< JSON
    std::int64_t attempts = 0;
    Timestamp due{};

    [[nodiscard]] std::string record_id() const { return id; }

    [[nodiscard]] std::string parent_id() const { return function; }

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Function", self.function);
        x("Payload", self.payload);
        x("Attempts", self.attempts);
        x("Due", self.due);
    }
};

} // namespace copilot::localcloud::lambda
