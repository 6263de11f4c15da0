// One small HAProxy on 127.0.0.1:80 and :443 that leads each load balancer's name to its own
// loopback address, by Host header and by SNI: browsers and curl resolve *.localhost to 127.0.0.1
// by themselves.

#pragma once

#include "base/interface.h"
#include "host/ipv4.h"

#include <memory>
#include <string>
#include <vector>

namespace copilot::host {

/// A name and the load balancer behind it.
struct Door {
    std::string name; ///< "shop-test-pub-123.us-west-2.elb.localhost"
    Ipv4 loopback{};
    bool http = false;  ///< It listens on port 80.
    bool https = false; ///< It listens on port 443: TLS passes through as it is.

    bool operator==(const Door&) const = default;
};

class FrontDoor : public Interface {
public:
    /// Whether it runs already, or could: false where another program has port 80 of 127.0.0.1.
    /// A load balancer's DNS name is then its loopback address.
    [[nodiscard]] virtual bool available() const = 0;

    /// Leads to exactly these. Without any, the process ends. Nothing is done when nothing differs.
    virtual void apply(const std::vector<Door>& doors) = 0;
};

/// The map from names to loopback addresses that HAProxy looks Host headers up in, one entry a
/// line. Names are in lower case: so are those that are looked up. `has` says which listener it is
/// for.
[[nodiscard]] std::string front_door_map(const std::vector<Door>& doors, bool Door::* has);

[[nodiscard]] std::unique_ptr<FrontDoor> haproxy_front_door(std::string run_directory);

} // namespace copilot::host
