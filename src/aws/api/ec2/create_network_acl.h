#pragma once

#include "aws/api/ec2/network_acl.h"
#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAcl.html
struct CreateNetworkAcl {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "CreateNetworkAcl";

    struct Input {
        std::vector<TagSpecification> tag_specifications;
        std::optional<std::string> client_token;
        std::string vpc_id;

        static void fields(auto& self, auto& x) {
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
            x(Field("ClientToken").token(), self.client_token);
            x(required("VpcId"), self.vpc_id);
        }
    };

    struct Output {
        std::optional<NetworkAcl> network_acl;
        std::optional<std::string> client_token;

        static void fields(auto& self, auto& x) {
            x("NetworkAcl", self.network_acl);
            x("ClientToken", self.client_token);
        }
    };
};

} // namespace copilot::aws::ec2
