#include "unit/lambda/domain_account.h"

#include <gtest/gtest.h>

namespace copilot::lambda {
namespace {

Event event(const std::string& request_type, const std::string& id = "") {
    return {
        .request_type = request_type,
        .request_id = "1",
        .physical_resource_id = id,
        .resource_properties =
            Document::Map{
                {"AppName", "shop"},
                {"EnvName", "test"},
                {"TargetRegion", "us-east-1"},
                {"EnvRegion", "us-west-2"},
                {"CertificateArn", "arn:original"},
            },
    };
}

class CertReplicatorTest : public ::testing::Test {
protected:
    CertReplicatorTest() {
        auto& original = account.certificates["arn:original"];
        original.domain_name = "test.shop.example.com";
        original.subject_alternative_names = {"test.shop.example.com", "www.example.com"};
        for (const auto& name : original.subject_alternative_names)
            account.zones.at("example.com")["CNAME _proof." + name] = {};
    }

    DomainAccount account;
};

TEST_F(CertReplicatorTest, asks_for_the_same_names_again) {
    const auto answer = account.run("cert-replicator", event("Create"));

    EXPECT_EQ(answer.data, (Document::Map{{"Arn", answer.physical_resource_id}}));
    EXPECT_EQ(
        account.certificates.at(answer.physical_resource_id).subject_alternative_names,
        account.certificates.at("arn:original").subject_alternative_names
    );
}

TEST_F(CertReplicatorTest, deletes_only_the_replica) {
    const auto id = account.run("cert-replicator", event("Create")).physical_resource_id;

    account.run("cert-replicator", event("Delete", id));

    EXPECT_EQ(account.certificates.size(), 1U);
    EXPECT_TRUE(account.certificates.contains("arn:original"));
}

} // namespace
} // namespace copilot::lambda
