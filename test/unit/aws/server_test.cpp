#include "aws/api/ec2/describe_vpcs.h"
#include "aws/api/s3/copy_object.h"
#include "aws/api/s3/get_bucket_location.h"
#include "aws/api/s3/get_object.h"
#include "aws/api/s3/list_objects_v2.h"
#include "aws/api/s3/put_object.h"
#include "aws/api/s3/upload_part.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/api/sts/get_caller_identity.h"
#include "aws/server.h"

#include <gtest/gtest.h>

namespace copilot::aws {
namespace {

/// Remembers which operation was called, and answers nothing.
template <Operation Op>
void answer_nothing(Server& server) {
    server.on<Op>([](const typename Op::Input&, const Caller&) { return typename Op::Output{}; });
}

void add_s3(Server& server) {
    answer_nothing<s3::GetObject>(server);
    answer_nothing<s3::PutObject>(server);
    answer_nothing<s3::CopyObject>(server);
    answer_nothing<s3::UploadPart>(server);
    answer_nothing<s3::ListObjectsV2>(server);
    answer_nothing<s3::GetBucketLocation>(server);
}

std::string routed(const Server& server, const io::HttpRequest& request) {
    return std::string(server.route(request, "s3").operation->name);
}

TEST(Server, hands_what_the_client_says_to_the_handler_and_back) {
    Server server;
    server.on<ssm::GetParameter>([](const ssm::GetParameter::Input& input, const Caller&) {
        ssm::GetParameter::Output output;
        output.parameter = {.name = input.name, .value = "v"};
        return output;
    });

    const auto output = Client(server).call<ssm::GetParameter>({.name = "/copilot/shop"});

    EXPECT_EQ(output.parameter.name, "/copilot/shop");
    EXPECT_EQ(output.parameter.value, "v");
}

TEST(Server, answers_the_error_that_the_handler_throws) {
    Server server;
    server.on<ssm::GetParameter>(
        [](const ssm::GetParameter::Input&, const Caller&) -> ssm::GetParameter::Output {
            throw ServiceError("ParameterNotFound", "no such parameter");
        }
    );

    const auto output = Client(server).try_call<ssm::GetParameter>({.name = "/x"});

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code(), "ParameterNotFound");
    EXPECT_EQ(output.error().message(), "no such parameter");
    EXPECT_EQ(output.error().status(), 400);
}

TEST(Server, says_501_and_the_name_of_an_operation_that_is_not_there) {
    Server server;

    const auto output = Client(server).try_call<sts::GetCallerIdentity>({});

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code(), "NotImplemented");
    EXPECT_EQ(output.error().status(), 501);
    EXPECT_NE(output.error().message().find("sts:GetCallerIdentity"), std::string::npos);
}

TEST(Server, words_a_missing_parameter_as_ec2_does) {
    const auto error = invalid_input(ec2::service, DecodeError("VpcId", "is missing", {}));

    EXPECT_EQ(error.code(), "MissingParameter");
    EXPECT_EQ(error.message(), "The request must contain the parameter VpcId");
}

TEST(Server, tells_operations_on_one_path_by_query_and_headers) {
    Server server;
    add_s3(server);

    EXPECT_EQ(routed(server, {"GET", "/shop?list-type=2&prefix=a"}), "ListObjectsV2");
    EXPECT_EQ(routed(server, {"GET", "/shop?location"}), "GetBucketLocation");
    EXPECT_EQ(routed(server, {"GET", "/shop/a/b.txt"}), "GetObject");
    EXPECT_EQ(routed(server, {"PUT", "/shop/a"}), "PutObject");
    EXPECT_EQ(routed(server, {"PUT", "/shop/a?partNumber=1&uploadId=x"}), "UploadPart");
    const io::Headers copies{{"x-amz-copy-source", "/shop/b"}};
    EXPECT_EQ(routed(server, {"PUT", "/shop/a", copies}), "CopyObject");
}

TEST(Server, keeps_slashes_at_the_end_of_keys_and_not_of_buckets) {
    Server server;
    add_s3(server);

    EXPECT_EQ(routed(server, {"GET", "/shop/?list-type=2"}), "ListObjectsV2");
    EXPECT_EQ(routed(server, {"PUT", "/shop/folder/"}), "PutObject");
}

TEST(Server, reads_a_bucket_from_the_host) {
    std::string seen;
    Server server;
    server.on<s3::PutObject>([&](const s3::PutObject::Input& input, const Caller&) {
        seen = input.bucket + "|" + input.key;
        return s3::PutObject::Output{};
    });
    const io::HttpRequest request{
        "PUT", "/a/b?x-id=PutObject", {{"Host", "shop.s3.localhost:4566"}}, "text"
    };

    const auto response = server.answer(server.route(request, "s3"), request, {});

    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(seen, "shop|a/b");
}

TEST(Server, tells_services_with_the_same_action_by_version) {
    Server server;
    answer_nothing<ec2::DescribeVpcs>(server);
    io::HttpRequest request{"POST", "/"};
    request.headers.add("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
    request.body = "Action=DescribeVpcs&Version=2016-11-15";

    EXPECT_EQ(server.route(request, "ec2").operation->name, "DescribeVpcs");
    EXPECT_THROW((void)server.route(request, "rds"), ServiceError);
    request.body = "Action=DescribeVpcs&Version=1999-01-01";
    EXPECT_THROW((void)server.route(request, "ec2"), ServiceError);
}

TEST(Server, refuses_in_the_protocol_of_the_request) {
    const ServiceError error("IncompleteSignature", "no", 403);
    const io::HttpRequest json{"POST", "/", {{"X-Amz-Target", "AmazonSSM.GetParameter"}}};
    const io::HttpRequest object{"GET", "/shop/a"};

    const auto json_answer = Server::refuse(json, "ssm", error, "id-1");
    const auto s3_answer = Server::refuse(object, "s3", error, "id-1");

    EXPECT_NE(json_answer.body.find("\"__type\":\"IncompleteSignature\""), std::string::npos);
    EXPECT_NE(s3_answer.body.find("<Error><Code>IncompleteSignature</Code>"), std::string::npos);
    EXPECT_EQ(s3_answer.status, 403);
}

} // namespace
} // namespace copilot::aws
