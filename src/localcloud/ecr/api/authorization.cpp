// GetAuthorizationToken. The registry listens on loopback only and lets everybody in who reaches
// it; the token is there because clients want one before they push.

#include "aws/api/ecr/get_authorization_token.h"
#include "codec/base64.h"
#include "localcloud/ecr/operations.h"
#include "localcloud/ecr/registry.h"

namespace copilot::localcloud::ecr {

namespace {

namespace api = aws::ecr;

constexpr auto token_life = std::chrono::hours(12);

} // namespace

void register_authorization_operations(Cloud& cloud) {
    cloud.on_waiting<api::GetAuthorizationToken>([&cloud](const auto&, const aws::Caller&) {
        auto& registry = cloud.part<Registry>();
        registry->ensure_running(); // whoever asks is about to push
        api::GetAuthorizationToken::Output output;
        output.authorization_data.push_back({
            .authorization_token = codec::to_base64("AWS:local"),
            .expires_at = cloud.clock().now() + token_life,
            .proxy_endpoint = "http://" + registry->address(),
        });
        return output;
    });
}

} // namespace copilot::localcloud::ecr
