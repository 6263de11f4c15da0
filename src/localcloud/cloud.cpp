// What a call of an operation knows: where it is, how new things are named.

#include "localcloud/cloud.h"

#include "base/format.h"
#include "codec/base64.h"
#include "io/crypto.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud {

namespace {

/// Services whose ARNs name no region: what they keep belongs to the account.
constexpr std::array<std::string_view, 4> without_region{
    "iam", "sts", "cloudfront", "organizations"
};
/// Services whose ARNs name neither region nor account.
constexpr std::array<std::string_view, 2> without_account{"s3", "route53"};

} // namespace

std::string Call::new_id(std::string_view prefix, std::size_t digits) const {
    const auto bytes =
        caller.creation_token.empty()
            ? io::random_bytes((digits + 1) / 2)
            : io::sha256(format("{}\n{}\n{}", caller.creation_token, prefix, ids_made++));
    return std::string(prefix) + codec::to_hex(bytes).substr(0, digits);
}

std::string Call::arn(std::string_view service, std::string_view resource) const {
    if (std::ranges::find(without_account, service) != without_account.end())
        return format("arn:aws:{}:::{}", service, resource);
    const bool global = std::ranges::find(without_region, service) != without_region.end();
    const std::string_view region = global ? "" : std::string_view(caller.region);
    return format("arn:aws:{}:{}:{}:{}", service, region, caller.account, resource);
}

Cloud::Cloud(State& state, const Clock& clock, Directories directories)
    : state_(state), clock_(clock), directories_(std::move(directories)) {}

} // namespace copilot::localcloud
