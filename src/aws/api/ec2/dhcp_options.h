#pragma once

#include "aws/api/ec2/attribute_value.h"
#include "aws/api/ec2/tag.h"
#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DhcpConfiguration.html
struct DhcpConfiguration {
    std::optional<std::string> key;
    std::vector<AttributeValue> values;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x(Field("Values").on_wire("valueSet"), self.values);
    }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DhcpOptions.html
struct DhcpOptions {
    std::optional<std::string> owner_id;
    std::vector<Tag> tags;
    std::string dhcp_options_id;
    std::vector<DhcpConfiguration> dhcp_configurations;

    static void fields(auto& self, auto& x) {
        x("OwnerId", self.owner_id);
        x(Field("Tags").on_wire("tagSet"), self.tags);
        x("DhcpOptionsId", self.dhcp_options_id);
        x(Field("DhcpConfigurations").on_wire("dhcpConfigurationSet"), self.dhcp_configurations);
    }
};

} // namespace copilot::aws::ec2
