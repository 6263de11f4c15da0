#pragma once

#include "aws/api/ec2/service.h"
#include "aws/api/ec2/tag_specification.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html
struct AllocateAddress {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "AllocateAddress";

    struct Input {
        std::optional<std::string> domain;
        std::optional<std::string> address;
        std::vector<TagSpecification> tag_specifications;

        static void fields(auto& self, auto& x) {
            x("Domain", self.domain);
            x("Address", self.address);
            x(Field("TagSpecifications").on_wire("TagSpecification"), self.tag_specifications);
        }
    };

    struct Output {
        std::optional<std::string> allocation_id;
        std::optional<std::string> domain;
        std::optional<std::string> public_ip;

        static void fields(auto& self, auto& x) {
            x("AllocationId", self.allocation_id);
            x("Domain", self.domain);
            x("PublicIp", self.public_ip);
        }
    };
};

} // namespace copilot::aws::ec2
