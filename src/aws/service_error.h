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

private:
    std::string code_;
    std::string message_;
    int status_;
    std::string request_id_;
};

} // namespace copilot::aws
