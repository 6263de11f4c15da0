#include "aws/config/endpoints.h"

#include "base/format.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace copilot::aws {
namespace {

constexpr std::array<Partition, 3> partitions{{
    {"aws", "amazonaws.com", "api.aws", "us-east-1"},
    {"aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "cn-northwest-1"},
    {"aws-us-gov", "amazonaws.com", "api.aws", "us-gov-west-1"},
}};

std::string upper_case(std::string_view text) {
    std::string upper(text);
    for (auto& character : upper)
        if (character >= 'a' && character <= 'z')
            character = static_cast<char>(character - 'a' + 'A');
    return upper;
}

std::optional<std::string>
in_services_section(const ProfileConfig& profile, std::string_view service_id) {
    const auto name = profile.in_profile("services");
    if (!name)
        return std::nullopt;
    const auto& sections = profile.shared().services;
    const auto section = sections.find(*name);
    if (section == sections.end())
        return std::nullopt;
    return setting(section->second, format("{}.endpoint_url", service_id));
}

/// What a host is called before the region, FIPS aside: ECR and EFS change with the address family.
std::string_view host_prefix(const Service& service, EndpointVariant variant) {
    const auto prefix = service.endpoint_prefix;
    if (variant.dualstack && prefix == "api.ecr")
        return "ecr";
    return variant.dualstack && prefix == "elasticfilesystem" ? "efs" : prefix;
}

/// Whether "-fips" stands in the name: in AWS GovCloud, some hosts are FIPS by their usual one.
bool says_fips(const Service& service, const Partition& partition, EndpointVariant variant) {
    constexpr std::array<std::string_view, 3> usual{"events", "monitoring", "organizations"};
    constexpr std::array<std::string_view, 11> usual_with_ipv4{
        "acm",
        "application-autoscaling",
        "cloudformation",
        "ec2",
        "elasticloadbalancing",
        "logs",
        "sns",
        "sqs",
        "ssm",
        "states",
        "sts"
    };
    if (partition.name != "aws-us-gov")
        return variant.fips;
    if (service.endpoint_prefix == "states")
        return variant.dualstack;
    if (std::ranges::find(usual, service.endpoint_prefix) != usual.end())
        return false;
    const auto found = std::ranges::find(usual_with_ipv4, service.endpoint_prefix);
    return variant.fips && (variant.dualstack || found == usual_with_ipv4.end());
}

/// IAM, Route 53 and CloudFront have one endpoint for a partition.
std::string
global_host(const Service& service, const Partition& partition, EndpointVariant variant) {
    const auto prefix = service.endpoint_prefix;
    const auto suffix = variant.dualstack ? partition.dualstack_suffix : partition.dns_suffix;
    if (partition.name == "aws-us-gov")
        return format("{}.us-gov.{}", prefix, suffix);
    if (partition.name == "aws-cn" && !variant.dualstack && prefix != "route53")
        return format(
            "{}.{}.{}", prefix, prefix == "iam" ? "cn-north-1" : "cn-northwest-1", suffix
        );
    return format(
        "{}{}.{}{}", prefix, variant.fips ? "-fips" : "", variant.dualstack ? "global." : "", suffix
    );
}

std::string global_signing_region(const Service& service, const Partition& partition) {
    if (partition.name == "aws-cn" && service.endpoint_prefix == "iam")
        return "cn-north-1";
    return std::string(partition.global_region);
}

std::string regional_host(
    const Service& service,
    const Partition& partition,
    std::string_view region,
    EndpointVariant variant
) {
    const auto name = format(
        "{}{}", host_prefix(service, variant), says_fips(service, partition, variant) ? "-fips" : ""
    );
    // Secrets Manager answers both address families under one name.
    if (!variant.dualstack || service.endpoint_prefix == "secretsmanager")
        return format("{}.{}.{}", name, region, partition.dns_suffix);
    if (service.endpoint_prefix == "s3")
        return format("{}.dualstack.{}.{}", name, region, partition.dns_suffix);
    return format("{}.{}.{}", name, region, partition.dualstack_suffix);
}

} // namespace

const Partition& partition_of(std::string_view region) {
    if (region.starts_with("cn-"))
        return partitions[1];
    return region.starts_with("us-gov-") ? partitions[2] : partitions[0];
}

std::optional<std::string>
configured_endpoint(const ProfileConfig& profile, std::string_view service_id) {
    if (profile.is_on("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls"))
        return std::nullopt;
    const auto& environment = profile.surroundings();
    if (auto url = environment.variable("AWS_ENDPOINT_URL_" + upper_case(service_id)))
        return url;
    if (auto url = environment.variable("AWS_ENDPOINT_URL"))
        return url;
    if (auto url = in_services_section(profile, service_id))
        return url;
    return profile.in_profile("endpoint_url");
}

Endpoint aws_endpoint(const Service& service, std::string_view region, EndpointVariant variant) {
    const auto& partition = partition_of(region);
    // Organizations has one endpoint too, under the name of its region.
    const bool named_by_region = service.endpoint_prefix == "organizations";
    const bool one_for_all = service.global && !named_by_region;
    const auto where = named_by_region ? partition.global_region : region;
    const auto host = one_for_all ? global_host(service, partition, variant)
                                  : regional_host(service, partition, where, variant);
    return {
        .url = {.scheme = "https", .host = host, .port = 443},
        .signing_region =
            service.global ? global_signing_region(service, partition) : std::string(region)
    };
}

Endpoint
resolve_endpoint(const ProfileConfig& profile, const Service& service, std::string_view region) {
    const EndpointVariant variant{
        .fips = profile.is_on("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"),
        .dualstack = profile.is_on("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint")
    };
    auto endpoint = aws_endpoint(service, region, variant);
    if (const auto url = configured_endpoint(profile, service.id)) {
        endpoint.url =
            with_context(format("endpoint of {}", service.id), [&] { return io::parse_url(*url); });
        endpoint.configured = true;
    }
    return endpoint;
}

} // namespace copilot::aws
