// Calls the local cloud's own operations without a wire: what the CloudFormation engine's resource
// handlers, and whatever else in the daemon acts as somebody, use.

#pragma once

#include "aws/server.h"

namespace copilot::localcloud {

/// Dispatches on a server as `caller`. Safe to share between threads.
///
/// Where the caller has a creation token, each call gets one of its own, derived from it, from the
/// operation and from its input: the same call made again finds what it made the first time, and
/// two different calls never make the same ID.
class InProcessTransport final : public aws::Transport {
public:
    InProcessTransport(const aws::Server& server, aws::Caller caller)
        : server_(server), caller_(std::move(caller)) {}

    std::expected<Document, aws::ServiceError>
    send(const aws::OperationModel& operation, const Document& input) override;

private:
    const aws::Server& server_;
    aws::Caller caller_;
};

} // namespace copilot::localcloud
