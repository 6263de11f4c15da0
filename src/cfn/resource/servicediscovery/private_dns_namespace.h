// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-privatednsnamespace.html

#pragma once

#include "cfn/resource/tag.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::servicediscovery {

/// Names that only one VPC resolves.
struct PrivateDnsNamespace {
    static constexpr std::string_view resource_type = "AWS::ServiceDiscovery::PrivateDnsNamespace";

    Text description;
    Text name;
    std::vector<Tag> tags;
    Text vpc;

    bool operator==(const PrivateDnsNamespace&) const = default;

    static void fields(auto& self, auto& x) {
        x("Description", self.description);
        x(required("Name"), self.name);
        x("Tags", self.tags);
        x("Vpc", self.vpc);
    }
};

} // namespace copilot::cfn::servicediscovery
