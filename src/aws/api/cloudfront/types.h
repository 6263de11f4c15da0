#pragma once

#include "base/fields.h"

#include <cstdint>
#include <string>
#include <vector>

namespace copilot::aws::cloudfront {

/// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Paths.html
struct Paths {
    std::int64_t quantity = 0;
    std::vector<std::string> items;

    static void fields(auto& self, auto& x) {
        x(required("Quantity"), self.quantity);
        x(Field("Items").items("Path"), self.items);
    }
};

/// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_InvalidationBatch.html
struct InvalidationBatch {
    Paths paths;
    std::string caller_reference;

    static void fields(auto& self, auto& x) {
        x(required("Paths"), self.paths);
        x(required("CallerReference"), self.caller_reference);
    }
};

/// https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Invalidation.html
struct Invalidation {
    std::string id;
    std::string status;
    Timestamp create_time;
    InvalidationBatch invalidation_batch;

    static void fields(auto& self, auto& x) {
        x("Id", self.id);
        x("Status", self.status);
        x("CreateTime", self.create_time);
        x("InvalidationBatch", self.invalidation_batch);
    }
};

} // namespace copilot::aws::cloudfront
