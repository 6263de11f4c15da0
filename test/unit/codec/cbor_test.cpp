#include "codec/base64.h"
#include "codec/cbor.h"
#include "codec/json.h"

#include <gtest/gtest.h>

namespace copilot::codec {
namespace {

/// Bytes written in hexadecimal.
std::string bytes(std::string_view hex) {
    std::string result;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        result += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
    return result;
}

/// What the bytes say, as JSON.
std::string read(std::string_view hex) {
    return to_json(parse_cbor(bytes(hex)));
}

// The examples of RFC 8949, appendix A.
TEST(Cbor, reads_numbers) {
    EXPECT_EQ(read("00"), "0");
    EXPECT_EQ(read("1818"), "24");
    EXPECT_EQ(read("1903e8"), "1000");
    EXPECT_EQ(read("1b000000e8d4a51000"), "1000000000000");
    EXPECT_EQ(read("20"), "-1");
    EXPECT_EQ(read("3903e7"), "-1000");
    EXPECT_EQ(read("f93e00"), "1.5");
    EXPECT_EQ(read("f90001"), "5.960464477539063e-08");
    EXPECT_EQ(read("fa47c35000"), "1e+05");
    EXPECT_EQ(read("fb3ff199999999999a"), "1.1");
}

TEST(Cbor, reads_strings_lists_and_maps) {
    EXPECT_EQ(read("6449455446"), R"("IETF")");
    EXPECT_EQ(read("4161"), R"("a")");
    EXPECT_EQ(read("8301820203820405"), "[1,[2,3],[4,5]]");
    EXPECT_EQ(read("a26161016162820203"), R"({"a":1,"b":[2,3]})");
    EXPECT_EQ(read("83f4f5f6"), "[false,true,null]");
    EXPECT_EQ(read("c11a514b67b0"), "1363896240");
}

TEST(Cbor, reads_what_says_no_length) {
    EXPECT_EQ(read("7f657374726561646d696e67ff"), R"("streaming")");
    EXPECT_EQ(read("9f018202039f0405ffff"), "[1,[2,3],[4,5]]");
    EXPECT_EQ(read("bf61610161629f0203ffff"), R"({"a":1,"b":[2,3]})");
}

TEST(Cbor, refuses_what_is_none) {
    for (const auto* hex :
         {"",
          "18",
          "61",
          "8101f6",
          "1c",
          "ff",
          "a10102",
          "a2616101616102",
          "7f4161ff",
          "5b7fffffffffffffff",
          "9f01",
          "f8ff"})
        EXPECT_THROW((void)parse_cbor(bytes(hex)), ParseError) << hex;
    EXPECT_THROW((void)parse_cbor(std::string(100'000, '\x81')), ParseError);
}

TEST(Cbor, writes_each_item_in_its_shortest_form) {
    CborWriter writer;
    writer.begin_map(2);
    writer.text("a");
    writer.integer(-1000);
    writer.text("b");
    writer.begin_list(4);
    writer.integer(1'000'000'000'000);
    writer.blob("\x01");
    writer.tag(1);
    writer.number(1.5);
    writer.boolean(true);

    EXPECT_EQ(
        to_hex(writer.bytes()), "a261613903e76162841b000000e8d4a510004101c1fb3ff8000000000000f5"
    );
}

} // namespace
} // namespace copilot::codec
