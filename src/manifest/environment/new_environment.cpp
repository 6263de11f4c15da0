// Writes manifests as a person would: a line that tells editors the schema, comments, and three
// sections, of which those that nobody configured are samples.

#include "manifest/environment/new_environment.h"

#include "base/format.h"
#include "codec/yaml.h"
#include "manifest/environment/environment.h"
#include "manifest/schema.h"

namespace copilot::manifest {
namespace {

constexpr auto network_sample = R"(# network:
#   vpc:
#     id: vpc-0123456789abcdef0
)";

constexpr auto http_sample = R"(# http:
#   public:
#     certificates:
#       - arn:aws:acm:us-east-1:123456789012:certificate/01234567-89ab-cdef-0123-456789abcdef
#   private:
#     subnets:
#       - subnet-0123456789abcdef0
#       - subnet-0fedcba9876543210
)";

Document texts(const std::vector<std::string>& items) {
    return Document::List(items.begin(), items.end());
}

Document imported_subnets(const std::vector<std::string>& ids) {
    Document::List list;
    for (const auto& id : ids)
        list.emplace_back(Document::Map{{"id", id}});
    return list;
}

Document new_subnets(const std::vector<std::string>& cidrs, const std::vector<std::string>& zones) {
    Document::List list;
    for (std::size_t i = 0; i < cidrs.size(); ++i) {
        Document::Map subnet{{"cidr", cidrs[i]}};
        if (i < zones.size())
            subnet.append("az", zones[i]);
        list.emplace_back(std::move(subnet));
    }
    return list;
}

/// Public and private subnets, as far as there are any.
Document subnets(Document public_subnets, Document private_subnets) {
    Document::Map map;
    if (!public_subnets.list()->empty())
        map.append("public", std::move(public_subnets));
    if (!private_subnets.list()->empty())
        map.append("private", std::move(private_subnets));
    return map;
}

Document vpc_of(const NewEnvironment& environment) {
    if (const auto& imported = environment.imported)
        return Document::Map{
            {"id", imported->id},
            {"subnets",
             subnets(
                 imported_subnets(imported->public_subnets),
                 imported_subnets(imported->private_subnets)
             )},
        };
    if (const auto& adjusted = environment.adjusted)
        return Document::Map{
            {"cidr", adjusted->cidr},
            {"subnets",
             subnets(
                 new_subnets(adjusted->public_cidrs, adjusted->zones),
                 new_subnets(adjusted->private_cidrs, adjusted->zones)
             )},
        };
    return {};
}

std::string network_section(const NewEnvironment& environment) {
    auto vpc = vpc_of(environment);
    if (vpc.is_null())
        return network_sample;
    return codec::to_yaml(Document::Map{{"network", Document::Map{{"vpc", std::move(vpc)}}}});
}

/// Without public subnets no load balancer can face the internet: certificates are the internal
/// one's.
bool only_private(const NewEnvironment& environment) {
    return environment.imported && environment.imported->public_subnets.empty();
}

std::string http_section(const NewEnvironment& environment) {
    Document::Map public_http;
    Document::Map private_http;
    auto& certified = only_private(environment) ? private_http : public_http;
    if (!environment.certificates.empty())
        certified.append("certificates", texts(environment.certificates));
    if (!environment.internal_subnets.empty())
        private_http.append("subnets", texts(environment.internal_subnets));
    if (environment.internal_ingress_from_vpc)
        private_http.append("ingress", Document::Map{{"vpc", true}});

    Document::Map http;
    if (!public_http.empty())
        http.append("public", std::move(public_http));
    if (!private_http.empty())
        http.append("private", std::move(private_http));
    if (http.empty())
        return http_sample;
    return codec::to_yaml(Document::Map{{"http", std::move(http)}});
}

std::string observability_section(const NewEnvironment& environment) {
    return codec::to_yaml(Document::Map{
        {"observability", Document::Map{{"container_insights", environment.container_insights}}}
    });
}

} // namespace

std::string write_manifest(const NewEnvironment& environment) {
    return format(
        R"(# yaml-language-server: $schema={}
# The manifest of the environment "{}".
# Every field: https://aws.github.io/copilot-cli/docs/manifest/environment/

# The name of the environment, and what this file describes.
{}
# The network: the default VPC, one with ranges of your own, or one that you have.
{}
# The load balancers that all services share.
{}
# What is collected about the environment.
{})",
        environment_schema_reference,
        environment.name,
        codec::to_yaml(Document::Map{{"name", environment.name}, {"type", "Environment"}}),
        network_section(environment),
        http_section(environment),
        observability_section(environment)
    );
}

Document environment_schema() {
    return manifest_schema<Environment>("Environment manifest");
}

} // namespace copilot::manifest
