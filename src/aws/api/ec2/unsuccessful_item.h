#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItemError.html
struct UnsuccessfulItemError {
    std::optional<std::string> code;
    std::optional<std::string> message;

    static void fields(auto& self, auto& x) {
        x("Code", self.code);
        x("Message", self.message);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItem.html
struct UnsuccessfulItem {
    std::optional<UnsuccessfulItemError> error;
    std::optional<std::string> resource_id;

    static void fields(auto& self, auto& x) {
        x("Error", self.error);
        x("ResourceId", self.resource_id);
    }
};

} // namespace copilot::aws::ec2
