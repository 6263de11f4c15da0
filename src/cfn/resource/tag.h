// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html

#pragma once

#include "cfn/value.h"

namespace copilot::cfn {

struct Tag {
    Text key;
    Text value;

    bool operator==(const Tag&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Key"), self.key);
        x(required("Value"), self.value);
    }
};

} // namespace copilot::cfn
