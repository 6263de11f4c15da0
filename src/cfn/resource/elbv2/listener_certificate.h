// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenercertificate.html

#pragma once

#include "cfn/value.h"

#include <string_view>
#include <vector>

namespace copilot::cfn::elbv2 {

/// One more certificate of a listener.
struct ListenerCertificate {
    static constexpr std::string_view resource_type =
        "AWS::ElasticLoadBalancingV2::ListenerCertificate";

    struct Certificate {
        Text certificate_arn;

        bool operator==(const Certificate&) const = default;

        static void fields(auto& self, auto& x) { x("CertificateArn", self.certificate_arn); }
    };

    std::vector<Certificate> certificates;
    Text listener_arn;

    bool operator==(const ListenerCertificate&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("Certificates"), self.certificates);
        x(required("ListenerArn"), self.listener_arn);
    }
};

} // namespace copilot::cfn::elbv2
