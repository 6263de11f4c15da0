#pragma once

#include "base/document.h"
#include "base/error.h"

namespace copilot::aws {

/// An error answered by an AWS API. The client throws what the server threw: same class, same code.
class ServiceError : public Error {
public:
    ServiceError(std::string code, const std::string& message, int status = 400)
        : Error(code + ": " + message),
          code_(std::move(code)),
          message_(message),
          status_(status) {}

    /// The wire's error code, verbatim: "ValidationError", "ThrottlingException".
    [[nodiscard]] const std::string& code() const { return code_; }

    /// The wire's message, without the code and without context.
    [[nodiscard]] const std::string& message() const { return message_; }

    /// The HTTP status.
    [[nodiscard]] int status() const { return status_; }

    [[nodiscard]] const std::string& request_id() const { return request_id_; }

    void set_request_id(std::string id) { request_id_ = std::move(id); }

    /// What an error says beside code and message, as text or trees; null for most.
    [[nodiscard]] const Document& details() const { return details_; }

    void set_details(Document details) { details_ = std::move(details); }

    /// The code of the JSON shape where the service's own code is another: SQS answers the shape
    /// QueueDoesNotExist and the code AWS.SimpleQueueService.NonExistentQueue. Empty for most.
    [[nodiscard]] const std::string& shape() const { return shape_; }

    void set_shape(std::string shape) { shape_ = std::move(shape); }

private:
    std::string code_;
    std::string message_;
    int status_;
    std::string request_id_;
    Document details_{};
    std::string shape_{};
};

} // namespace copilot::aws
