#pragma once

#include "aws/api/elbv2/certificate.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RemoveListenerCertificates.html
struct RemoveListenerCertificates {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "RemoveListenerCertificates";

    struct Input {
        std::string listener_arn;
        std::vector<Certificate> certificates;

        static void fields(auto& self, auto& x) {
            x(required("ListenerArn"), self.listener_arn);
            x(required("Certificates"), self.certificates);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::elbv2
