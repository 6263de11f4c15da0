// The failures that any call may meet, whatever it does: keys, permissions, clocks, throttling.
// https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html

#include "aws/advice.h"

#include <algorithm>
#include <array>

namespace copilot::aws {
namespace {

constexpr std::string_view renew = "the credentials have expired: renew them (`aws sso login`, or "
                                   "new keys), then run the command again";
constexpr std::string_view other_keys =
    "the access key is not known there: look at the profile's keys, or choose another with "
    "--profile";
constexpr std::string_view other_secret =
    "the secret access key does not fit the access key: look at the profile's keys";
constexpr std::string_view permission =
    "these credentials may not do that: ask for the permission, or choose others with --profile";
constexpr std::string_view slower =
    "too many calls: run the command again later, or set AWS_RETRY_MODE=adaptive and "
    "AWS_MAX_ATTEMPTS=10";
constexpr std::string_view clock_wrong = "set this machine's clock";
constexpr std::string_view opt_in =
    "the region may have to be enabled for the account first: AWS console, Account, Regions";

struct Advice {
    std::string_view code;
    std::string_view sentence;
};

constexpr std::array advices{std::to_array<Advice>({
    {"AccessDenied", permission},
    {"AccessDeniedException", permission},
    {"AuthFailure", other_keys},
    {"ExpiredToken", renew},
    {"ExpiredTokenException", renew},
    {"InvalidAccessKeyId", other_keys},
    {"InvalidClientTokenId", other_keys},
    {"OptInRequired", opt_in},
    {"RequestExpired", clock_wrong},
    {"RequestLimitExceeded", slower},
    {"RequestTimeTooSkewed", clock_wrong},
    {"SignatureDoesNotMatch", other_secret},
    {"SlowDown", slower},
    {"Throttling", slower},
    {"ThrottlingException", slower},
    {"TooManyRequestsException", slower},
    {"UnauthorizedOperation", permission},
    {"UnrecognizedClientException", other_keys},
})};

static_assert(std::ranges::is_sorted(advices, {}, &Advice::code));

} // namespace

std::string advice_about(const ServiceError& error) {
    // JSON services say with one code that the clock is wrong and that the secret is.
    if (error.code() == "InvalidSignatureException")
        return std::string(
            error.message().starts_with("Signature expired")
                    || error.message().starts_with("Signature not yet current")
                ? clock_wrong
                : other_secret
        );
    const auto found = std::ranges::lower_bound(advices, error.code(), {}, &Advice::code);
    const bool known = found != advices.end() && found->code == error.code();
    return known ? std::string(found->sentence) : std::string{};
}

} // namespace copilot::aws
