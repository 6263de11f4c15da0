// The networks of an account, as far as an environment can be put into them.

#pragma once

#include "aws/client.h"

#include <string>
#include <vector>

namespace copilot::describe {

struct Vpc {
    std::string id;
    std::string name; ///< Its Name tag; may be empty.
    std::string cidr;
    bool is_default = false;
};

struct Subnet {
    std::string id;
    std::string name;
    std::string cidr;
    std::string zone;
    bool is_public = false; ///< Its route table leads to an internet gateway.
};

[[nodiscard]] std::vector<Vpc> vpcs(const aws::Client& client);

/// Sorted by zone, then by address.
[[nodiscard]] std::vector<Subnet> subnets(const aws::Client& client, const std::string& vpc_id);

/// Whether the VPC's resolver answers: services find each other through it.
[[nodiscard]] bool has_dns(const aws::Client& client, const std::string& vpc_id);

/// The names of the region's zones that subnets can be in (no local or wavelength zones).
[[nodiscard]] std::vector<std::string> zones(const aws::Client& client);

} // namespace copilot::describe
