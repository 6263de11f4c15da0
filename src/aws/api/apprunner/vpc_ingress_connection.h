#pragma once

#include "base/fields.h"

#include <optional>
#include <string>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_IngressVpcConfiguration.html
struct IngressVpcConfiguration {
    std::optional<std::string> vpc_id;
    std::optional<std::string> vpc_endpoint_id;

    static void fields(auto& self, auto& x) {
        x("VpcId", self.vpc_id);
        x("VpcEndpointId", self.vpc_endpoint_id);
    }
};

/// https://docs.aws.amazon.com/apprunner/latest/api/API_VpcIngressConnection.html
struct VpcIngressConnection {
    std::string vpc_ingress_connection_arn;
    std::string vpc_ingress_connection_name;
    std::optional<std::string> service_arn;
    std::optional<std::string> status;
    std::optional<std::string> account_id;
    std::optional<std::string> domain_name;
    std::optional<IngressVpcConfiguration> ingress_vpc_configuration;
    std::optional<Timestamp> created_at;
    std::optional<Timestamp> deleted_at;

    static void fields(auto& self, auto& x) {
        x("VpcIngressConnectionArn", self.vpc_ingress_connection_arn);
        x("VpcIngressConnectionName", self.vpc_ingress_connection_name);
        x("ServiceArn", self.service_arn);
        x("Status", self.status);
        x("AccountId", self.account_id);
        x("DomainName", self.domain_name);
        x("IngressVpcConfiguration", self.ingress_vpc_configuration);
        x("CreatedAt", self.created_at);
        x("DeletedAt", self.deleted_at);
    }
};

} // namespace copilot::aws::apprunner
