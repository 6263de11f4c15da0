#include "codec/json.h"
#include "stacks/app/roles.h"

#include <gtest/gtest.h>

namespace copilot::stacks::app {
namespace {

RolesInput input() {
    return {.app = "shop", .version = "v1.0.0", .account_id = "111111111111"};
}

TEST(RolesStack, names_its_roles_by_parameters) {
    EXPECT_EQ(*roles_parameters(input()).find("AdminRoleName"), "shop-adminrole");
    EXPECT_EQ(*roles_parameters(input()).find("ExecutionRoleName"), "shop-executionrole");
    EXPECT_EQ(*roles_parameters(input()).find("DNSDelegationRoleName"), "shop-DNSDelegationRole");
}

TEST(RolesStack, says_the_version_where_a_change_of_it_changes_the_stack) {
    const auto document = roles(input()).document();

    EXPECT_EQ(*document.at({"Metadata", "TemplateVersion"}), Document("v1.0.0"));
    EXPECT_EQ(*document.at({"Outputs", "TemplateVersion", "Value"}), Document("v1.0.0"));
}

TEST(RolesStack, makes_the_zone_only_with_a_domain) {
    const auto document = roles(input()).document();

    for (const auto* id : {"DNSDelegationRole", "AppHostedZone", "AppDomainDelegationRecordSet"})
        EXPECT_EQ(*document.at({"Resources", id, "Condition"}), Document("DelegateDNS")) << id;
    EXPECT_EQ(document.at({"Resources", "AdministrationRole", "Condition"}), nullptr);
}

TEST(RolesStack, trusts_each_delegated_account_once_and_its_own) {
    auto delegating = input();
    delegating.delegated_accounts = {"222222222222", "111111111111", "222222222222"};

    EXPECT_EQ(
        *roles_parameters(delegating).find("AppDNSDelegatedAccounts"), "222222222222,111111111111"
    );
    const auto role =
        codec::to_json(*roles(delegating).document().at({"Resources", "DNSDelegationRole"}));
    EXPECT_NE(role.find("arn:${AWS::Partition}:iam::222222222222:root"), std::string::npos);
}

TEST(RolesStack, bounds_its_roles) {
    auto bounded = input();
    bounded.permissions_boundary = "limit";

    const auto document = roles(bounded).document();

    for (const auto* id : {"AdministrationRole", "ExecutionRole", "DNSDelegationRole"})
        EXPECT_NE(document.at({"Resources", id, "Properties", "PermissionsBoundary"}), nullptr)
            << id;
}

TEST(DelegatedAccounts, are_read_back_from_the_parameter) {
    EXPECT_EQ(
        delegated_accounts({{"AppDNSDelegatedAccounts", "1,2"}}),
        (std::vector<std::string>{"1", "2"})
    );
    EXPECT_TRUE(delegated_accounts({{"AppDNSDelegatedAccounts", ""}}).empty());
    EXPECT_TRUE(delegated_accounts({}).empty());
}

} // namespace
} // namespace copilot::stacks::app
