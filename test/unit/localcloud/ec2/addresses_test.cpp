#include "aws/service_error.h"
#include "localcloud/ec2/address.h"
#include "localcloud/ec2/addresses.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace copilot::localcloud::ec2 {
namespace {

class Addresses : public testing::Test {
protected:
    Place place{"000000000000", "us-west-2"};
    State state{":memory:"};

    Addresses() {
        state.transact([&](Records& records) {
            records.put(
                place,
                Subnet{
                    .subnet_id = "subnet-1",
                    .vpc_id = "vpc-1",
                    .cidr_block = "10.0.1.0/28",
                    .availability_zone = "us-west-2a"
                }
            );
        });
    }

    std::string take(const std::optional<std::string>& wanted = {}) {
        return state.transact([&](Records& records) {
            return take_private_address(records, place, "subnet-1", "eni-1", wanted);
        });
    }

    void give_back(const std::string& address) {
        state.transact([&](Records& records) {
            give_back_private_address(records, place, "subnet-1", address);
        });
    }

    std::string refusal(const std::optional<std::string>& wanted = {}) {
        try {
            return take(wanted);
        } catch (const aws::ServiceError& error) {
            return error.code();
        }
    }
};

TEST_F(Addresses, leave_out_the_first_four_and_the_last) {
    std::set<std::string> taken;
    for (int i = 0; i < 11; ++i)
        taken.insert(take());

    EXPECT_EQ(taken.size(), 11U);
    EXPECT_TRUE(taken.contains("10.0.1.4"));
    EXPECT_TRUE(taken.contains("10.0.1.14"));
    EXPECT_EQ(refusal(), "InsufficientFreeAddressesInSubnet");
    EXPECT_EQ(usable_addresses("10.0.1.0/28"), 11);
}

TEST_F(Addresses, can_be_asked_for) {
    EXPECT_EQ(take("10.0.1.9"), "10.0.1.9");
    EXPECT_EQ(refusal("10.0.1.9"), "InvalidIPAddress.InUse");
    EXPECT_EQ(refusal("10.0.1.3"), "InvalidParameterValue");
    EXPECT_EQ(refusal("10.0.1.15"), "InvalidParameterValue");
    EXPECT_EQ(refusal("10.0.2.9"), "InvalidParameterValue");
    EXPECT_EQ(refusal("nine"), "InvalidParameterValue");
}

TEST_F(Addresses, that_were_given_back_come_last) {
    const auto first = take();
    give_back(first);

    EXPECT_NE(take(), first);
}

TEST_F(Addresses, are_never_handed_out_twice) {
    for (unsigned seed = 0; seed < 20; ++seed) {
        std::mt19937 random{seed};
        std::set<std::string> held;
        for (int step = 0; step < 60; ++step) {
            if (held.size() == 11 || (!held.empty() && random() % 3 == 0)) {
                const auto which =
                    std::next(held.begin(), static_cast<int>(random() % held.size()));
                give_back(*which);
                held.erase(which);
            } else {
                ASSERT_TRUE(held.insert(take()).second) << "seed " << seed << " step " << step;
            }
        }
        for (const auto& address : held)
            give_back(address);
    }
}

TEST_F(Addresses, of_the_public_pool_are_never_handed_out_twice) {
    std::set<std::string> taken;
    for (int i = 0; i < 500; ++i)
        taken.insert(state.transact([&](Records& records) {
            return take_public_address(records, "eni-" + std::to_string(i));
        }));

    EXPECT_EQ(taken.size(), 500U);
    EXPECT_TRUE(taken.begin()->starts_with("198.1"));
}

TEST_F(Addresses, count_what_is_in_use) {
    const auto address = take();
    take();
    give_back(address);
    give_back(address);

    const auto subnet =
        state.transact([&](Records& records) { return *records.find<Subnet>(place, "subnet-1"); });

    EXPECT_EQ(subnet.addresses_in_use, 1);
}

} // namespace
} // namespace copilot::localcloud::ec2
