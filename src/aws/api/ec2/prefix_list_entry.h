#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrefixListEntry.html
struct PrefixListEntry {
    std::string cidr;
    std::optional<std::string> description;

    static void fields(auto& self, auto& x) {
        x("Cidr", self.cidr);
        x("Description", self.description);
    }
};

} // namespace copilot::aws::ec2
