#include "unit/lambda/domain_account.h"

#include <gtest/gtest.h>

namespace copilot::lambda {
namespace {

using Names = std::set<std::string>;

Document::Map properties(const std::string& aliases) {
    return {
        {"AppName", "shop"},
        {"EnvName", "test"},
        {"DomainName", "example.com"},
        {"Aliases", aliases},
        {"EnvHostedZoneId", "test.shop.example.com"},
        {"Region", "us-west-2"},
        {"RootDNSRole", "arn:aws:iam::1:role/shop-DNSDelegationRole"},
    };
}

class DnsCertValidatorTest : public ::testing::Test {
protected:
    Answer create(const std::string& aliases) {
        return account.run(
            "dns-cert-validator",
            {.request_type = "Create", .request_id = "1", .resource_properties = properties(aliases)
            }
        );
    }

    Answer update(const std::string& id, const std::string& before, const std::string& after) {
        return account.run(
            "dns-cert-validator",
            {.request_type = "Update",
             .request_id = "2",
             .physical_resource_id = id,
             .resource_properties = properties(after),
             .old_resource_properties = properties(before)}
        );
    }

    void remove(const std::string& id) {
        account.run(
            "dns-cert-validator",
            {.request_type = "Delete",
             .physical_resource_id = id,
             .resource_properties = properties("")}
        );
    }

    DomainAccount account;
};

constexpr auto www = R"({"web":["www.example.com"],"api":["api.other.org"]})";

TEST_F(DnsCertValidatorTest, proves_the_environments_names_by_one_record) {
    const auto answer = create("");

    EXPECT_EQ(answer.physical_resource_id, "arn:0");
    EXPECT_EQ(answer.data, (Document::Map{{"Arn", "arn:0"}}));
    EXPECT_EQ(account.certificates.at("arn:0").domain_name, "test.shop.example.com");
    EXPECT_EQ(
        account.names_in("test.shop.example.com"), Names{"CNAME _proof.test.shop.example.com"}
    );
}

TEST_F(DnsCertValidatorTest, certifies_the_aliases_that_are_in_its_zones) {
    create(www);

    EXPECT_EQ(
        account.certificates.at("arn:0").subject_alternative_names,
        (std::vector<std::string>{
            "*.test.shop.example.com", "test.shop.example.com", "www.example.com"
        })
    );
    EXPECT_EQ(account.names_in("example.com"), Names{"CNAME _proof.www.example.com"});
}

TEST_F(DnsCertValidatorTest, keeps_the_certificate_while_its_names_are_the_same) {
    const auto id = create(www).physical_resource_id;

    const auto answer = update(id, www, R"({"other":["www.example.com"]})");

    EXPECT_EQ(answer.physical_resource_id, id);
    EXPECT_EQ(account.certificates.size(), 1U);
}

TEST_F(DnsCertValidatorTest, replaces_it_when_they_change_and_keeps_the_records_in_use) {
    const auto before = create(www).physical_resource_id;
    const auto after = update(before, www, "").physical_resource_id;
    EXPECT_NE(after, before);

    remove(before);

    EXPECT_FALSE(account.certificates.contains(before));
    EXPECT_EQ(account.names_in("example.com"), Names{});
    EXPECT_EQ(
        account.names_in("test.shop.example.com"), Names{"CNAME _proof.test.shop.example.com"}
    );
}

TEST_F(DnsCertValidatorTest, leaves_no_certificate_behind_that_was_never_issued) {
    account.issues = false;

    EXPECT_THROW(create(""), Error);

    EXPECT_TRUE(account.certificates.empty());
}

TEST_F(DnsCertValidatorTest, has_nothing_to_delete_after_a_failed_creation) {
    create("");

    remove("2026/01/01/[$LATEST]stream");

    EXPECT_EQ(account.certificates.size(), 1U);
}

TEST_F(DnsCertValidatorTest, waits_for_listeners_to_let_go) {
    const auto id = create("").physical_resource_id;
    account.certificates.at(id).in_use_by = {"arn:load-balancer"};

    EXPECT_THROW(remove(id), Error);

    EXPECT_TRUE(account.certificates.contains(id));
    EXPECT_GT(account.wait.waited.count(), 0);
}

} // namespace
} // namespace copilot::lambda
