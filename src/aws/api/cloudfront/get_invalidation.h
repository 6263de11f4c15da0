#pragma once

#include "aws/api/cloudfront/service.h"
#include "aws/api/cloudfront/types.h"
#include "aws/operation.h"

#include <string>
#include <string_view>

namespace copilot::aws::cloudfront {

/// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetInvalidation.html
struct GetInvalidation {
    static constexpr const aws::Service& service = cloudfront::service;
    static constexpr std::string_view name = "GetInvalidation";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri =
        "/2020-05-31/distribution/{DistributionId}/invalidation/{Id}";

    struct Input {
        std::string distribution_id;
        std::string id;

        static void fields(auto& self, auto& x) {
            x(required("DistributionId").in(Location::label), self.distribution_id);
            x(required("Id").in(Location::label), self.id);
        }
    };

    struct Output {
        Invalidation invalidation;

        static void fields(auto& self, auto& x) {
            x(Field("Invalidation").in(Location::payload), self.invalidation);
        }
    };
};

} // namespace copilot::aws::cloudfront
