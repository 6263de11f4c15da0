#include "aws/api/kms/encrypt.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/protocol/rpc_cbor.h"
#include "aws/server.h"
#include "codec/cbor.h"
#include "codec/json.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

io::HttpRequest request_for(const std::string& operation, std::string body) {
    return {
        .method = "POST",
        .target = "/service/AmazonSSM/operation/" + operation,
        .headers = {{"Smithy-Protocol", "rpc-v2-cbor"}, {"Content-Type", "application/cbor"}},
        .body = std::move(body)
    };
}

std::string named(std::string_view member, std::string_view value) {
    codec::CborWriter writer;
    writer.begin_map(1);
    writer.text(member);
    writer.text(value);
    return writer.bytes();
}

void add_parameter(Server& server) {
    server.on<ssm::GetParameter>([](const ssm::GetParameter::Input& input, const Caller&) {
        if (input.name != "/a")
            throw ServiceError("ParameterNotFound", "there is none");
        ssm::GetParameter::Output output;
        output.parameter.value = "v";
        output.parameter.last_modified_date = Timestamp(std::chrono::milliseconds(1500));
        return output;
    });
}

TEST(RpcCbor, answers_a_client_in_the_protocol_that_it_speaks) {
    Server server;
    add_parameter(server);
    const auto request = request_for("GetParameter", named("Name", "/a"));

    const auto response = server.answer(server.route(request, "ssm"), request, {});

    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.headers.value_or("Smithy-Protocol", ""), "rpc-v2-cbor");
    const auto body = codec::parse_cbor(response.body);
    EXPECT_EQ(*body.at({"Parameter", "Value"}), Document("v"));
    EXPECT_EQ(codec::to_json(*body.at({"Parameter", "LastModifiedDate"})), "1.5");
}

TEST(RpcCbor, answers_errors_in_it_too) {
    Server server;
    add_parameter(server);
    const auto request = request_for("GetParameter", named("Name", "/b"));

    const auto response = server.answer(server.route(request, "ssm"), request, {});

    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(
        codec::to_json(codec::parse_cbor(response.body)),
        R"({"__type":"ParameterNotFound","message":"there is none"})"
    );
}

TEST(RpcCbor, names_the_operation_that_is_not_there) {
    Server server;
    add_parameter(server);
    const auto request = request_for("GetCalendarState", "");

    EXPECT_EQ(Server::operation_asked_for(request), "GetCalendarState");
    EXPECT_THROW((void)server.route(request, "ssm"), ServiceError);
}

TEST(RpcCbor, refuses_members_that_are_not_known_and_bodies_that_are_none) {
    const auto& operation = model_of<ssm::GetParameter>();

    for (const auto& body : {named("Nmae", "/a"), std::string("\x01"), std::string("\xff")})
        EXPECT_THROW(
            (void)protocol::parse_cbor_request(operation, request_for("GetParameter", body)),
            ServiceError
        );
}

TEST(RpcCbor, keeps_bytes_as_they_are) {
    codec::CborWriter writer;
    writer.begin_map(1);
    writer.text("Plaintext");
    writer.blob(std::string_view("\x00\xff", 2));

    const auto input = protocol::parse_cbor_request(
        model_of<kms::Encrypt>(), request_for("Encrypt", writer.bytes())
    );
    const auto response = protocol::build_cbor_response(
        model_of<kms::Encrypt>(), Document::Map{{"CiphertextBlob", std::string("\x00\xff", 2)}}, ""
    );

    EXPECT_EQ(*input.find("Plaintext")->text(), std::string("\x00\xff", 2));
    EXPECT_NE(response.body.find(std::string_view("\x42\x00\xff", 3)), std::string::npos);
}

} // namespace
} // namespace copilot::aws
