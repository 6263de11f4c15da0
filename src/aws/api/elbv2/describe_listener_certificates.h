#pragma once

#include "aws/api/elbv2/certificate.h"
#include "aws/api/elbv2/service.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListenerCertificates.html
struct DescribeListenerCertificates {
    static constexpr const aws::Service& service = elbv2::service;
    static constexpr std::string_view name = "DescribeListenerCertificates";

    struct Input {
        std::string listener_arn;
        std::optional<std::string> marker;
        std::optional<std::int64_t> page_size;

        static void fields(auto& self, auto& x) {
            x(required("ListenerArn"), self.listener_arn);
            x("Marker", self.marker);
            x("PageSize", self.page_size);
        }
    };

    struct Output {
        std::vector<Certificate> certificates;
        std::optional<std::string> next_marker;

        static void fields(auto& self, auto& x) {
            x("Certificates", self.certificates);
            x("NextMarker", self.next_marker);
        }
    };
};

} // namespace copilot::aws::elbv2
