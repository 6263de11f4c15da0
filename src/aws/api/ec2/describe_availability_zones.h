#pragma once

#include "aws/api/ec2/availability_zone.h"
#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html
struct DescribeAvailabilityZones {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeAvailabilityZones";

    struct Input {
        std::vector<std::string> zone_names;
        std::vector<std::string> zone_ids;
        std::vector<Filter> filters;

        static void fields(auto& self, auto& x) {
            x(Field("ZoneNames").on_wire("ZoneName"), self.zone_names);
            x(Field("ZoneIds").on_wire("ZoneId"), self.zone_ids);
            x(Field("Filters").on_wire("Filter"), self.filters);
        }
    };

    struct Output {
        std::vector<AvailabilityZone> availability_zones;

        static void fields(auto& self, auto& x) {
            x(Field("AvailabilityZones").on_wire("availabilityZoneInfo"), self.availability_zones);
        }
    };
};

} // namespace copilot::aws::ec2
