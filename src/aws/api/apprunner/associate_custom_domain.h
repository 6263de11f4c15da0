#pragma once

#include "aws/api/apprunner/custom_domain.h"
#include "aws/api/apprunner/service.h"
#include "aws/api/apprunner/vpc_dns_target.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_AssociateCustomDomain.html
struct AssociateCustomDomain {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "AssociateCustomDomain";

    struct Input {
        std::string service_arn;
        std::string domain_name;
        std::optional<bool> enable_www_subdomain;

        static void fields(auto& self, auto& x) {
            x(required("ServiceArn"), self.service_arn);
            x(required("DomainName"), self.domain_name);
            x("EnableWWWSubdomain", self.enable_www_subdomain);
        }
    };

    struct Output {
        std::string dns_target;
        std::string service_arn;
        CustomDomain custom_domain;
        std::vector<VpcDNSTarget> vpc_dns_targets;

        static void fields(auto& self, auto& x) {
            x("DNSTarget", self.dns_target);
            x("ServiceArn", self.service_arn);
            x("CustomDomain", self.custom_domain);
            x("VpcDNSTargets", self.vpc_dns_targets);
        }
    };
};

} // namespace copilot::aws::apprunner
