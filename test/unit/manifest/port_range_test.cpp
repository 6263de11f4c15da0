#include "codec/yaml.h"
#include "manifest/port_range.h"

#include <gtest/gtest.h>

namespace copilot::manifest {
namespace {

struct Holder {
    PortRange ports;

    static void fields(auto& self, auto& x) { x("ports", self.ports); }
};

struct Outcome {
    PortRange ports;
    std::string complaint;
};

Outcome read_ports(const std::string& value) {
    Diagnostics diagnostics("m.yml");
    const auto document = codec::parse_yaml("ports: " + value + "\n");
    const auto holder = read_manifest<Holder>(document, diagnostics);
    return {holder.ports, diagnostics.empty() ? "" : diagnostics.problems().front().reason};
}

TEST(PortRange, is_one_port_or_two_with_a_dash) {
    EXPECT_EQ(read_ports("80").ports, (PortRange{80, 80}));
    EXPECT_EQ(read_ports("0-65535").ports, (PortRange{0, 65535}));
    EXPECT_EQ(read_ports("-1").ports, (PortRange{-1, -1}));
}

TEST(PortRange, refuses_what_is_neither) {
    const auto expected = "expected a port or a range of ports such as 8000-8100, found ";

    EXPECT_EQ(read_ports("'80'").complaint, std::string(expected) + "\"80\"");
    EXPECT_EQ(read_ports("80-").complaint, std::string(expected) + "\"80-\"");
    EXPECT_EQ(read_ports("a-b").complaint, std::string(expected) + "\"a-b\"");
    EXPECT_EQ(read_ports("[80]").complaint, std::string(expected) + "a list");
}

TEST(PortRange, refuses_an_end_below_its_start) {
    EXPECT_EQ(read_ports("90-80").complaint, "starts at port 90, above its end 80");
}

} // namespace
} // namespace copilot::manifest
