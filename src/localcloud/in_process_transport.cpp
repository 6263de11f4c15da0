#include "localcloud/in_process_transport.h"

#include "base/format.h"
#include "codec/json.h"
#include "io/crypto.h"

namespace copilot::localcloud {

std::expected<Document, aws::ServiceError>
InProcessTransport::send(const aws::OperationModel& operation, const Document& input) {
    auto caller = caller_;
    if (!caller.creation_token.empty())
        caller.creation_token = io::sha256_hex(
            format("{}\n{}\n{}", caller_.creation_token, operation.name, codec::to_json(input))
        );
    caller.request_id = io::random_uuid();
    return server_.dispatch(operation, input, caller);
}

} // namespace copilot::localcloud
