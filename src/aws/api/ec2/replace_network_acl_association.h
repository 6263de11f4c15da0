#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclAssociation.html
struct ReplaceNetworkAclAssociation {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "ReplaceNetworkAclAssociation";

    struct Input {
        std::string association_id;
        std::string network_acl_id;

        static void fields(auto& self, auto& x) {
            x(required("AssociationId"), self.association_id);
            x(required("NetworkAclId"), self.network_acl_id);
        }
    };

    struct Output {
        std::string new_association_id;

        static void fields(auto& self, auto& x) { x("NewAssociationId", self.new_association_id); }
    };
};

} // namespace copilot::aws::ec2
