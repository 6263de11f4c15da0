// Answers AWS operations: finds the operation of a request, decodes the input, runs its handler,
// encodes its output or its error. The local cloud's endpoint is one, and so is a test's AWS.

#pragma once

#include "aws/client.h"
#include "aws/protocol/protocol.h"
#include "aws/rest_router.h"
#include "codec/form.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

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

/// What a handler's caller is told of an input that does not fit, in the words of its protocol.
[[nodiscard]] ServiceError invalid_input(const Service& service, const DecodeError& error);

/// Handlers are added first; then all else may be called from any thread.
class Server : public Transport {
public:
    template <Operation Op>
    using Handler = std::function<typename Op::Output(const typename Op::Input&, const Caller&)>;

    /// Adds the one handler of `Op`.
    template <Operation Op>
    void on(Handler<Op> handler) {
        const auto& model = model_of<Op>();
        add(model, [handler = std::move(handler)](const Document& input, const Caller& caller) {
            return encode(handler(decode_input<Op>(input), caller), Empties::keep);
        });
    }

    struct Entry {
        const OperationModel* model = nullptr;
        std::function<Document(const Document&, const Caller&)> handler{};
    };

    struct Route {
        const OperationModel* operation = nullptr;
        const Entry* entry = nullptr;
        /// The target in path style, where the request names its bucket in the host; else empty.
        std::string target{};
    };

    /// The operation that `request` is for, by X-Amz-Target, Action, or method and path of the
    /// service that signed it. Throws ServiceError NotImplemented, status 501, with the operation's
    /// name when there is no handler.
    [[nodiscard]] Route route(const io::HttpRequest& request, std::string_view signing_name) const;

    /// Parses, calls the handler, and builds the answer; a ServiceError that the handler throws is
    /// answered as the protocol words it, anything else as InternalFailure.
    [[nodiscard]] io::HttpResponse
    answer(const Route& route, const io::HttpRequest& request, const Caller& caller) const;

    /// The answer to a request that never got as far as a handler: no route, or a bad signature. In
    /// the words of the protocol that the request seems to speak.
    [[nodiscard]] static io::HttpResponse refuse(
        const io::HttpRequest& request,
        std::string_view signing_name,
        const ServiceError& error,
        std::string_view request_id
    );

    /// What a request calls the operation that it wants, known or not: "GetParameter", "GET /shop".
    [[nodiscard]] static std::string operation_asked_for(const io::HttpRequest& request);

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

    template <Operation Op>
    static typename Op::Input decode_input(const Document& document) {
        try {
            return decode<typename Op::Input>(document);
        } catch (const DecodeError& error) {
            throw invalid_input(Op::service, error);
        }
    }

    void add(const OperationModel& model, DocumentHandler handler);
    [[nodiscard]] const Entry& entry_of(const OperationModel& operation) const;
    [[nodiscard]] const Entry& by_target(std::string_view target) const;
    [[nodiscard]] const Entry& by_action(
        const codec::Form& form, std::string_view action, std::string_view signing_name
    ) const;
    [[nodiscard]] Route
    by_path(const io::HttpRequest& request, std::string_view signing_name) const;

    struct TextHash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    template <typename T>
    using Index = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

    Index<std::unique_ptr<Entry>> entries_;    ///< By "service ID:Operation".
    Index<const Entry*> targets_;              ///< By X-Amz-Target.
    Index<std::vector<const Entry*>> actions_; ///< By Action: several services may have it.
    Index<RestRouter> routers_;                ///< By signing name.
};

} // namespace copilot::aws
