// Answers AWS operations: finds the operation of a request, decodes the input, runs its handler,
// encodes its output or its error. The local cloud's endpoint is one, and so is a test's AWS.

#pragma once

#include "aws/client.h"
#include "aws/protocol/protocol.h"

#include <functional>
#include <map>

namespace copilot::aws {

/// Who calls, and how: what a handler may know beside its input.
struct Caller {
    std::string account;
    std::string region;
    std::string access_key_id;
    std::string principal_arn; ///< "arn:aws:iam::000000000000:root", or an assumed role's.
    std::string request_id;
    /// Set by the CloudFormation engine: IDs made during the call derive from it, so that a step
    /// taken again after a crash finds what it made the first time.
    std::string creation_token{};
};

class Server : public Transport {
public:
    template <Operation Op>
    using Handler = std::function<typename Op::Output(const typename Op::Input&, const Caller&)>;

    /// Adds the one handler of `Op`.
    template <Operation Op>
    void on(Handler<Op> handler) {
        const auto& model = model_of<Op>();
        add(model, [handler = std::move(handler)](const Document& input, const Caller& caller) {
            return encode(handler(decode_input<typename Op::Input>(input), caller), Empties::keep);
        });
    }

    /// The operation that `request` is for, by X-Amz-Target, Action, or method and path of the
    /// service that signed it. Throws ServiceError: UnknownOperationException / InvalidAction with
    /// status 501 and the operation's name when there is no handler.
    struct Route {
        const OperationModel* operation = nullptr;
    };

    [[nodiscard]] Route route(const io::HttpRequest& request, std::string_view signing_name) const;

    /// Parses, calls the handler, and builds the answer; a ServiceError that the handler throws is
    /// answered as the protocol words it.
    [[nodiscard]] io::HttpResponse
    answer(const Route& route, const io::HttpRequest& request, const Caller& caller) const;

    /// Calls a handler in process, without a wire, as `caller`.
    [[nodiscard]] std::expected<Document, ServiceError>
    dispatch(const OperationModel& operation, const Document& input, const Caller& caller) const;

    /// A Transport for tests: dispatches as an anonymous caller, through the protocol both ways, so
    /// that what a client sends is what a server reads.
    std::expected<Document, ServiceError>
    send(const OperationModel& operation, const Document& input) override;

    /// Every operation that has a handler, as "service:Operation", sorted.
    [[nodiscard]] std::vector<std::string> operations() const;

private:
    using DocumentHandler = std::function<Document(const Document&, const Caller&)>;

    struct Entry {
        const OperationModel* model;
        DocumentHandler handler;
    };

    template <typename Input>
    static Input decode_input(const Document& document) {
        try {
            return decode<Input>(document);
        } catch (const DecodeError& error) {
            throw ServiceError("ValidationException", error.what());
        }
    }

    void add(const OperationModel& model, DocumentHandler handler);

    /// By service ID, then by operation name.
    std::map<std::string, std::map<std::string, Entry, std::less<>>, std::less<>> entries_;
};

} // namespace copilot::aws
