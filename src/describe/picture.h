// The picture of an environment: its network, and what runs where, drawn from what is deployed.

#pragma once

#include "describe/environment.h"
#include "describe/network.h"

#include <cstdint>
#include <string>
#include <vector>

namespace copilot::describe {

/// How something is doing, for its colour.
enum class Condition { good, bad, unknown };

struct PictureTask {
    std::string service;
    std::string id;
    std::string address;
    std::string subnet_id;
    Condition condition = Condition::unknown;
    std::string says; ///< "healthy", "PENDING"
};

struct PictureService {
    std::string name;
    std::string type;
    std::int64_t running = 0;
    std::int64_t desired = 0;
    std::string address; ///< A URL, or a name inside; may be empty.
};

struct PictureSubnet {
    Subnet subnet;
    bool has_nat_gateway = false;
};

struct PictureBalancer {
    std::string name;
    std::string dns_name;
    bool faces_internet = false;
    std::string state; ///< "active"
};

struct Picture {
    store::Environment environment;
    std::string vpc_id;
    std::vector<PictureSubnet> subnets; ///< By zone, public ones first.
    std::vector<PictureBalancer> balancers;
    std::vector<PictureService> services;
    std::vector<PictureTask> tasks;
};

/// Looks at what is deployed, as the environment's manager role.
[[nodiscard]] Picture take_picture(
    const aws::Session& session,
    const store::Store& store,
    const std::string& app,
    const std::string& env
);

/// An SVG document that stands alone: no script, no font or image from elsewhere. It follows the
/// viewer's choice of light or dark.
[[nodiscard]] std::string to_svg(const Picture& picture);

} // namespace copilot::describe
