// Where the local cloud keeps what its clients need: the daemon writes it, commands read it. And
// the wall between the two worlds: AWS keys never go to the local cloud, its keys never go to AWS.

#pragma once

#include "aws/config/surroundings.h"
#include "aws/credentials.h"
#include "base/fields.h"
#include "io/http/url.h"

#include <cstdint>

namespace copilot::aws::local {

inline constexpr std::string_view profile = "local"; ///< As in --profile local.
inline constexpr std::string_view default_account = "000000000000";
inline constexpr std::string_view default_region = "us-west-2";
inline constexpr std::uint16_t default_port = 4566;

/// $COPILOT_STATE_DIR, else $XDG_STATE_HOME/copilot, else ~/.local/state/copilot.
[[nodiscard]] io::Path state_directory(const Surroundings& surroundings);

/// What the running daemon says of itself in `daemon.json`.
struct DaemonRecord {
    std::int64_t pid = 0;
    int port = default_port;
    std::string endpoint{};
    std::string account{default_account};
    std::string region{default_region};
    std::string resolver{}; ///< Where public zones are answered: "127.18.33.7", port 53.

    static void fields(auto& self, auto& x) {
        x("pid", self.pid);
        x("port", self.port);
        x("endpoint", self.endpoint);
        x("account", self.account);
        x("region", self.region);
        x("resolver", self.resolver);
    }
};

/// Nothing when no daemon was ever started here. The process may be gone.
[[nodiscard]] std::optional<DaemonRecord> daemon_record(const Surroundings& surroundings);
void write_daemon_record(const Surroundings& surroundings, const DaemonRecord& record);

/// "http://127.0.0.1:4566", or what the daemon says.
[[nodiscard]] std::string endpoint(const Surroundings& surroundings);

/// The keys that the daemon made for an account: the section [local], or [local-NAME] for more
/// accounts, of `credentials`, a file that only its owner can read. Nothing before the first start.
[[nodiscard]] std::optional<Credentials>
credentials(const Surroundings& surroundings, std::string_view profile_name = profile);
/// Replaces the file.
void write_credentials(
    const Surroundings& surroundings,
    const std::vector<std::pair<std::string, Credentials>>& by_profile
);

/// LKIA… and LSIA…
[[nodiscard]] bool is_local_key(std::string_view access_key_id);
/// AKIA… and ASIA…
[[nodiscard]] bool is_aws_key(std::string_view access_key_id);
/// 127.x.x.x, ::1, localhost and what ends in .localhost.
[[nodiscard]] bool is_loopback(std::string_view host);

/// Throws Error when these credentials must not go to this server: local ones to a host of AWS, or
/// others to the local cloud's endpoint.
void refuse_to_mix(
    const Surroundings& surroundings, const Credentials& credentials, const io::Url& server
);

} // namespace copilot::aws::local
