#pragma once

#include "aws/api/cloudfront/service.h"
#include "aws/api/cloudfront/types.h"
#include "aws/operation.h"

#include <optional>
#include <string>
#include <string_view>

namespace copilot::aws::cloudfront {

/// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html
struct CreateInvalidation {
    static constexpr const aws::Service& service = cloudfront::service;
    static constexpr std::string_view name = "CreateInvalidation";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri =
        "/2020-05-31/distribution/{DistributionId}/invalidation";

    struct Input {
        std::string distribution_id;
        InvalidationBatch invalidation_batch;

        static void fields(auto& self, auto& x) {
            x(required("DistributionId").in(Location::label), self.distribution_id);
            x(required("InvalidationBatch").in(Location::payload), self.invalidation_batch);
        }
    };

    struct Output {
        std::optional<std::string> location;
        std::optional<Invalidation> invalidation;

        static void fields(auto& self, auto& x) {
            x(Field("Location").in(Location::header), self.location);
            x(Field("Invalidation").in(Location::payload), self.invalidation);
        }
    };
};

} // namespace copilot::aws::cloudfront
