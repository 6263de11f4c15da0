// Calls AWS operations: encodes the input, signs, sends, retries, decodes the output or the error.

#pragma once

#include "aws/operation.h"
#include "aws/service_error.h"
#include "base/interface.h"

#include <expected>
#include <memory>

namespace copilot::aws {

/// Carries one call to whoever answers it: AWS, the local cloud, or a test's own server. Retries
/// are its business. Safe to share between threads.
class Transport : public Interface {
public:
    /// Throws Error when no answer came.
    virtual std::expected<Document, ServiceError>
    send(const OperationModel& operation, const Document& input) = 0;
};

/// A handle to call operations with; cheap to copy.
class Client {
public:
    /// Borrows: the transport outlives the client and its copies.
    explicit Client(Transport& transport) : transport_(std::shared_ptr<void>(), &transport) {}

    /// Keeps the transport, and what it needs, as long as the client and its copies.
    explicit Client(std::shared_ptr<Transport> transport) : transport_(std::move(transport)) {}

    /// For calls whose failure ends what the caller is doing.
    template <Operation Op>
    typename Op::Output call(const typename Op::Input& input) const {
        auto output = try_call<Op>(input);
        if (!output)
            throw in_context(std::move(output.error()), std::string(Op::name));
        return *std::move(output);
    }

    /// For calls whose caller looks at the error code.
    template <Operation Op>
    std::expected<typename Op::Output, ServiceError> try_call(const typename Op::Input& input
    ) const {
        auto output = transport_->send(model_of<Op>(), encode(input));
        if (!output)
            return std::unexpected(std::move(output.error()));
        return decode<typename Op::Output>(*output);
    }

private:
    std::shared_ptr<Transport> transport_;
};

/// Every page of a paginated operation: calls `each(output)` until there is no next token.
/// `token` names the member in input and output: `for_each_page<ListTasks>(client, input,
/// &In::next_token, &Out::next_token, each)`.
template <Operation Op, typename Each>
void for_each_page(
    const Client& client,
    typename Op::Input input,
    std::optional<std::string> Op::Input::* token_in,
    std::optional<std::string> Op::Output::* token_out,
    Each&& each
) {
    while (true) {
        const auto page = client.call<Op>(input);
        each(page);
        if (!(page.*token_out) || (page.*token_out)->empty())
            return;
        input.*token_in = page.*token_out;
    }
}

} // namespace copilot::aws
