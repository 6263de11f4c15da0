// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html

#pragma once

#include "cfn/resource/tag.h"

#include <optional>
#include <string_view>
#include <vector>

namespace copilot::cfn::cloudfront {

/// A content delivery network in front of origins.
struct Distribution {
    static constexpr std::string_view resource_type = "AWS::CloudFront::Distribution";

    struct FunctionAssociation {
        Text event_type;
        Text function_arn;

        bool operator==(const FunctionAssociation&) const = default;

        static void fields(auto& self, auto& x) {
            x("EventType", self.event_type);
            x("FunctionARN", self.function_arn);
        }
    };

    struct CacheBehavior {
        Texts allowed_methods;
        Text cache_policy_id;
        Boolean compress;
        std::vector<FunctionAssociation> function_associations;
        Text origin_request_policy_id;
        Text path_pattern;
        Text target_origin_id;
        Text viewer_protocol_policy;

        bool operator==(const CacheBehavior&) const = default;

        static void fields(auto& self, auto& x) {
            x("AllowedMethods", self.allowed_methods);
            x("CachePolicyId", self.cache_policy_id);
            x("Compress", self.compress);
            x("FunctionAssociations", self.function_associations);
            x("OriginRequestPolicyId", self.origin_request_policy_id);
            x(required("PathPattern"), self.path_pattern);
            x(required("TargetOriginId"), self.target_origin_id);
            x(required("ViewerProtocolPolicy"), self.viewer_protocol_policy);
        }
    };

    struct DefaultCacheBehavior {
        Texts allowed_methods;
        Text cache_policy_id;
        Boolean compress;
        std::vector<FunctionAssociation> function_associations;
        Text origin_request_policy_id;
        Text target_origin_id;
        Text viewer_protocol_policy;

        bool operator==(const DefaultCacheBehavior&) const = default;

        static void fields(auto& self, auto& x) {
            x("AllowedMethods", self.allowed_methods);
            x("CachePolicyId", self.cache_policy_id);
            x("Compress", self.compress);
            x("FunctionAssociations", self.function_associations);
            x("OriginRequestPolicyId", self.origin_request_policy_id);
            x(required("TargetOriginId"), self.target_origin_id);
            x(required("ViewerProtocolPolicy"), self.viewer_protocol_policy);
        }
    };

    struct CustomOriginConfig {
        Text origin_protocol_policy;

        bool operator==(const CustomOriginConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x(required("OriginProtocolPolicy"), self.origin_protocol_policy);
        }
    };

    struct S3OriginConfig {
        Text origin_access_identity;

        bool operator==(const S3OriginConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("OriginAccessIdentity", self.origin_access_identity);
        }
    };

    struct Origin {
        std::optional<CustomOriginConfig> custom_origin_config;
        Text domain_name;
        Text id;
        Text origin_access_control_id;
        std::optional<S3OriginConfig> s3_origin_config;

        bool operator==(const Origin&) const = default;

        static void fields(auto& self, auto& x) {
            x("CustomOriginConfig", self.custom_origin_config);
            x(required("DomainName"), self.domain_name);
            x(required("Id"), self.id);
            x("OriginAccessControlId", self.origin_access_control_id);
            x("S3OriginConfig", self.s3_origin_config);
        }
    };

    struct ViewerCertificate {
        Text acm_certificate_arn;
        Boolean cloud_front_default_certificate;
        Text minimum_protocol_version;
        Text ssl_support_method;

        bool operator==(const ViewerCertificate&) const = default;

        static void fields(auto& self, auto& x) {
            x("AcmCertificateArn", self.acm_certificate_arn);
            x("CloudFrontDefaultCertificate", self.cloud_front_default_certificate);
            x("MinimumProtocolVersion", self.minimum_protocol_version);
            x("SslSupportMethod", self.ssl_support_method);
        }
    };

    struct DistributionConfig {
        Texts aliases;
        std::vector<CacheBehavior> cache_behaviors;
        Text comment;
        std::optional<DefaultCacheBehavior> default_cache_behavior;
        Text default_root_object;
        Boolean enabled;
        Boolean ipv6_enabled;
        std::vector<Origin> origins;
        Value<ViewerCertificate> viewer_certificate;

        bool operator==(const DistributionConfig&) const = default;

        static void fields(auto& self, auto& x) {
            x("Aliases", self.aliases);
            x("CacheBehaviors", self.cache_behaviors);
            x("Comment", self.comment);
            x(required("DefaultCacheBehavior"), self.default_cache_behavior);
            x("DefaultRootObject", self.default_root_object);
            x(required("Enabled"), self.enabled);
            x("IPV6Enabled", self.ipv6_enabled);
            x("Origins", self.origins);
            x("ViewerCertificate", self.viewer_certificate);
        }
    };

    std::optional<DistributionConfig> distribution_config;
    std::vector<Tag> tags;

    bool operator==(const Distribution&) const = default;

    static void fields(auto& self, auto& x) {
        x(required("DistributionConfig"), self.distribution_config);
        x("Tags", self.tags);
    }
};

} // namespace copilot::cfn::cloudfront
