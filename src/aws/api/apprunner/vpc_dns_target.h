#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_VpcDNSTarget.html
struct VpcDNSTarget {
    std::optional<std::string> vpc_ingress_connection_arn;
    std::optional<std::string> vpc_id;
    std::optional<std::string> domain_name;

    static void fields(auto& self, auto& x) {
        x("VpcIngressConnectionArn", self.vpc_ingress_connection_arn);
        x("VpcId", self.vpc_id);
        x("DomainName", self.domain_name);
    }
};

} // namespace copilot::aws::apprunner
