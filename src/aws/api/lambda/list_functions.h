#pragma once

#include "aws/api/lambda/service.h"
#include "aws/api/lambda/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::lambda {

/// https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html
struct ListFunctions {
    static constexpr const aws::Service& service = lambda::service;
    static constexpr std::string_view name = "ListFunctions";
    static constexpr std::string_view method = "GET";
    static constexpr std::string_view uri = "/2015-03-31/functions";

    struct Input {
        std::optional<std::string> function_version;
        std::optional<std::string> marker;
        std::optional<std::int64_t> max_items;

        static void fields(auto& self, auto& x) {
            x(Field("FunctionVersion").in(Location::query), self.function_version);
            x(Field("Marker").in(Location::query), self.marker);
            x(Field("MaxItems").in(Location::query), self.max_items);
        }
    };

    struct Output {
        std::optional<std::string> next_marker;
        std::vector<FunctionConfiguration> functions;

        static void fields(auto& self, auto& x) {
            x("NextMarker", self.next_marker);
            x("Functions", self.functions);
        }
    };
};

} // namespace copilot::aws::lambda
