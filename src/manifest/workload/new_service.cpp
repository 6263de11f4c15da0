#include "manifest/workload/new_service.h"

#include "base/format.h"

namespace copilot::manifest {
namespace {

std::string image_block(const NewService& service) {
    std::string text = "image:\n";
    if (service.image.empty())
        text += format(
            "  # What the image is built from, seen from the repository's root.\n  build: {}\n",
            service.dockerfile
        );
    else
        text += format("  location: {}\n", service.image);
    if (service.port)
        text += format("  # The port that the container listens on.\n  port: {}\n", *service.port);
    return text;
}

std::string http_block(const NewService& service) {
    return format(
        "http:\n"
        "  # Requests whose path starts so reach this service; / is all of them.\n"
        "  path: '{}'\n"
        "  # What the load balancer asks a task for to see whether it is healthy; / unless given.\n"
        "  # healthcheck: '/healthz'\n\n",
        service.path
    );
}

constexpr auto rest = R"(cpu: 256       # CPU units of a task: 1024 are one vCPU.
memory: 512    # Memory of a task in MiB.
count: 1       # How many tasks run.
exec: true     # Whether a shell may be opened in the container.

# variables:               # Environment variables of the container.
#   LOG_LEVEL: info

# secrets:                 # Environment variables from SSM Parameter Store.
#   DB_PASSWORD: /copilot/${COPILOT_APPLICATION_NAME}/${COPILOT_ENVIRONMENT_NAME}/secrets/db_password
)";

/// The overrides that the environments need; a sample, commented out, where none does.
std::string environments_block(const NewService& service) {
    if (service.private_only_environments.empty())
        return "\n# What is different in one environment.\n# environments:\n#   prod:\n#     "
               "count: 3\n";
    std::string text = "\nenvironments:\n";
    for (const auto& environment : service.private_only_environments)
        text +=
            format("  {}:\n    network:\n      vpc:\n        placement: private\n", environment);
    return text;
}

} // namespace

std::string write_manifest(const NewService& service) {
    auto text = format(
        "# The manifest of service {}.\n\nname: {}\ntype: {}\n\n",
        service.name,
        service.name,
        service.type
    );
    if (service.type == "Load Balanced Web Service")
        text += http_block(service);
    text += image_block(service) + '\n';
    return text + rest + environments_block(service);
}

} // namespace copilot::manifest
