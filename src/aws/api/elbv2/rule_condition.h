#pragma once

#include "base/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace copilot::aws::elbv2 {

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HostHeaderConditionConfig.html
struct HostHeaderConditionConfig {
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) { x("Values", self.values); }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_PathPatternConditionConfig.html
struct PathPatternConditionConfig {
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) { x("Values", self.values); }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HttpHeaderConditionConfig.html
struct HttpHeaderConditionConfig {
    std::optional<std::string> http_header_name;
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) {
        x("HttpHeaderName", self.http_header_name);
        x("Values", self.values);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_QueryStringKeyValuePair.html
struct QueryStringKeyValuePair {
    std::optional<std::string> key;
    std::optional<std::string> value;

    static void fields(auto& self, auto& x) {
        x("Key", self.key);
        x("Value", self.value);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_QueryStringConditionConfig.html
struct QueryStringConditionConfig {
    std::vector<QueryStringKeyValuePair> values;

    static void fields(auto& self, auto& x) { x("Values", self.values); }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HttpRequestMethodConditionConfig.html
struct HttpRequestMethodConditionConfig {
    std::vector<std::string> values;

    static void fields(auto& self, auto& x) { x("Values", self.values); }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SourceIpConditionConfig.html
struct SourceIpConditionConfig {
    std::vector<std::string> values;
    std::optional<std::string> ip_address_type;

    static void fields(auto& self, auto& x) {
        x("Values", self.values);
        x("IpAddressType", self.ip_address_type);
    }
};

/// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RuleCondition.html
struct RuleCondition {
    std::optional<std::string> field;
    std::vector<std::string> values;
    std::optional<HostHeaderConditionConfig> host_header_config;
    std::optional<PathPatternConditionConfig> path_pattern_config;
    std::optional<HttpHeaderConditionConfig> http_header_config;
    std::optional<QueryStringConditionConfig> query_string_config;
    std::optional<HttpRequestMethodConditionConfig> http_request_method_config;
    std::optional<SourceIpConditionConfig> source_ip_config;

    static void fields(auto& self, auto& x) {
        x("Field", self.field);
        x("Values", self.values);
        x("HostHeaderConfig", self.host_header_config);
        x("PathPatternConfig", self.path_pattern_config);
        x("HttpHeaderConfig", self.http_header_config);
        x("QueryStringConfig", self.query_string_config);
        x("HttpRequestMethodConfig", self.http_request_method_config);
        x("SourceIpConfig", self.source_ip_config);
    }
};

} // namespace copilot::aws::elbv2
