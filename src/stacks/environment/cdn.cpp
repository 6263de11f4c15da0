// CloudFront in front of the public load balancer, and of a bucket with static files. The policies
// are AWS's own:
// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html

#include "stacks/environment/cdn.h"

#include "base/format.h"
#include "cfn/resource/cloudfront/distribution.h"
#include "cfn/resource/cloudfront/origin_access_control.h"
#include "stacks/environment/naming.h"

namespace copilot::stacks::environment {
namespace {

using cfn::cloudfront::Distribution;
using manifest::environment::StaticAssets;

constexpr auto caching_disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
constexpr auto caching_optimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";
constexpr auto forward_all_of_viewer = "216adef6-5c7f-47e4-b989-5492eafa07d3";
constexpr auto cloudfront_region = "us-east-1";

const cfn::Texts all_methods{"GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"};

/// The distribution answers to the aliases of services, as long as those are deployed.
cfn::Resource add_unique_aliases(cfn::Template& stack, const Cdn& cdn) {
    const auto role = add_function_role(
        stack,
        {.logical_id = "UniqueJSONValuesFunctionRole",
         .description = "A role for the function that collects aliases",
         .permissions_boundary = cdn.permissions_boundary,
         .condition = create_alb}
    );
    const auto function = add_function(
        stack,
        {.logical_id = "UniqueJSONValuesFunction",
         .handler = "unique-json-values",
         .timeout_seconds = 600,
         .role = role.att("Arn"),
         .code = cdn.functions.unique_json_values,
         .condition = create_alb}
    );
    Document::Map properties{
        {"ServiceToken", function.att("Arn")},
        {"Aliases", cfn::ref("Aliases")},
    };
    const auto& assets = cdn.configuration.static_assets;
    if (assets && assets->alias)
        properties.append("AdditionalStrings", Document::List{*assets->alias});
    properties.append("FilterFor", cfn::ref("ALBWorkloads"));
    return stack.add_untyped(
        {"UniqueAliasesAction",
         "Custom::UniqueJSONValuesFunction",
         "Collects the aliases that the distribution answers to"},
        std::move(properties),
        {.condition = create_alb}
    );
}

void add_access_control(cfn::Template& stack) {
    stack.add<cfn::cloudfront::OriginAccessControl>(
        "CloudFrontOriginAccessControl",
        "Lets the distribution, and nobody else, read the bucket of static files",
        {.origin_access_control_config =
             {{.description = "Access control for static s3 origin",
               .name = prefixed_name("-origin-access-control"),
               .origin_access_control_origin_type = "s3",
               .signing_behavior = "always",
               .signing_protocol = "sigv4"}}}
    );
}

Distribution::Origin static_origin(const StaticAssets& assets) {
    return {
        .domain_name = assets.location.value_or(""),
        .id = prefixed_name("-s3"),
        .origin_access_control_id = cfn::ref("CloudFrontOriginAccessControl"),
        .s3_origin_config = {{.origin_access_identity = ""}},
    };
}

Distribution::CacheBehavior static_behavior(const StaticAssets& assets) {
    return {
        .allowed_methods = all_methods,
        .cache_policy_id = caching_optimized,
        .path_pattern = assets.path.value_or(""),
        .target_origin_id = prefixed_name("-s3"),
        .viewer_protocol_policy = "allow-all",
    };
}

Distribution::ViewerCertificate viewer_certificate(const cfn::Text& arn) {
    return {
        .acm_certificate_arn = arn,
        .minimum_protocol_version = "TLSv1",
        .ssl_support_method = "sni-only",
    };
}

/// CloudFront reads certificates from one region only: the environment's is requested there again.
cfn::Resource add_certificate_replicator(cfn::Template& stack, const Cdn& cdn) {
    const auto function = add_function(
        stack,
        {.logical_id = "CertificateReplicatorFunction",
         .handler = "cert-replicator",
         .timeout_seconds = 900,
         .role = cfn::get_att("CustomResourceRole", "Arn"),
         .code = cdn.functions.certificate_replicator,
         .condition = delegate_dns}
    );
    return stack.add_untyped(
        {"CertificateReplicator",
         "Custom::CertificateReplicatorFunction",
         "Copies the environment's certificate to where CloudFront reads it"},
        Document::Map{
            {"ServiceToken", function.att("Arn")},
            {"AppName", cfn::ref("AppName")},
            {"EnvName", cfn::ref("EnvironmentName")},
            {"TargetRegion", cloudfront_region},
            {"EnvRegion", cfn::ref("AWS::Region")},
            {"CertificateArn", cfn::ref("HTTPSCert")},
        },
        {.condition = delegate_dns}
    );
}

Distribution::DistributionConfig in_front_of_load_balancer(bool terminate_tls) {
    const auto origin = prefixed_name("-origin");
    return {
        .default_cache_behavior =
            {{.allowed_methods = all_methods,
              .cache_policy_id = caching_disabled,
              .origin_request_policy_id = forward_all_of_viewer,
              .target_origin_id = origin,
              .viewer_protocol_policy = terminate_tls ? "redirect-to-https" : "allow-all"}},
        .enabled = true,
        .ipv6_enabled = true,
        .origins =
            {{.custom_origin_config =
                  {{.origin_protocol_policy = terminate_tls ? "http-only" : "match-viewer"}},
              .domain_name = cfn::get_att("PublicLoadBalancer", "DNSName"),
              .id = origin}},
    };
}

cfn::Value<Distribution::ViewerCertificate>
viewer_certificate_for(cfn::Template& stack, const Cdn& cdn) {
    if (cdn.configuration.certificate)
        return viewer_certificate(*cdn.configuration.certificate);
    if (cdn.imports_public_certificates)
        return {};
    const auto replica = add_certificate_replicator(stack, cdn);
    return cfn::if_(delegate_dns, viewer_certificate(replica.ref()), cfn::no_value());
}

} // namespace

cfn::Resource add_cdn(cfn::Template& stack, const Cdn& cdn) {
    auto config = in_front_of_load_balancer(cdn.configuration.terminate_tls.value_or(false));
    if (cdn.configuration.certificate || cdn.has_domain)
        config.aliases = add_unique_aliases(stack, cdn).att("UniqueValues");
    if (const auto& assets = cdn.configuration.static_assets) {
        add_access_control(stack);
        config.origins.push_back(static_origin(*assets));
        config.cache_behaviors.push_back(static_behavior(*assets));
    }
    config.viewer_certificate = viewer_certificate_for(stack, cdn);
    auto distribution = stack.add<Distribution>(
        "CloudFrontDistribution",
        "A CloudFront distribution: delivers content from near its readers",
        {.distribution_config = config},
        {.condition = create_alb}
    );
    stack.add_output(
        "CloudFrontDomainName",
        {.condition = create_alb,
         .value = distribution.att("DomainName"),
         .export_name = exported("CloudFrontDomainName")}
    );
    return distribution;
}

} // namespace copilot::stacks::environment
