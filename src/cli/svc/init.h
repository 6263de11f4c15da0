// Adding a service to an application: what `svc init` and `init` share.

#pragma once

#include "cli/flags.h"
#include "cli/session.h"
#include "workspace/workspace.h"

#include <optional>
#include <string>

namespace copilot::cli::svc {

inline constexpr auto load_balanced_web_service = "Load Balanced Web Service";
inline constexpr auto backend_service = "Backend Service";

class ServiceInit {
public:
    std::string name;
    std::string type;
    std::string dockerfile;
    std::string image;
    std::optional<std::int64_t> port;

    /// Looks at what is given so far.
    void validate() const;
    /// Asks for what is missing; a manifest that is there answers everything.
    void ask(Session& session);
    /// Writes the manifest, makes the repository, and stores the record. What is there stays.
    void execute(Session& session, const workspace::Workspace& workspace) const;

private:
    void ask_image(Session& session);
    void ask_port(Session& session);
    /// Takes over the type of a manifest that is there; answers whether there is one.
    bool adopt_manifest(const Session& session);
};

/// Ports that a Dockerfile says EXPOSE for, in its order.
[[nodiscard]] std::vector<std::int64_t> exposed_ports(const std::string& dockerfile_text);

} // namespace copilot::cli::svc
