#pragma once

#include "aws/api/tagging/service.h"
#include "aws/api/tagging/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::tagging {

/// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
struct GetResources {
    static constexpr const aws::Service& service = tagging::service;
    static constexpr std::string_view name = "GetResources";

    struct Input {
        std::optional<std::string> pagination_token;
        std::vector<TagFilter> tag_filters;
        std::optional<std::int64_t> resources_per_page;
        std::optional<std::int64_t> tags_per_page;
        std::vector<std::string> resource_type_filters;
        std::optional<bool> include_compliance_details;
        std::optional<bool> exclude_compliant_resources;
        std::vector<std::string> resource_arn_list;

        static void fields(auto& self, auto& x) {
            x("PaginationToken", self.pagination_token);
            x("TagFilters", self.tag_filters);
            x("ResourcesPerPage", self.resources_per_page);
            x("TagsPerPage", self.tags_per_page);
            x("ResourceTypeFilters", self.resource_type_filters);
            x("IncludeComplianceDetails", self.include_compliance_details);
            x("ExcludeCompliantResources", self.exclude_compliant_resources);
            x("ResourceARNList", self.resource_arn_list);
        }
    };

    struct Output {
        std::optional<std::string> pagination_token;
        std::vector<ResourceTagMapping> resource_tag_mapping_list;

        static void fields(auto& self, auto& x) {
            x("PaginationToken", self.pagination_token);
            x("ResourceTagMappingList", self.resource_tag_mapping_list);
        }
    };
};

} // namespace copilot::aws::tagging
