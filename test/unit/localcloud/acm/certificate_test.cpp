#include "aws/api/acm/delete_certificate.h"
#include "aws/api/acm/describe_certificate.h"
#include "aws/api/acm/get_certificate.h"
#include "aws/api/acm/request_certificate.h"
#include "aws/api/route53/change_resource_record_sets.h"
#include "aws/api/route53/create_hosted_zone.h"
#include "fakes/resource_steps.h"

namespace copilot::localcloud::route53 {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::acm {
void register_operations(Cloud& cloud);
ResourceType certificate();

namespace {

namespace api = aws::acm;
using fakes::code_of;

class Certificates : public testing::Test {
protected:
    fakes::LocalAccount account{acm::register_operations, route53::register_operations};
    aws::Client client = account.client();

    static api::RequestCertificate::Input request(const std::string& domain_name) {
        api::RequestCertificate::Input input;
        input.domain_name = domain_name;
        input.validation_method = "DNS";
        input.subject_alternative_names = {"*." + domain_name};
        return input;
    }

    std::string ask(const std::string& domain_name) {
        return client.call<api::RequestCertificate>(request(domain_name)).certificate_arn;
    }

    api::CertificateDetail describe(const std::string& arn) {
        return client.call<api::DescribeCertificate>({.certificate_arn = arn}).certificate;
    }

    std::string make_zone(const std::string& name) {
        aws::route53::CreateHostedZone::Input input;
        input.name = name;
        input.caller_reference = name;
        return client.call<aws::route53::CreateHostedZone>(input).hosted_zone.id;
    }

    void prove(const std::string& zone_id, const api::ResourceRecord& record) {
        aws::route53::ResourceRecordSet set;
        set.name = record.name;
        set.type = record.type;
        set.ttl = 60;
        set.resource_records = {{.value = record.value}};
        aws::route53::ChangeResourceRecordSets::Input input;
        input.hosted_zone_id = zone_id;
        input.change_batch.changes = {{.action = "UPSERT", .resource_record_set = set}};
        client.call<aws::route53::ChangeResourceRecordSets>(input);
    }
};

TEST_F(Certificates, wait_for_the_records_that_prove_their_names) {
    const auto arn = ask("shop.example.com");
    const auto before = describe(arn);

    EXPECT_EQ(before.status, "PENDING_VALIDATION");
    ASSERT_EQ(before.domain_validation_options.size(), 2U);
    const auto& options = before.domain_validation_options;
    EXPECT_EQ(options[0].resource_record->name, options[1].resource_record->name);
    EXPECT_EQ(
        code_of(client.try_call<api::GetCertificate>({.certificate_arn = arn})),
        "RequestInProgressException"
    );
    prove(make_zone("example.com"), *options[0].resource_record);

    EXPECT_EQ(describe(arn).status, "ISSUED");
    const auto pem = client.call<api::GetCertificate>({.certificate_arn = arn});
    EXPECT_TRUE(pem.certificate->starts_with("-----BEGIN CERTIFICATE-----"));
}

TEST_F(Certificates, are_not_issued_for_another_value) {
    const auto arn = ask("shop.example.com");
    auto record = *describe(arn).domain_validation_options.at(0).resource_record;
    record.value = "_other.acm-validations.aws.";

    prove(make_zone("example.com"), record);

    EXPECT_EQ(describe(arn).status, "PENDING_VALIDATION");
}

TEST_F(Certificates, are_the_same_for_the_same_token) {
    auto input = request("shop.example.com");
    input.idempotency_token = "token";

    const auto first = client.call<api::RequestCertificate>(input).certificate_arn;
    EXPECT_EQ(client.call<api::RequestCertificate>(input).certificate_arn, first);
    account.clock.advance(std::chrono::hours(2));

    EXPECT_NE(client.call<api::RequestCertificate>(input).certificate_arn, first);
}

TEST_F(Certificates, have_names_that_are_names) {
    EXPECT_EQ(
        code_of(client.try_call<api::RequestCertificate>(request("shop..com"))),
        "InvalidDomainValidationOptionsException"
    );
    auto by_mail = request("shop.example.com");
    by_mail.validation_method = "EMAIL";
    EXPECT_EQ(
        code_of(client.try_call<api::RequestCertificate>(by_mail)), "InvalidParameterException"
    );
}

TEST_F(Certificates, of_a_stack_prove_themselves_in_the_zone_it_names) {
    fakes::ResourceSteps steps{account, certificate(), "Certificate"};
    const Document properties = DocumentMap{
        {"DomainName", "shop.example.com"},
        {"ValidationMethod", "DNS"},
        {"DomainValidationOptions",
         Document::List{DocumentMap{
             {"DomainName", "shop.example.com"}, {"HostedZoneId", make_zone("example.com")}
         }}},
    };

    EXPECT_EQ(steps.create(properties).status, OperationStatus::IN_PROGRESS);
    EXPECT_EQ(steps.create(properties).status, OperationStatus::SUCCESS);
    EXPECT_EQ(steps.remove().status, OperationStatus::SUCCESS);

    EXPECT_EQ(
        code_of(client.try_call<api::DescribeCertificate>({.certificate_arn = steps.id()})),
        "ResourceNotFoundException"
    );
}

} // namespace
} // namespace copilot::localcloud::acm
