#include "localcloud/ec2/flow_records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace copilot::localcloud::ec2 {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

host::FlowCount flow(std::int64_t packets, bool accepted = true) {
    return {
        .source = *host::Ipv4::parse("10.0.0.4"),
        .destination = *host::Ipv4::parse("10.0.0.5"),
        .protocol = 6,
        .source_port = 40000,
        .destination_port = 80,
        .accepted = accepted,
        .packets = packets,
        .bytes = packets * 100,
    };
}

const std::vector<NetworkInterface> two{
    {.network_interface_id = "eni-4", .private_ip_address = "10.0.0.4"},
    {.network_interface_id = "eni-5", .private_ip_address = "10.0.0.5"},
};

FlowInterval interval(const std::string& traffic_type = "ALL") {
    return {
        .account = "000000000000",
        .traffic_type = traffic_type,
        .start = Timestamp{std::chrono::seconds(60)},
        .end = Timestamp{std::chrono::seconds(120)}
    };
}

TEST(FlowRecords, are_of_both_ends) {
    const auto records = flow_records({flow(3)}, two, interval());

    EXPECT_THAT(
        records.at("eni-4"),
        ElementsAre("2 000000000000 eni-4 10.0.0.4 10.0.0.5 40000 80 6 3 300 60 120 ACCEPT OK")
    );
    EXPECT_THAT(
        records.at("eni-5"),
        ElementsAre("2 000000000000 eni-5 10.0.0.4 10.0.0.5 40000 80 6 3 300 60 120 ACCEPT OK")
    );
}

TEST(FlowRecords, say_that_there_was_nothing) {
    const auto records = flow_records({flow(1)}, two, interval("REJECT"));

    EXPECT_THAT(
        records.at("eni-4"), ElementsAre("2 000000000000 eni-4 - - - - - - - 60 120 - NODATA")
    );
}

TEST(FlowRecords, tell_what_was_refused) {
    const auto records = flow_records({flow(1, false)}, {two[1]}, interval("REJECT"));

    EXPECT_THAT(records.at("eni-5").front(), testing::HasSubstr(" 60 120 REJECT OK"));
}

TEST(FlowRecords, count_what_came_since) {
    EXPECT_THAT(flows_since({}, {flow(3)}), ElementsAre(flow(3)));
    EXPECT_THAT(flows_since({flow(3)}, {flow(5)}), ElementsAre(flow(2)));
    EXPECT_THAT(flows_since({flow(3)}, {flow(3)}), IsEmpty());
    EXPECT_THAT(flows_since({flow(3)}, {flow(1)}), ElementsAre(flow(1)));
    EXPECT_THAT(flows_since({flow(3, false)}, {flow(3)}), ElementsAre(flow(3)));
}

} // namespace
} // namespace copilot::localcloud::ec2
