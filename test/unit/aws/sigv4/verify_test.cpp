#include "aws/sigv4.h"

#include <gtest/gtest.h>

namespace copilot::aws::sigv4 {
namespace {

using std::chrono::minutes;

const Credentials local_key{.access_key_id = "LKIA1", .secret_access_key = "secret"};
const Scope sts_scope{"eu-west-1", "sts"};
const Timestamp noon = *parse_timestamp("2026-11-30T12:00:00Z");

io::HttpRequest signed_request(const Credentials& credentials = local_key) {
    io::HttpRequest request{"POST", "/", {{"Host", "localhost:4566"}}, "Action=X"};
    sign(request, credentials, sts_scope, noon, {});
    return request;
}

std::string
code_of(const io::HttpRequest& request, Timestamp now, const SigningOptions& options = {}) {
    try {
        verify(request, local_key, now, options);
        return "good";
    } catch (const ServiceError& error) {
        return error.code();
    }
}

TEST(Verify, reads_who_signs_for_what) {
    const auto claim = read_claim(signed_request());

    ASSERT_TRUE(claim);
    EXPECT_EQ(claim->access_key_id, "LKIA1");
    EXPECT_EQ(claim->date, "20261130");
    EXPECT_EQ(claim->scope.region, "eu-west-1");
    EXPECT_EQ(claim->scope.service, "sts");
    EXPECT_FALSE(claim->presigned);
}

TEST(Verify, finds_no_claim_in_an_unsigned_request) {
    EXPECT_FALSE(read_claim({"GET", "/bucket?X-Amz-Something=1"}));
}

TEST(Verify, notices_a_changed_body) {
    auto request = signed_request();
    request.body += "&Admin=true";

    EXPECT_EQ(code_of(request, noon), "SignatureDoesNotMatch");
}

TEST(Verify, refuses_requests_from_the_past_and_the_future) {
    EXPECT_EQ(code_of(signed_request(), noon + minutes(4)), "good");
    EXPECT_EQ(code_of(signed_request(), noon + minutes(6)), "RequestExpired");
    EXPECT_EQ(code_of(signed_request(), noon - minutes(6)), "RequestExpired");
}

TEST(Verify, lets_a_presigned_url_live_as_long_as_it_says) {
    io::HttpRequest request{"GET", "/shop/a", {{"Host", "localhost:4566"}}};
    const auto options = options_for("s3");
    request.target = presign(
        request,
        local_key,
        {"eu-west-1", "s3"},
        noon,
        std::chrono::hours(1),
        {.normalize_path = false, .double_encode = false, .unsigned_payload = true}
    );

    EXPECT_EQ(code_of(request, noon + minutes(59), options), "good");
    EXPECT_EQ(code_of(request, noon + minutes(61), options), "RequestExpired");
}

TEST(Verify, wants_the_session_token_that_belongs_to_the_key) {
    auto session = local_key;
    session.session_token = "token-1";
    const auto request = signed_request(session);

    EXPECT_NO_THROW(verify(request, session, noon, {}));
    EXPECT_EQ(code_of(request, noon), "InvalidClientTokenId");
}

TEST(Verify, says_what_an_authorization_header_misses) {
    io::HttpRequest request{"GET", "/", {{"Authorization", "AWS4-HMAC-SHA256 Signature=1"}}};

    try {
        (void)read_claim(request);
        FAIL() << "accepted it";
    } catch (const ServiceError& error) {
        EXPECT_EQ(error.code(), "IncompleteSignature");
        EXPECT_NE(error.message().find("requires 'Credential' parameter"), std::string::npos);
        EXPECT_NE(error.message().find("'X-Amz-Date' or a 'Date'"), std::string::npos);
    }
}

TEST(Verify, takes_unsigned_payloads_for_s3_only) {
    io::HttpRequest request{"PUT", "/shop/a", {{"Host", "h"}}, "body"};
    auto options = options_for("s3");
    options.unsigned_payload = true;
    sign(request, local_key, {"eu-west-1", "s3"}, noon, options);

    EXPECT_EQ(code_of(request, noon, options_for("s3")), "good");
    options.allow_unsigned_payload = false;
    EXPECT_EQ(code_of(request, noon, options), "SignatureDoesNotMatch");
}

TEST(Verify, does_not_believe_a_hash_that_is_not_the_bodys) {
    io::HttpRequest request{"PUT", "/shop/a", {{"Host", "h"}}, "body"};
    sign(request, local_key, {"eu-west-1", "s3"}, noon, options_for("s3"));
    request.body = "other";

    EXPECT_EQ(code_of(request, noon, options_for("s3")), "XAmzContentSHA256Mismatch");
}

// The example of https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
const Credentials example_key{
    .access_key_id = "AKIAIOSFODNN7EXAMPLE",
    .secret_access_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
};

io::HttpRequest chunked_example() {
    io::HttpRequest request{"PUT", "/examplebucket/chunkObject.txt"};
    request.headers = {
        {"Host", "s3.amazonaws.com"},
        {"x-amz-date", "20130524T000000Z"},
        {"x-amz-storage-class", "REDUCED_REDUNDANCY"},
        {"Authorization",
         "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
         "SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
         "x-amz-decoded-content-length;x-amz-storage-class,"
         "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"},
        {"x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"},
        {"Content-Encoding", "aws-chunked"},
        {"x-amz-decoded-content-length", "66560"},
        {"Content-Length", "66824"}
    };
    request.body =
        "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n"
        + std::string(65536, 'a')
        + "\r\n400;chunk-signature="
          "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n"
        + std::string(1024, 'a')
        + "\r\n0;chunk-signature="
          "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
    return request;
}

TEST(Chunks, are_verified_and_joined) {
    auto request = chunked_example();
    verify(request, example_key, *parse_timestamp("2013-05-24T00:00:00Z"), options_for("s3"));

    unwrap_chunks(request, example_key);

    EXPECT_EQ(request.body, std::string(66560, 'a'));
    EXPECT_FALSE(request.headers.find("Content-Encoding"));
    EXPECT_EQ(request.headers.value_or("Content-Length", ""), "66560");
}

TEST(Chunks, that_were_changed_are_refused) {
    auto request = chunked_example();
    request.body.at(66000) = 'b';

    EXPECT_THROW(unwrap_chunks(request, example_key), ServiceError);
}

TEST(Chunks, that_are_cut_off_are_refused) {
    auto request = chunked_example();
    request.body.resize(66000);

    EXPECT_THROW(unwrap_chunks(request, example_key), ServiceError);
}

TEST(Chunks, without_signatures_bring_their_trailer_along) {
    io::HttpRequest request{"PUT", "/shop/a"};
    request.headers = {{"x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"}};
    request.body = "4\r\nbody\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";

    unwrap_chunks(request, example_key);

    EXPECT_EQ(request.body, "body");
    EXPECT_EQ(request.headers.value_or("x-amz-checksum-crc32", ""), "AAAAAA==");
}

} // namespace
} // namespace copilot::aws::sigv4
