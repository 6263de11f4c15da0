// copilot local dns: names under the domains of this machine, and how its resolver finds them.

#include "aws/api/route53/create_hosted_zone.h"
#include "aws/api/route53/list_hosted_zones.h"
#include "aws/local.h"
#include "base/format.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/local/daemon.h"
#include "io/crypto.h"

#include <set>

namespace copilot::cli::local {
namespace {

using namespace aws::route53;

constexpr auto systemd_resolved = "/run/systemd/resolve";

std::string without_dot(std::string name) {
    if (name.ends_with('.'))
        name.pop_back();
    return name;
}

std::set<std::string> public_zones(const aws::Client& client) {
    std::set<std::string> names;
    ListHostedZones::Input input;
    while (true) {
        const auto page = client.call<ListHostedZones>(input);
        for (const auto& zone : page.hosted_zones)
            if (!zone.config || !zone.config->private_zone.value_or(false))
                names.insert(without_dot(zone.name));
        if (!page.is_truncated)
            return names;
        input.marker = page.next_marker;
    }
}

/// Those that are below no other: what is asked for one is asked for all below it.
std::vector<std::string> topmost(const std::set<std::string>& names) {
    std::vector<std::string> top;
    for (const auto& name : names) {
        bool below = false;
        for (const auto& other : names)
            below = below || name.ends_with('.' + other);
        if (!below)
            top.push_back(name);
    }
    return top;
}

class LocalDns final : public Command {
public:
    void define(Flags& flags) override {
        flags.text(
            "register",
            '\0',
            domain_,
            "Own this domain on this machine: makes its public hosted zone."
        );
    }

    void validate(Session&) override {
        if (!domain_.empty() && domain_.find('.') == std::string::npos)
            throw UsageError(
                format("\"{}\" is not a domain name", domain_), "write it as example.com"
            );
    }

    void execute(Session& session) override {
        const auto status = daemon_status();
        if (!status.running)
            throw Error("the local cloud is not running", "run `copilot local start`");
        const auto aws = session.aws_for({.profile = std::string(aws::local::profile)});
        auto zones = public_zones(aws.client());
        if (!domain_.empty() && zones.insert(without_dot(domain_)).second)
            register_domain(session, aws.client());
        explain(session, status.record.resolver, topmost(zones));
    }

private:
    void register_domain(Session& session, const aws::Client& client) const {
        (void)client.call<CreateHostedZone>({.name = domain_, .caller_reference = io::random_uuid()}
        );
        session.log().success(format(
            "{} is yours on this machine: {} makes an application with names under it.",
            session.log().resource(domain_),
            session.log().command(format("copilot app init --domain {}", domain_))
        ));
    }

    static void
    explain(Session& session, const std::string& resolver, const std::vector<std::string>& zones) {
        if (zones.empty()) {
            session.out("No public hosted zone is in the local cloud yet. Own a domain on this "
                        "machine with\n\n  copilot local dns --register example.com\n");
            return;
        }
        session.out(format(
            "{} {} answered at {}, port 53; every other name is asked of this machine's name "
            "servers.\n\n  dig @{} {}\n\n",
            joined(zones, ", "),
            zones.size() == 1 ? "is" : "are",
            resolver,
            resolver,
            zones.front()
        ));
        session.out(
            std::filesystem::exists(systemd_resolved) ? with_systemd_resolved(resolver, zones)
                                                      : with_resolv_conf(resolver)
        );
    }

    static std::string
    with_systemd_resolved(const std::string& resolver, const std::vector<std::string>& zones) {
        return format(
            "This machine uses systemd-resolved. To let every program find the names:\n\n"
            "  sudo mkdir -p /etc/systemd/resolved.conf.d\n"
            "  printf '[Resolve]\\nDNS={}\\nDomains=~{}\\n' | sudo tee "
            "/etc/systemd/resolved.conf.d/copilot.conf\n"
            "  sudo systemctl restart systemd-resolved\n\n"
            "and to undo it:\n\n"
            "  sudo rm /etc/systemd/resolved.conf.d/copilot.conf\n"
            "  sudo systemctl restart systemd-resolved\n",
            resolver,
            joined(zones, " ~")
        );
    }

    static std::string with_resolv_conf(const std::string& resolver) {
        return format(
            "This machine uses /etc/resolv.conf. To let every program find the names, put this "
            "line before the others:\n\n"
            "  sudo sed -i '1i nameserver {0}' /etc/resolv.conf\n\n"
            "and to undo it:\n\n"
            "  sudo sed -i '/^nameserver {1}$/d' /etc/resolv.conf\n",
            resolver,
            replaced(resolver, ".", "\\.")
        );
    }

    std::string domain_;
};

} // namespace

CommandSpec dns() {
    return {
        .path = "local dns",
        .summary = "Say how this machine's resolver finds the names of the local cloud.",
        .examples = "  # Own a domain here, then make an application with names under it.\n"
                    "  copilot local dns --register example.com\n"
                    "  copilot app init shop --domain example.com",
        .make = std::make_unique<LocalDns>,
    };
}

} // namespace copilot::cli::local
