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
    /// The same in every call for one incarnation of the resource; a replacement gets another.
    std::string generated_name{};
    /// Names one step (one create, one update, one delete): the same in every call for it, also
    /// after a crash, and another for the next step.
    std::string step_token{};
    std::string resource_type{}; ///< "AWS::EC2::VPC": for handlers of more than one type.
};

/// Thrown by on_create instead of an error of its own when it made something and then failed: with
/// the physical ID, so that on_delete is called to unmake it. (After any other failure of a first
/// call of on_create there is no physical ID, and on_delete is not called.)
class PartialCreate : public Error {
public:
    PartialCreate(std::string physical_id, const Error& why)
        : Error(why), physical_id_(std::move(physical_id)) {}

    [[nodiscard]] const std::string& physical_id() const { return physical_id_; }

private:
    std::string physical_id_;
};

/// Runs the steps of on_create that follow the one which made `physical_id`: a failure becomes a
/// PartialCreate.
template <typename Work>
decltype(auto) completing(const std::string& physical_id, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (const Error& error) {
        throw PartialCreate(physical_id, error);
    }
}

/// `generated_name` for services whose names are short: the middle is cut, the last characters
/// (which make it unique) stay.
[[nodiscard]] std::string shortened(const std::string& generated_name, std::size_t length);

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

    /// Unmakes the resource, however little of it exists: a failed create that knew its physical ID
    /// ends here too, and what is already gone is a success. After IN_PROGRESS the same request
    /// comes again. A failure is tried again a few times before the resource is DELETE_FAILED.
    virtual Progress on_delete(const Request<Properties>& request) = 0;
};

} // namespace copilot::localcloud
