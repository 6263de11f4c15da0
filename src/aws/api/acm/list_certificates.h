#pragma once

#include "aws/api/acm/service.h"
#include "aws/api/acm/types.h"
#include "aws/operation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::acm {

/// https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html
struct ListCertificates {
    static constexpr const aws::Service& service = acm::service;
    static constexpr std::string_view name = "ListCertificates";

    struct Input {
        std::vector<std::string> certificate_statuses;
        std::vector<std::string> root_hierarchy_types;
        std::optional<Filters> includes;
        std::optional<std::string> next_token;
        std::optional<std::int64_t> max_items;

        static void fields(auto& self, auto& x) {
            x("CertificateStatuses", self.certificate_statuses);
            x("RootHierarchyTypes", self.root_hierarchy_types);
            x("Includes", self.includes);
            x("NextToken", self.next_token);
            x("MaxItems", self.max_items);
        }
    };

    struct Output {
        std::optional<std::string> next_token;
        std::vector<CertificateSummary> certificate_summary_list;

        static void fields(auto& self, auto& x) {
            x("NextToken", self.next_token);
            x("CertificateSummaryList", self.certificate_summary_list);
        }
    };
};

} // namespace copilot::aws::acm
