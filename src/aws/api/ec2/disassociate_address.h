#pragma once

#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateAddress.html
struct DisassociateAddress {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DisassociateAddress";

    struct Input {
        std::optional<std::string> association_id;
        std::optional<std::string> public_ip;

        static void fields(auto& self, auto& x) {
            x("AssociationId", self.association_id);
            x("PublicIp", self.public_ip);
        }
    };

    using Output = Nothing;
};

} // namespace copilot::aws::ec2
