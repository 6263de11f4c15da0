// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-originaccesscontrol.html

#pragma once

#include "cfn/value.h"

#include <optional>
#include <string_view>

namespace copilot::cfn::cloudfront {

/// How a distribution signs what it asks of an origin.
struct OriginAccessControl {
    static constexpr std::string_view resource_type = "AWS::CloudFront::OriginAccessControl";

    struct OriginAccessControlConfig {
        Text description;
        Text name;
        Text origin_access_control_origin_type;
        Text signing_behavior;
        Text signing_protocol;

        bool operator==(const OriginAccessControlConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("Description", self.description);
            x(required("Name"), self.name);
            x(required("OriginAccessControlOriginType"), self.origin_access_control_origin_type);
            x(required("SigningBehavior"), self.signing_behavior);
            x(required("SigningProtocol"), self.signing_protocol);
        }
    };

    std::optional<OriginAccessControlConfig> origin_access_control_config;

    bool operator==(const OriginAccessControl&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("OriginAccessControlConfig"), self.origin_access_control_config);
    }
};

} // namespace copilot::cfn::cloudfront
