#include "aws/checksums.h"
#include "aws/service_error.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

/// What is wrong with a request of `body` that says `header`; empty for nothing.
std::string refusal_of(const std::string& header, const std::string& value) {
    try {
        verify_checksums({"PUT", "/shop/a", {{header, value}}, "123456789"});
        return {};
    } catch (const ServiceError& error) {
        return error.code();
    }
}

TEST(Checksums, are_those_that_others_compute) {
    EXPECT_EQ(crc32("123456789"), 0xCBF43926U);
    EXPECT_EQ(crc32c("123456789"), 0xE3069283U);
    EXPECT_EQ(crc64nvme("123456789"), 0xAE8B14860A799888U);
    EXPECT_EQ(crc32(""), 0U);
}

TEST(Checksums, let_a_whole_body_pass) {
    EXPECT_EQ(refusal_of("x-amz-checksum-crc32", "y/Q5Jg=="), "");
    EXPECT_EQ(refusal_of("X-Amz-Checksum-Crc32c", "4waSgw=="), "");
    EXPECT_EQ(refusal_of("x-amz-checksum-crc64nvme", "rosUhgp5mIg="), "");
    EXPECT_EQ(refusal_of("x-amz-checksum-sha1", "98O8HYCOBHMq32eZZczDTKeuNEE="), "");
    EXPECT_EQ(
        refusal_of("x-amz-checksum-sha256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="), ""
    );
    EXPECT_EQ(refusal_of("Content-MD5", "JfnnlDI7RTiF9RgfG2JNCw=="), "");
}

TEST(Checksums, refuse_a_body_that_was_changed) {
    EXPECT_EQ(refusal_of("x-amz-checksum-crc32", "AAAAAA=="), "BadDigest");
    EXPECT_EQ(refusal_of("x-amz-checksum-sha256", std::string(43, 'A') + "="), "BadDigest");
    EXPECT_EQ(refusal_of("Content-MD5", std::string(22, 'A') + "=="), "BadDigest");
}

TEST(Checksums, refuse_a_value_that_is_none) {
    EXPECT_EQ(refusal_of("x-amz-checksum-crc32", "AAAA"), "InvalidRequest");
    EXPECT_EQ(refusal_of("x-amz-checksum-crc32", "?"), "InvalidRequest");
    EXPECT_EQ(refusal_of("Content-MD5", "AAAA"), "InvalidDigest");
}

TEST(Checksums, of_a_whole_object_are_not_of_the_request_that_completes_it) {
    const io::HttpRequest request{
        "POST", "/shop/a?uploadId=1", {{"x-amz-checksum-crc32", "AAAAAA=="}}, "<parts/>"
    };

    EXPECT_NO_THROW(verify_checksums(request));
}

} // namespace
} // namespace copilot::aws
