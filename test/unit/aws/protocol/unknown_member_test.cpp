#include "aws/api/ec2/create_subnet.h"
#include "aws/api/ec2/describe_vpcs.h"
#include "aws/api/lambda/create_function.h"
#include "aws/api/route53/create_hosted_zone.h"
#include "aws/api/s3/put_object.h"
#include "aws/api/ssm/get_parameter.h"
#include "aws/protocol/protocol.h"
#include "aws/protocol/unknown_member.h"

#include <gtest/gtest.h>

namespace copilot::aws::protocol {
namespace {

/// What is wrong with a request for `Op`: "NotImplemented 501: ..."; empty for nothing.
template <Operation Op>
std::string refusal_of(const io::HttpRequest& request) {
    try {
        (void)parse_request(model_of<Op>(), request);
        return {};
    } catch (const ServiceError& error) {
        return format("{} {}: {}", error.code(), error.status(), error.message());
    }
}

std::string not_taken_message(std::string_view path) {
    return format("NotImplemented 501: The parameter {} is not implemented by this endpoint", path);
}

io::HttpRequest form(const std::string& body) {
    return {.method = "POST", .body = body};
}

TEST(UnknownMember, is_refused_in_forms_by_its_whole_name) {
    EXPECT_EQ(refusal_of<ec2::DescribeVpcs>(form("Action=DescribeVpcs&Version=1&VpcId.1=a")), "");
    EXPECT_EQ(
        refusal_of<ec2::DescribeVpcs>(form("Action=DescribeVpcs&VpcIds.1=a")),
        not_taken_message("VpcIds")
    );
    EXPECT_EQ(
        refusal_of<ec2::DescribeVpcs>(form("Filter.1.Name=a&Filter.2.Value.1=b&Filter.2.Nmae=c")),
        not_taken_message("Filter.2.Nmae")
    );
}

TEST(UnknownMember, is_refused_in_json_by_its_path) {
    const auto refusal = [](const std::string& body) {
        return refusal_of<ssm::GetParameter>({.method = "POST", .body = body});
    };

    EXPECT_EQ(refusal(R"({"Name": "a", "Nothing": null})"), "");
    EXPECT_EQ(refusal(R"({"Name": "a", "Nmae": "b"})"), not_taken_message("Nmae"));
}

TEST(UnknownMember, is_refused_deep_inside_json) {
    const io::HttpRequest request{
        .method = "POST",
        .target = "/2015-03-31/functions",
        .body = R"({"Code": {"ZipFile": "", "Zip": 1}})"
    };

    EXPECT_EQ(refusal_of<lambda::CreateFunction>(request), not_taken_message("Code.Zip"));
}

TEST(UnknownMember, is_refused_in_xml_by_its_path) {
    const io::HttpRequest request{
        .method = "POST",
        .target = "/2013-04-01/hostedzone",
        .body = "<CreateHostedZoneRequest><Name>a</Name><HostedZoneConfig><Other>1</Other>"
                "</HostedZoneConfig></CreateHostedZoneRequest>"
    };

    EXPECT_EQ(
        refusal_of<route53::CreateHostedZone>(request), not_taken_message("HostedZoneConfig.Other")
    );
}

TEST(UnknownMember, is_refused_in_query_strings_and_headers_of_rest) {
    io::HttpRequest request{"PUT", "/shop/key?x-id=PutObject&X-Amz-Date=1", {}, "text"};
    request.headers.add("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
    request.headers.add("x-amz-meta-anything", "1");
    request.headers.add("x-amz-checksum-crc32", "AAAAAA==");
    EXPECT_EQ(refusal_of<s3::PutObject>(request), "");

    request.headers.add("x-amz-object-lock-mode", "GOVERNANCE");
    EXPECT_EQ(refusal_of<s3::PutObject>(request), not_taken_message("x-amz-object-lock-mode"));
    EXPECT_EQ(refusal_of<s3::PutObject>({"PUT", "/shop/key?other"}), not_taken_message("other"));
}

TEST(UnknownMember, passes_where_it_asks_for_nothing) {
    EXPECT_EQ(refusal_of<ec2::DescribeVpcs>(form("Other=false&More=")), "");
    EXPECT_EQ(refusal_of<ec2::DescribeVpcs>(form("Other=true")), not_taken_message("Other"));
    const auto refusal = [](const std::string& other) {
        return refusal_of<ssm::GetParameter>(
            {.method = "POST", .body = R"({"Name": "a", "Other": )" + other + "}"}
        );
    };
    for (const auto* nothing : {"null", "false", R"("")", "[]", "{}"})
        EXPECT_EQ(refusal(nothing), "") << nothing;
    for (const auto* something : {"true", "0", R"("a")", "[1]", R"({"a": 1})"})
        EXPECT_EQ(refusal(something), not_taken_message("Other")) << something;
}

TEST(DryRun, is_answered_without_a_handler) {
    const auto refusal = [](const std::string& body) {
        return refusal_of<ec2::CreateSubnet>(form("Action=CreateSubnet&" + body));
    };

    EXPECT_EQ(
        refusal("VpcId=a&DryRun=true"),
        "DryRunOperation 412: Request would have succeeded, but DryRun flag is set."
    );
    EXPECT_EQ(
        refusal("DryRun=true"), "MissingParameter 400: The request must contain the parameter VpcId"
    );
    EXPECT_EQ(refusal("VpcId=a&DryRun=false"), "");
}

} // namespace
} // namespace copilot::aws::protocol
