#pragma once

#include "aws/api/apprunner/service.h"
#include "aws/api/apprunner/vpc_ingress_connection.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::apprunner {

/// https://docs.aws.amazon.com/apprunner/latest/api/API_DescribeVpcIngressConnection.html
struct DescribeVpcIngressConnection {
    static constexpr const aws::Service& service = apprunner::service;
    static constexpr std::string_view name = "DescribeVpcIngressConnection";

    struct Input {
        std::string vpc_ingress_connection_arn;

        static void fields(auto& self, auto& x) {
            x(required("VpcIngressConnectionArn"), self.vpc_ingress_connection_arn);
        }
    };

    struct Output {
        VpcIngressConnection vpc_ingress_connection;

        static void fields(auto& self, auto& x) {
            x("VpcIngressConnection", self.vpc_ingress_connection);
        }
    };
};

} // namespace copilot::aws::apprunner
