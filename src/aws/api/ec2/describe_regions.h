#pragma once

#include "aws/api/ec2/filter.h"
#include "aws/api/ec2/region.h"
#include "aws/api/ec2/service.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::ec2 {

/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html
struct DescribeRegions {
    static constexpr const aws::Service& service = ec2::service;
    static constexpr std::string_view name = "DescribeRegions";

    struct Input {
        std::vector<std::string> region_names;
        std::optional<bool> all_regions;
        std::vector<Filter> filters;

        static void fields(auto& self, auto& x) {
            x(Field("RegionNames").on_wire("RegionName"), self.region_names);
            x("AllRegions", self.all_regions);
            x(Field("Filters").on_wire("Filter"), self.filters);
        }
    };

    struct Output {
        std::vector<Region> regions;

        static void fields(auto& self, auto& x) {
            x(Field("Regions").on_wire("regionInfo"), self.regions);
        }
    };
};

} // namespace copilot::aws::ec2
