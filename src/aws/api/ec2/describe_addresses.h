#pragma once

#include "aws/api/ec2/address.h"
#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html
struct DescribeAddresses {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeAddresses";

    struct Input {
        std::vector<std::string> public_ips;
        std::vector<Filter> filters;
        std::vector<std::string> allocation_ids;

        static void fields(auto& self, auto& x) {
            x(Field("PublicIps").on_wire("PublicIp"), self.public_ips);
            x(Field("Filters").on_wire("Filter"), self.filters);
            x(Field("AllocationIds").on_wire("AllocationId"), self.allocation_ids);
        }
    };

    struct Output {
        std::vector<Address> addresses;

        static void fields(auto& self, auto& x) {
            x(Field("Addresses").on_wire("addressesSet"), self.addresses);
        }
    };
};

} // namespace copilot::aws::ec2
