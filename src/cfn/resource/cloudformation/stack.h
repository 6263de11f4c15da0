// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::cloudformation {

/// A nested stack.
struct Stack {
    static constexpr std::string_view resource_type = "AWS::CloudFormation::Stack";

    Dictionary<Text> parameters;
    std::vector<Tag> tags;
    Text template_url;
    Integer timeout_in_minutes;

    bool operator==(const Stack&) const = default;

    static void fields(auto& self, auto& x) {
        x("Parameters", self.parameters);
        x("Tags", self.tags);
        x(required("TemplateURL"), self.template_url);
        x("TimeoutInMinutes", self.timeout_in_minutes);
    }
};

} // namespace copilot::cfn::cloudformation
