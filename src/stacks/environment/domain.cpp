// Names under the application's domain: the zone <env>.<app>.<domain>, which the application's zone
// delegates to, a certificate for it and for the aliases of services, and records for the aliases.
// The application's zone may be in another account, so functions do what CloudFormation cannot.

#include "stacks/environment/domain.h"

#include "cfn/policy.h"
#include "cfn/resource/route53/hosted_zone.h"
#include "stacks/environment/naming.h"

namespace copilot::stacks::environment {
namespace {

constexpr auto role_id = "CustomResourceRole";
constexpr auto zone_id = "EnvironmentHostedZone";
constexpr auto zone_name = "${EnvironmentName}.${AppName}.${AppDNSName}";

void add_role(cfn::Template& stack, const cfn::Text& permissions_boundary) {
    add_function_role(
        stack,
        {.logical_id = role_id,
         .description = "A role that manages certificates and DNS records",
         .policy_name = "DNSandACMAccess",
         .policy = cfn::policy(
             {{.actions =
                   {"acm:ListCertificates",
                    "acm:RequestCertificate",
                    "acm:DescribeCertificate",
                    "acm:GetCertificate",
                    "acm:DeleteCertificate",
                    "acm:AddTagsToCertificate",
                    "sts:AssumeRole",
                    "logs:*",
                    "route53:ChangeResourceRecordSets",
                    "route53:Get*",
                    "route53:Describe*",
                    "route53:ListResourceRecordSets",
                    "route53:ListHostedZonesByName"},
               .resources = {"*"}}}
         ),
         .writes_log = false,
         .permissions_boundary = permissions_boundary,
         .condition = delegate_dns}
    );
}

cfn::Resource add_zone(cfn::Template& stack) {
    auto zone = stack.add<cfn::route53::HostedZone>(
        zone_id,
        "A Route 53 zone for the environment's subdomain",
        {.hosted_zone_config =
             {{.comment = cfn::sub("HostedZone for environment ${EnvironmentName} - "
                                   "${EnvironmentName}.${AppName}.${AppDNSName}")}},
         .name = cfn::sub(zone_name)},
        {.condition = delegate_dns}
    );
    stack.add_output(
        "EnvironmentHostedZone",
        {.condition = delegate_dns, .value = zone.ref(), .export_name = exported("HostedZone")}
    );
    stack.add_output(
        "EnvironmentSubdomain",
        {.condition = delegate_dns,
         .value = cfn::sub(zone_name),
         .export_name = exported("SubDomain")}
    );
    return zone;
}

void add_delegation(cfn::Template& stack, const FunctionCode& code, const cfn::Resource& zone) {
    const auto function = add_function(
        stack,
        {.logical_id = "DNSDelegationFunction",
         .handler = "dns-delegation",
         .timeout_seconds = 600,
         .role = domain_role().att("Arn"),
         .code = code,
         .condition = delegate_dns}
    );
    stack.add_untyped(
        {"DelegateDNSAction",
         "Custom::DNSDelegationFunction",
         "Delegates the environment's subdomain to its zone"},
        Document::Map{
            {"ServiceToken", function.att("Arn")},
            {"DomainName", cfn::sub("${AppName}.${AppDNSName}")},
            {"SubdomainName", cfn::sub(zone_name)},
            {"NameServers", zone.att("NameServers")},
            {"RootDNSRole", cfn::ref("AppDNSDelegationRole")},
        },
        {.condition = delegate_dns, .depends_on = {function.logical_id(), zone_id}}
    );
}

void add_certificate(cfn::Template& stack, const FunctionCode& code, const cfn::Resource& zone) {
    const auto function = add_function(
        stack,
        {.logical_id = "CertificateValidationFunction",
         .handler = "dns-cert-validator",
         .timeout_seconds = 900,
         .role = domain_role().att("Arn"),
         .code = code,
         .condition = delegate_dns}
    );
    stack.add_untyped(
        {"HTTPSCert",
         "Custom::CertificateValidationFunction",
         "Requests and validates a certificate for the environment's names"},
        Document::Map{
            {"ServiceToken", function.att("Arn")},
            {"AppName", cfn::ref("AppName")},
            {"EnvName", cfn::ref("EnvironmentName")},
            {"DomainName", cfn::ref("AppDNSName")},
            {"Aliases", cfn::ref("Aliases")},
            {"EnvHostedZoneId", zone.ref()},
            {"Region", cfn::ref("AWS::Region")},
            {"RootDNSRole", cfn::ref("AppDNSDelegationRole")},
        },
        {.condition = delegate_dns,
         .depends_on = {function.logical_id(), zone_id, "DelegateDNSAction"}}
    );
}

} // namespace

cfn::Resource domain_role() {
    return cfn::Resource(role_id);
}

void add_domain(
    cfn::Template& stack, const Functions& functions, const cfn::Text& permissions_boundary
) {
    add_role(stack, permissions_boundary);
    const auto zone = add_zone(stack);
    add_delegation(stack, functions.dns_delegation, zone);
    add_certificate(stack, functions.certificate_validation, zone);
}

void add_aliases(cfn::Template& stack, const Functions& functions, const PublicAccess& access) {
    const auto function = add_function(
        stack,
        {.logical_id = "CustomDomainFunction",
         .handler = "custom-domain",
         .timeout_seconds = 600,
         .role = domain_role().att("Arn"),
         .code = functions.custom_domain,
         .condition = managed_aliases}
    );
    stack.add_untyped(
        {"CustomDomainAction",
         "Custom::CustomDomainFunction",
         "Adds DNS records for the aliases of services"},
        Document::Map{
            {"ServiceToken", function.att("Arn")},
            {"AppName", cfn::ref("AppName")},
            {"EnvName", cfn::ref("EnvironmentName")},
            {"Aliases", cfn::ref("Aliases")},
            {"AppDNSRole", cfn::ref("AppDNSDelegationRole")},
            {"DomainName", cfn::ref("AppDNSName")},
            {"PublicAccessDNS", encode(access.dns_name)},
            {"PublicAccessHostedZone", encode(access.hosted_zone)},
        },
        {.condition = managed_aliases}
    );
}

} // namespace copilot::stacks::environment
