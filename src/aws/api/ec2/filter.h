#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html
struct Filter {
    std::optional<std::string> name;
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) {
        x("Name", self.name);
        x(Field("Values").on_wire("Value"), self.values);
    }
};

} // namespace copilot::aws::ec2
