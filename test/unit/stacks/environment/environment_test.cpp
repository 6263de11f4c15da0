#include "codec/json.h"
#include "codec/yaml.h"
#include "stacks/environment/environment.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace copilot::stacks::environment {
namespace {

constexpr auto certificates = R"(
    certificates:
    - arn:aws:acm:us-west-2:123456789012:certificate/1
    - arn:aws:acm:us-west-2:123456789012:certificate/2
)";

/// The stack of an environment whose manifest says `yaml` besides its name and type.
Input input(const std::string& yaml = "") {
    const auto text = "name: test\ntype: Environment\n" + yaml;
    auto loaded = manifest::load_environment({"manifest.yml", "test", text}, {});
    return {
        .app = "shop",
        .name = "test",
        .version = "v1.0.0",
        .artifact_bucket_arn = "arn:aws:s3:::bucket",
        .artifact_key_arn = "arn:aws:kms:us-west-2:123456789012:key/k",
        .manifest = loaded.manifest,
        .manifest_text = loaded.text,
    };
}

Document render(const std::string& yaml = "") {
    return stack(input(yaml)).document();
}

const Document& resource(const Document& document, std::string_view logical_id) {
    static const Document absent;
    const auto* found = document.at({"Resources", logical_id});
    return found ? *found : absent;
}

const Document&
property(const Document& document, std::string_view logical_id, std::string_view name) {
    static const Document absent;
    const auto* found = resource(document, logical_id).at({"Properties", name});
    return found ? *found : absent;
}

struct Sizes {
    std::size_t resources;
    std::size_t outputs;

    bool operator==(const Sizes&) const = default;
};

Sizes sizes(const Document& document) {
    return {document.find("Resources")->map()->size(), document.find("Outputs")->map()->size()};
}

constexpr auto imported_vpc = R"(
network:
  vpc:
    id: vpc-1
    subnets:
      public: [{id: subnet-1}, {id: subnet-2}]
      private: [{id: subnet-3}, {id: subnet-4}]
)";

TEST(EnvironmentStack, has_a_vpc_of_its_own_by_default) {
    const auto document = render();

    EXPECT_EQ(sizes(document), (Sizes{60, 32}));
    EXPECT_EQ(property(document, "VPC", "CidrBlock"), Document("10.0.0.0/16"));
    EXPECT_EQ(*document.at({"Metadata", "Version"}), Document("v1.0.0"));
    EXPECT_EQ(*document.at({"Metadata", "Manifest"}), Document("name: test\ntype: Environment\n"));
}

TEST(EnvironmentStack, makes_nothing_of_an_imported_vpc) {
    const auto document = render(std::string(imported_vpc) + "    flow_logs: true\n");

    EXPECT_EQ(sizes(document), (Sizes{39, 28}));
    EXPECT_EQ(property(document, "EnvironmentSecurityGroup", "VpcId"), Document("vpc-1"));
    EXPECT_EQ(
        property(document, "PublicLoadBalancer", "Subnets"),
        Document(Document::List{"subnet-1", "subnet-2"})
    );
    EXPECT_EQ(property(document, "MountTarget2", "SubnetId"), Document("subnet-4"));
    EXPECT_EQ(property(document, "VpcFlowLogGroup", "RetentionInDays"), Document(14));
}

TEST(EnvironmentStack, has_no_outputs_for_subnets_that_are_not_there) {
    const auto document =
        render("network:\n  vpc:\n    id: vpc-1\n    subnets:\n      private: [{id: a}, {id: b}]\n"
        );

    EXPECT_EQ(document.at({"Outputs", "PublicSubnets"}), nullptr);
    EXPECT_NE(document.at({"Outputs", "PrivateSubnets"}), nullptr);
}

TEST(EnvironmentStack, sorts_the_subnets_of_an_adjusted_vpc_by_zone) {
    const auto document = render(R"(
network:
  vpc:
    cidr: 10.1.0.0/16
    subnets:
      public: [{cidr: 10.1.1.0/24, az: b}, {cidr: 10.1.0.0/24, az: a}]
      private: [{cidr: 10.1.2.0/24, az: a}, {cidr: 10.1.3.0/24, az: b}]
)");

    EXPECT_EQ(property(document, "PublicSubnet1", "CidrBlock"), Document("10.1.0.0/24"));
    EXPECT_EQ(property(document, "PublicSubnet1", "AvailabilityZone"), Document("a"));
    EXPECT_EQ(property(document, "PrivateSubnet2", "CidrBlock"), Document("10.1.3.0/24"));
}

TEST(EnvironmentStack, makes_as_many_zones_as_there_are_subnets) {
    const auto document = render(R"(
network:
  vpc:
    cidr: 10.1.0.0/16
    subnets:
      public: [{cidr: 10.1.0.0/24}, {cidr: 10.1.1.0/24}, {cidr: 10.1.2.0/24}]
      private: [{cidr: 10.1.3.0/24}, {cidr: 10.1.4.0/24}, {cidr: 10.1.5.0/24}]
)");

    EXPECT_FALSE(resource(document, "NatGateway3").is_null());
    EXPECT_EQ(
        property(document, "PrivateSubnet3", "AvailabilityZone"),
        cfn::select(2, cfn::get_azs()).call
    );
}

TEST(EnvironmentStack, does_not_record_traffic_when_flow_logs_are_off) {
    EXPECT_TRUE(resource(render("network:\n  vpc:\n    flow_logs: false\n"), "FlowLog").is_null());
}

TEST(EnvironmentStack, needs_no_zone_of_its_own_for_imported_certificates) {
    const auto document = render("http:\n  public:" + std::string(certificates));

    EXPECT_EQ(sizes(document), (Sizes{53, 30}));
    EXPECT_TRUE(resource(document, "EnvironmentHostedZone").is_null());
    EXPECT_FALSE(resource(document, "HTTPSImportCertificate2").is_null());
    EXPECT_NE(
        codec::to_json(resource(document, "EnvironmentManagerRole")).find("certificate/2"),
        std::string::npos
    );
}

TEST(EnvironmentStack, makes_a_bucket_for_access_logs_unless_one_is_given) {
    EXPECT_EQ(sizes(render("http:\n  public:\n    access_logs: true\n")), (Sizes{65, 32}));
    EXPECT_EQ(
        sizes(render("http:\n  public:\n    access_logs:\n      bucket_name: mine\n")),
        (Sizes{60, 32})
    );
}

TEST(EnvironmentStack, writes_access_logs_below_a_prefix) {
    const auto document = render("http:\n  public:\n    access_logs:\n      prefix: logs/alb\n");

    const auto policy = codec::to_json(resource(document, "ELBAccessLogsBucketPolicy"));
    EXPECT_NE(
        policy.find(R"({"Ref":"ELBAccessLogsBucket"},"/logs/alb","/AWSLogs/")"), std::string::npos
    ) << policy;
}

TEST(EnvironmentStack, gives_the_internal_load_balancer_what_the_manifest_says) {
    const auto document = render(
        std::string(imported_vpc)
        + "http:\n  private:\n    subnets: [subnet-1, subnet-3]\n"
          "    ssl_policy: ELBSecurityPolicy-TLS13-1-2-2021-06"
        + certificates
    );

    EXPECT_EQ(
        property(document, "InternalLoadBalancer", "Subnets"),
        Document(Document::List{"subnet-1", "subnet-3"})
    );
    EXPECT_EQ(
        property(document, "InternalHTTPSListener", "SslPolicy"),
        Document("ELBSecurityPolicy-TLS13-1-2-2021-06")
    );
    EXPECT_FALSE(resource(document, "InternalHTTPSImportCertificate2").is_null());
    EXPECT_TRUE(resource(document, "InternalWorkloadsHostedZone").is_null());
}

TEST(EnvironmentStack, lets_only_the_named_sources_in) {
    auto restricted = input("cdn: true\nhttp:\n  public:\n    ingress:\n      cdn: true\n"
                            "      source_ips: [192.0.2.0/24]\n");
    restricted.cdn_prefix_lists = {"pl-1"};

    const auto document = stack(restricted).document();

    const auto& rules =
        property(document, "PublicHTTPLoadBalancerSecurityGroup", "SecurityGroupIngress");
    ASSERT_EQ(rules.list()->size(), 2U);
    EXPECT_EQ(*rules.list()->at(0).find("SourcePrefixListId"), Document("pl-1"));
    EXPECT_EQ(*rules.list()->at(1).find("CidrIp"), Document("192.0.2.0/24"));
    EXPECT_EQ(*document.at({"Outputs", "PublicALBAccessible", "Value"}), Document("false"));
}

TEST(EnvironmentStack, copies_its_certificate_to_where_cloudfront_reads_it) {
    auto with_domain = input("cdn: true\n");
    with_domain.has_domain = true;

    const auto document = stack(with_domain).document();

    EXPECT_EQ(
        *resource(document, "CertificateReplicator").at({"Properties", "TargetRegion"}),
        Document("us-east-1")
    );
    const auto* certificate = property(document, "CloudFrontDistribution", "DistributionConfig")
                                  .find("ViewerCertificate");
    EXPECT_EQ(certificate->map()->begin()->key, "Fn::If");
    EXPECT_EQ(
        property(document, "CustomDomainAction", "PublicAccessHostedZone"),
        Document("Z2FDTNDATAQYW2")
    );
}

TEST(EnvironmentStack, speaks_http_behind_a_distribution_that_terminates_tls) {
    const auto document = render("cdn:\n  terminate_tls: true\n");

    const auto text = codec::to_json(resource(document, "CloudFrontDistribution"));
    EXPECT_NE(text.find(R"("OriginProtocolPolicy":"http-only")"), std::string::npos);
    EXPECT_NE(text.find(R"("ViewerProtocolPolicy":"redirect-to-https")"), std::string::npos);
    EXPECT_EQ(text.find("Aliases"), std::string::npos);
}

TEST(EnvironmentStack, bounds_every_role) {
    auto bounded =
        input("cdn:\n  certificate: arn:aws:acm:us-east-1:123456789012:certificate/v\n"
              "  terminate_tls: true\n"
              "http:\n  public:\n    access_logs: true\nnetwork:\n  vpc:\n    flow_logs: true\n");
    bounded.permissions_boundary = "limit";

    const auto document = stack(bounded).document();

    const auto limit = Document(
        Document::Map{{"Fn::Sub", "arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/limit"}}
    );
    std::size_t roles = 0;
    for (const auto& [id, value, mark] : *document.find("Resources")->map()) {
        if (*value.find("Type") != Document("AWS::IAM::Role"))
            continue;
        ++roles;
        EXPECT_EQ(property(document, id, "PermissionsBoundary"), limit) << id;
    }
    EXPECT_EQ(roles, 6U);
}

TEST(EnvironmentStack, nests_addons_with_the_names_of_app_and_environment) {
    auto with_addons = input();
    with_addons.addons = {
        .template_url = "https://bucket/addons.yml",
        .parameters = {{"Cluster", cfn::ref("Cluster")}, {"Size", 3}},
    };

    const auto document = stack(with_addons).document();

    const Document expected = Document::Map{
        {"App", cfn::ref("AppName")},
        {"Env", cfn::ref("EnvironmentName")},
        {"Cluster", cfn::ref("Cluster")},
        {"Size", "3"},
    };
    EXPECT_EQ(property(document, "AddonsStack", "Parameters"), expected);
}

TEST(EnvironmentStack, can_be_forced_to_change) {
    auto forced = input();
    forced.force_id = "1234";

    EXPECT_EQ(
        *stack(forced).document().at({"Outputs", "LastForceDeployID", "Value"}), Document("1234")
    );
}

TEST(BootstrapStack, has_only_the_two_roles) {
    const auto document = bootstrap(input()).document();

    EXPECT_EQ(sizes(document), (Sizes{2, 2}));
    EXPECT_EQ(*document.at({"Metadata", "Version"}), Document("bootstrap"));
    EXPECT_EQ(document.find("Parameters")->map()->size(), 3U);
    EXPECT_EQ(document.find("Conditions"), nullptr);
    EXPECT_EQ(
        *resource(document, "EnvironmentManagerRole").find("DeletionPolicy"), Document("Retain")
    );
}

} // namespace
} // namespace copilot::stacks::environment
