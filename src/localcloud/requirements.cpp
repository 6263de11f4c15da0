#include "localcloud/requirements.h"

#include "base/error.h"
#include "base/format.h"
#include "io/process.h"

#include <unistd.h>

#include <array>
#include <string>

namespace copilot::localcloud {

namespace {

struct Requirement {
    std::string_view program;
    std::string_view package; ///< Debian's.
    std::string_view purpose;
};

constexpr std::array requirements{
    Requirement{"podman", "podman", "runs containers"},
    Requirement{"haproxy", "haproxy", "balances load"},
    Requirement{"unbound", "unbound", "answers names"},
    Requirement{"nft", "nftables", "makes security groups"},
    Requirement{"docker-registry", "docker-registry", "keeps images"},
};

} // namespace

void check_requirements() {
    if (::geteuid() != 0)
        throw Error(
            "start the local cloud: it needs root, because it makes network namespaces",
            "run `sudo copilot local start`"
        );
    std::string missing;
    for (const auto& [program, package, purpose] : requirements)
        if (!io::find_program(program))
            missing += format(" {}", package);
    if (missing.empty())
        return;
    for (const auto& [program, package, purpose] : requirements)
        if (!io::find_program(program))
            throw Error(
                format("start the local cloud: {}, which {}, is not installed", program, purpose),
                format("run `apt-get install{}`", missing)
            );
}

} // namespace copilot::localcloud
