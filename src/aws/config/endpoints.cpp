#include "aws/config/endpoints.h"

#include "base/format.h"
#include "base/text.h"

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

/// IAM, Route 53 and CloudFront have one endpoint for a partition.
std::string global_host(const Service& service, const Partition& partition) {
    if (partition.name == "aws-us-gov")
        return format("{}.us-gov.amazonaws.com", service.endpoint_prefix);
    if (partition.name == "aws-cn" && service.endpoint_prefix != "route53")
        return format("{}.cn-north-1.amazonaws.com.cn", service.endpoint_prefix);
    return format("{}.{}", service.endpoint_prefix, partition.dns_suffix);
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
    std::string prefix(service.endpoint_prefix);
    if (variant.fips)
        prefix = prefix == "api.ecr" ? "ecr-fips" : prefix + "-fips";
    if (!variant.dualstack)
        return format("{}.{}.{}", prefix, region, partition.dns_suffix);
    if (service.endpoint_prefix == "s3")
        return format("{}.dualstack.{}.{}", prefix, region, partition.dns_suffix);
    return format("{}.{}.{}", prefix, region, partition.dualstack_suffix);
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
    const bool one_for_all = service.global && !variant.fips && !variant.dualstack;
    const auto host = one_for_all ? global_host(service, partition)
                                  : regional_host(service, partition, region, variant);
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
