// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html

#pragma once

#include "cfn/value.h"

#include <string_view>

namespace copilot::cfn::ssm {

/// A named value. CloudFormation makes String and StringList parameters only.
struct Parameter {
    static constexpr std::string_view resource_type = "AWS::SSM::Parameter";

    Text allowed_pattern;
    Text data_type;
    Text description;
    Text name;
    Json tags; ///< A map, unlike other types' tags.
    Text tier;
    Text type;
    Text value;

    bool operator==(const Parameter&) const = default;

    static void fields(auto& self, auto& x) {
        x("AllowedPattern", self.allowed_pattern);
        x("DataType", self.data_type);
        x("Description", self.description);
        x("Name", self.name);
        x("Tags", self.tags);
        x("Tier", self.tier);
        x(required("Type"), self.type);
        x(required("Value"), self.value);
    }
};

} // namespace copilot::cfn::ssm
