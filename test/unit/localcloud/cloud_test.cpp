#include "localcloud/cloud.h"

#include <gtest/gtest.h>

namespace copilot::localcloud {
namespace {

class CloudTest : public testing::Test {
protected:
    aws::Caller caller{
        .account = "000000000000",
        .region = "eu-west-1",
        .access_key_id = "",
        .principal_arn = "",
        .request_id = ""
    };

    template <typename Work>
    auto in_call(Work&& work) {
        return cloud_.in_transaction(caller, std::forward<Work>(work));
    }

    Cloud& cloud() { return cloud_; }

private:
    State state_{":memory:"};
    SystemClock clock_;
    Cloud cloud_{state_, clock_, {}};
};

TEST_F(CloudTest, makes_ids_that_differ) {
    const auto [a, b] =
        in_call([](Call& call) { return std::pair{call.new_id("vpc-"), call.new_id("vpc-")}; });

    EXPECT_EQ(a.size(), 21U);
    EXPECT_NE(a, b);
}

TEST_F(CloudTest, makes_the_same_ids_again_from_the_same_token) {
    caller.creation_token = "stack/VPC/1";
    const auto ids = [](Call& call) {
        return std::pair{call.new_id("vpc-"), call.new_id("vpc-", 8)};
    };

    const auto first = in_call(ids);

    EXPECT_EQ(in_call(ids), first);
    EXPECT_NE(first.first.substr(0, 12), first.second);
    caller.creation_token = "stack/VPC/2";
    EXPECT_NE(in_call(ids), first);
}

TEST_F(CloudTest, writes_arns_as_each_service_does) {
    in_call([](Call& call) {
        EXPECT_EQ(call.arn("ec2", "vpc/vpc-1"), "arn:aws:ec2:eu-west-1:000000000000:vpc/vpc-1");
        EXPECT_EQ(call.arn("iam", "role/r"), "arn:aws:iam::000000000000:role/r");
        EXPECT_EQ(call.arn("s3", "bucket"), "arn:aws:s3:::bucket");
    });
}

TEST_F(CloudTest, wakes_controllers_once_the_transaction_is_committed) {
    std::vector<std::string> woken;
    cloud().set_on_wake([&](std::string_view name) { woken.emplace_back(name); });

    in_call([&](Call& call) {
        call.wake("network");
        EXPECT_TRUE(woken.empty());
    });

    EXPECT_EQ(woken, std::vector<std::string>{"network"});
}

} // namespace
} // namespace copilot::localcloud
