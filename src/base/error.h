// The one way an operation fails: an Error that says what was being done and what to do next.

#pragma once

#include <concepts>
#include <exception>
#include <string>
#include <utility>

namespace copilot {

/// A failure that ends the operation. Who may catch one: see CONTRIBUTING.md, "Errors".
class Error : public std::exception {
public:
    explicit Error(std::string message) : message_(std::move(message)) {}

    Error(std::string message, std::string hint)
        : message_(std::move(message)), hint_(std::move(hint)) {}

    /// "deploy environment test: describe stack shop-test: Rate exceeded"
    [[nodiscard]] const char* what() const noexcept override { return message_.c_str(); }

    /// What the user can do next, as a sentence or a command; empty when there is nothing to
    /// suggest.
    [[nodiscard]] const std::string& hint() const { return hint_; }

    void prepend(const std::string& doing) { message_ = doing + ": " + message_; }

    void suggest(std::string hint) { hint_ = std::move(hint); }

private:
    std::string message_;
    std::string hint_;
};

/// A system call failed: the message ends with the text of errno.
class SystemError : public Error {
public:
    SystemError(const std::string& doing, int error_number);

    [[nodiscard]] int error_number() const { return error_number_; }

private:
    int error_number_;
};

/// The command line asks for something that cannot be: exit code 2, and the usage is shown.
class UsageError : public Error {
public:
    using Error::Error;
};

/// Adds what was being done to `error`: `throw in_context(error, "describe stack " + name);`
template <std::derived_from<Error> E>
[[nodiscard]] E in_context(E error, const std::string& doing) {
    error.prepend(doing);
    return error;
}

/// Runs `work`; a failure inside says it happened while `doing`. The one place that catches to
/// rethrow.
template <typename Work>
decltype(auto) with_context(const std::string& doing, Work&& work) {
    try {
        return std::forward<Work>(work)();
    } catch (Error& error) {
        error.prepend(doing);
        throw;
    }
}

} // namespace copilot
