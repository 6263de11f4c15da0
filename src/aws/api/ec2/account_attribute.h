#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AccountAttributeValue.html
struct AccountAttributeValue {
    std::optional<std::string> attribute_value;

    static void fields(auto& self, auto& x) { x("AttributeValue", self.attribute_value); }
};

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AccountAttribute.html
struct AccountAttribute {
    std::optional<std::string> attribute_name;
    std::vector<AccountAttributeValue> attribute_values;

    static void fields(auto& self, auto& x) {
        x("AttributeName", self.attribute_name);
        x(Field("AttributeValues").on_wire("attributeValueSet"), self.attribute_values);
    }
};

} // namespace copilot::aws::ec2
