// What the CloudFormation engine asks of a resource type.
//
// The verbs, statuses and error codes are those of the CloudFormation resource provider contract:
// https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract.html

#pragma once

#include "aws/client.h"
#include "base/fields.h"
#include "base/interface.h"

#include <chrono>
#include <string>

namespace copilot::localcloud {

enum class OperationStatus { IN_PROGRESS, SUCCESS, FAILED };

/// What Fn::GetAtt returns, by attribute name: text, numbers or lists; dotted names as they are
/// written ("Endpoint.Address").
using Attributes = Dictionary<Document>;

/// A handler's answer. A failure is thrown instead (aws::ServiceError, Error): its text becomes the
/// event's reason.
struct Progress {
    OperationStatus status = OperationStatus::SUCCESS;
    std::string physical_id; ///< What Ref returns.
    Attributes attributes{};
    std::chrono::milliseconds delay{}; ///< When IN_PROGRESS: how long until the next call.

    static Progress success(std::string physical_id, Attributes attributes = {}) {
        return {OperationStatus::SUCCESS, std::move(physical_id), std::move(attributes), {}};
    }

    static Progress in_progress(
        std::string physical_id, std::chrono::milliseconds delay, Attributes attributes = {}
    ) {
        return {OperationStatus::IN_PROGRESS, std::move(physical_id), std::move(attributes), delay};
    }
};

template <typename Properties>
struct Request {
    std::string account;
    std::string region;
    std::string stack_id;
    std::string stack_name;
    std::string logical_id;
    std::string physical_id; ///< Empty in the first call of on_create.
    Properties desired;      ///< Every intrinsic function is already resolved.
    Properties previous{};   ///< What on_update moves away from.
    /// The stack's tags, which CloudFormation puts on everything that can carry tags, with
    /// aws:cloudformation:stack-name, stack-id and logical-id among them.
    Dictionary<std::string> stack_tags{};
    /// "<stack name>-<logical ID>-<12 characters>": for resources whose template gives no name.
    /// The same every time this resource of this stack is made.
    std::string generated_name{};
};

/// Makes, changes and unmakes one type of resource by calling the same operations that anyone
/// calls. Every verb may be called again after a crash with the same request and must then find its
/// own work.
template <typename Properties>
class ResourceHandler : public Interface {
public:
    /// Makes the resource. After IN_PROGRESS the same request comes again, with its physical_id.
    virtual Progress on_create(const Request<Properties>& request) = 0;

    /// Changes the resource in place. Never called for a change that needs a replacement.
    virtual Progress on_update(const Request<Properties>& request) = 0;

    /// Unmakes the resource, however little of it exists: a failed create ends here too, and what
    /// is already gone is a success.
    virtual Progress on_delete(const Request<Properties>& request) = 0;
};

} // namespace copilot::localcloud
