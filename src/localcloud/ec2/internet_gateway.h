#pragma once

#include "base/fields.h"

namespace copilot::localcloud::ec2 {

struct InternetGateway {
    static constexpr std::string_view kind = "ec2/internet-gateway";

    std::string internet_gateway_id;
    std::string vpc_id{}; ///< Empty while it is attached to none.
    Dictionary<std::string> tags{};

    [[nodiscard]] std::string record_id() const { return internet_gateway_id; }

    static void fields(auto& self, auto& x) {
        x("InternetGatewayId", self.internet_gateway_id);
        x("VpcId", self.vpc_id);
        x("Tags", self.tags);
    }
};

} // namespace copilot::localcloud::ec2
