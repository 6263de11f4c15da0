#pragma once

#include "aws/api/apprunner/custom_domain.h"
#include "aws/api/apprunner/service.h"
#include "aws/api/apprunner/vpc_dns_target.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_DescribeCustomDomains.html
struct DescribeCustomDomains {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "DescribeCustomDomains";

    struct Input {
        std::string service_arn;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_results;

        static void fields(auto& self, auto& x) {
            x(required("ServiceArn"), self.service_arn);
            x("NextToken", self.next_token);
            x("MaxResults", self.max_results);
        }
    };

    struct Output {
        std::string dns_target;
        std::string service_arn;
        std::vector<CustomDomain> custom_domains;
        std::vector<VpcDNSTarget> vpc_dns_targets;
        std::optional<std::string> next_token;

        static void fields(auto& self, auto& x) {
            x("DNSTarget", self.dns_target);
            x("ServiceArn", self.service_arn);
            x("CustomDomains", self.custom_domains);
            x("VpcDNSTargets", self.vpc_dns_targets);
            x("NextToken", self.next_token);
        }
    };
};

} // namespace copilot::aws::apprunner
