#include "aws/api/s3/put_object.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/api/sts/get_caller_identity.h"
#include "aws/gate.h"
#include "aws/protocol/protocol.h"
#include "fakes/fake_clock.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

const Credentials keys{.access_key_id = "LKIA1", .secret_access_key = "secret"};

struct Fixture {
    fakes::FakeClock clock;
    Server server;
    std::vector<AnsweredRequest> log{};
    std::optional<Timestamp> expires{};
    Gate gate{
        server,
        clock,
        [this](const std::string& id) { return find(id); },
        [this](const AnsweredRequest& request) { log.push_back(request); }
    };

    Fixture() {
        server.on<sts::GetCallerIdentity>([](const auto&, const Caller& caller) {
            return sts::GetCallerIdentity::Output{
                .account = caller.account, .arn = caller.region + "|" + caller.access_key_id
            };
        });
    }

    [[nodiscard]] std::optional<KnownKey> find(const std::string& id) const {
        if (id != keys.access_key_id)
            return std::nullopt;
        KnownKey known{.credentials = keys, .caller = {.account = "000000000000"}};
        known.credentials.expires = expires;
        return known;
    }

    template <Operation Op>
    [[nodiscard]] io::HttpResponse
    call(const typename Op::Input& input, const Credentials& credentials = keys) const {
        const auto& model = model_of<Op>();
        auto request = protocol::build_request(model, encode(input));
        request.headers.add("Host", "127.0.0.1:4566");
        const std::string service(model.service->signing_name);
        const auto options = sigv4::options_for(service);
        sigv4::sign(request, credentials, {"eu-west-1", service}, clock.now(), options);
        return gate.answer(request);
    }

    [[nodiscard]] std::string code_for(const Credentials& credentials) const {
        const auto response = call<sts::GetCallerIdentity>({}, credentials);
        return protocol::parse_error(Protocol::query, response).code();
    }
};

TEST(Gate, tells_the_handler_who_calls_and_from_where) {
    Fixture fixture;

    const auto response = fixture.call<sts::GetCallerIdentity>({});

    EXPECT_EQ(response.status, 200);
    EXPECT_NE(response.body.find("<Account>000000000000</Account>"), std::string::npos);
    EXPECT_NE(response.body.find("<Arn>eu-west-1|LKIA1</Arn>"), std::string::npos);
}

TEST(Gate, says_what_is_wrong_with_a_key_as_aws_does) {
    Fixture fixture;

    EXPECT_EQ(fixture.code_for({"LKIA1", "wrong"}), "SignatureDoesNotMatch");
    EXPECT_EQ(fixture.code_for({"LKIA2", "secret"}), "InvalidClientTokenId");
    EXPECT_EQ(fixture.code_for({"AKIA1", "secret"}), "InvalidClientTokenId");
    fixture.expires = fixture.clock.now();
    EXPECT_EQ(fixture.code_for(keys), "ExpiredToken");
}

TEST(Gate, uses_the_words_of_json_services_and_s3) {
    Fixture fixture;

    const auto ssm = fixture.call<ssm::GetParameter>({.name = "a"}, {"LKIA1", "wrong"});
    const auto s3 = fixture.call<s3::PutObject>({.bucket = "b", .key = "k"}, {"LKIA2", "x"});

    EXPECT_NE(ssm.body.find("InvalidSignatureException"), std::string::npos);
    EXPECT_NE(s3.body.find("<Code>InvalidAccessKeyId</Code>"), std::string::npos);
}

TEST(Gate, answers_what_is_not_signed_and_what_is_not_there) {
    Fixture fixture;

    const auto anonymous = fixture.gate.answer({"GET", "/"});
    const auto unknown = fixture.call<ssm::GetParameter>({.name = "a"});

    EXPECT_EQ(anonymous.status, 403);
    EXPECT_EQ(unknown.status, 501);
    EXPECT_NE(unknown.body.find("AmazonSSM.GetParameter"), std::string::npos);
}

TEST(Gate, logs_each_request_without_its_content) {
    Fixture fixture;

    (void)fixture.call<sts::GetCallerIdentity>({});

    ASSERT_EQ(fixture.log.size(), 1U);
    EXPECT_EQ(fixture.log[0].account, "000000000000");
    EXPECT_EQ(fixture.log[0].service, "sts");
    EXPECT_EQ(fixture.log[0].operation, "GetCallerIdentity");
    EXPECT_EQ(fixture.log[0].status, 200);
}

TEST(Gate, logs_the_names_of_operations_that_are_not_there) {
    Fixture fixture;

    (void)fixture.call<ssm::GetParameter>({.name = "a"});

    EXPECT_EQ(fixture.log[0].operation, "GetParameter");
    EXPECT_EQ(fixture.log[0].error, "NotImplemented");
}

TEST(Gate, asks_for_version_4_where_the_old_signature_is_used) {
    Fixture fixture;

    const auto response = fixture.gate.answer({"GET", "/shop/a?AWSAccessKeyId=LKIA1&Signature=x"});

    EXPECT_EQ(response.status, 400);
    EXPECT_NE(response.body.find("Please use AWS4-HMAC-SHA256."), std::string::npos);
}

TEST(Gate, unwraps_bodies_that_come_in_chunks) {
    Fixture fixture;
    std::string seen;
    fixture.server.on<s3::PutObject>([&](const s3::PutObject::Input& input, const Caller&) {
        seen = input.body->bytes;
        return s3::PutObject::Output{};
    });
    io::HttpRequest request{"PUT", "/shop/a", {{"Host", "h"}}, "2\r\nhi\r\n0\r\n\r\n"};
    const std::string kind = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
    auto options = sigv4::options_for("s3");
    options.payload_hash = kind;
    sigv4::sign(request, keys, {"eu-west-1", "s3"}, fixture.clock.now(), options);

    EXPECT_EQ(fixture.gate.answer(request).status, 200);
    EXPECT_EQ(seen, "hi");
}

} // namespace
} // namespace copilot::aws
