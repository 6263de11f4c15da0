// What is being done to a stack: there is a record while it is being done, and only then. The
// engine finds its work, also after a crash, by looking at these.

#pragma once

#include "localcloud/cloudformation/stack.h"

namespace copilot::localcloud::cloudformation {

struct Operation {
    static constexpr std::string_view kind = "cloudformation/operation";

    /// What an update goes back to when it fails.
    struct Previous {
        std::vector<StackParameter> parameters;
        Dictionary<std::string> tags;
        std::vector<std::string> capabilities;
        std::optional<std::string> description;

        bool operator==(const Previous&) const = default;

        static void fields(auto& self, auto& x) {
            x("Parameters", self.parameters);
            x("Tags", self.tags);
            x("Capabilities", self.capabilities);
            x("Description", self.description);
        }
    };

    std::string stack_id;
    std::string id;            ///< Unique; what has been settled is marked with it.
    std::string verb;          ///< "CREATE", "UPDATE", "DELETE"
    std::string phase;         ///< "forward", "restore" (of an update), "remove"
    std::string principal_arn; ///< Who resource calls are made as.
    std::string access_key_id;
    std::optional<std::string> client_request_token;
    std::string on_failure = "ROLLBACK";  ///< "ROLLBACK", "DELETE", "DO_NOTHING"
    std::optional<std::string> cancelled; ///< Why, when somebody cancelled it.
    bool delete_after_cancel = false;     ///< Cancelled by DeleteStack.
    std::vector<std::string> retain;      ///< Logical IDs that a delete leaves alone.
    /// In the phase "remove": the stack's status when all is removed, and when some is not.
    std::string when_removed;
    std::string when_not_removed;
    std::optional<std::string> failure; ///< Why it went back.
    std::optional<Previous> previous;

    [[nodiscard]] std::string record_id() const { return stack_id; }

    static void fields(auto& self, auto& x) {
        x(required("StackId"), self.stack_id);
        x(required("Id"), self.id);
        x(required("Verb"), self.verb);
        x(required("Phase"), self.phase);
        x("PrincipalArn", self.principal_arn);
        x("AccessKeyId", self.access_key_id);
        x("ClientRequestToken", self.client_request_token);
        x("OnFailure", self.on_failure);
        x("Cancelled", self.cancelled);
        x("DeleteAfterCancel", self.delete_after_cancel);
        x("Retain", self.retain);
        x("WhenRemoved", self.when_removed);
        x("WhenNotRemoved", self.when_not_removed);
        x("Failure", self.failure);
        x("Previous", self.previous);
    }
};

} // namespace copilot::localcloud::cloudformation
