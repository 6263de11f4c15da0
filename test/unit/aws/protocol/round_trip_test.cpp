// Random inputs and outputs of real operations, in every protocol: what one side writes, the other
// reads.

#include "aws/api/apprunner/describe_service.h"
#include "aws/api/cloudformation/create_change_set.h"
#include "aws/api/cloudformation/describe_stacks.h"
#include "aws/api/cloudfront/create_invalidation.h"
#include "aws/api/ec2/authorize_security_group_ingress.h"
#include "aws/api/ec2/describe_vpcs.h"
#include "aws/api/ecs/describe_tasks.h"
#include "aws/api/ecs/run_task.h"
#include "aws/api/elbv2/create_rule.h"
#include "aws/api/elbv2/describe_target_health.h"
#include "aws/api/iam/get_role.h"
#include "aws/api/kms/encrypt.h"
#include "aws/api/lambda/create_function.h"
#include "aws/api/lambda/invoke.h"
#include "aws/api/route53/change_resource_record_sets.h"
#include "aws/api/route53/list_resource_record_sets.h"
#include "aws/api/s3/complete_multipart_upload.h"
#include "aws/api/s3/delete_objects.h"
#include "aws/api/s3/list_object_versions.h"
#include "aws/api/s3/list_objects_v2.h"
#include "aws/api/sqs/get_queue_attributes.h"
#include "aws/api/ssm/put_parameter.h"
#include "aws/protocol/protocol.h"
#include "codec/json.h"

#include <gtest/gtest.h>

#include <random>

namespace copilot::aws {
namespace {

class Generator {
public:
    explicit Generator(unsigned seed) : engine_(seed) {}

    /// A value of the shape; a structure that contains itself ends after a few levels.
    Document value(const Shape& shape, const Field& field, int depth = 0) {
        switch (shape.kind) {
        case Shape::Kind::structure:
            return structure(shape, depth);
        case Shape::Kind::list:
            return list(shape, field, depth);
        case Shape::Kind::map:
            return map(shape, field, depth);
        default:
            return scalar(shape.kind, field);
        }
    }

private:
    std::size_t number(std::size_t most) {
        return std::uniform_int_distribution<std::size_t>(0, most)(engine_);
    }

    Document structure(const Shape& shape, int depth) {
        Document::Map map;
        for (const auto& [field, member, place] : shape.members) {
            const bool skipped = !field.required && number(3) == 0;
            if (skipped || depth > 5 || field.location == Location::status)
                continue;
            // Forms cannot say that something is there but empty.
            if (auto made = value(*member, field, depth + 1); !left_out(made, Empties::omit))
                map.append(std::string(field.name), std::move(made));
        }
        return map;
    }

    Document list(const Shape& shape, const Field& field, int depth) {
        Document::List items;
        for (std::size_t i = 0; i <= number(2); ++i)
            if (auto made = value(*shape.item, field, depth + 1); !left_out(made, Empties::omit))
                items.push_back(std::move(made));
        return items;
    }

    Document map(const Shape& shape, const Field& field, int depth) {
        Document::Map entries;
        for (std::size_t i = 0; i <= number(2); ++i)
            if (auto made = value(*shape.item, field, depth + 1); !left_out(made, Empties::omit))
                entries.set("key" + std::to_string(i), std::move(made));
        return entries;
    }

    /// Headers hold less than bodies do.
    std::string text(const Field& field) {
        static const std::vector<std::string> plain{"a", "Z9", "-", "/", "=", "&", "+", "%20", "?"};
        static const std::vector<std::string> wild{"é", "<b>", "\"", "'", "]]>", " ", "\n", "😹"};
        const bool header =
            field.location == Location::header || field.location == Location::header_prefix;
        std::string made = "t";
        for (std::size_t i = 0; i < number(6); ++i)
            made += header || number(1) == 0 ? plain[number(plain.size() - 1)]
                                             : wild[number(wild.size() - 1)];
        return made + "t";
    }

    std::string bytes() {
        std::string made(1 + number(20), '\0');
        for (auto& byte : made)
            byte = static_cast<char>(number(255));
        return made;
    }

    Document scalar(Shape::Kind kind, const Field& field) {
        switch (kind) {
        case Shape::Kind::boolean:
            return number(1) == 1;
        case Shape::Kind::integer:
            return static_cast<std::int64_t>(number(1'000'000)) - 500'000;
        case Shape::Kind::number:
            return Document::from_double(static_cast<double>(number(1'000)) / 8);
        case Shape::Kind::timestamp:
            return static_cast<std::int64_t>(1'700'000'000 + number(100'000'000));
        case Shape::Kind::blob:
            return bytes();
        default:
            return text(field);
        }
    }

    std::mt19937 engine_;
};

/// What REST replies have from elsewhere: the status.
Document without_status(Document value, const Shape& shape) {
    for (const auto& [field, member, place] : shape.members)
        if (field.location == Location::status)
            value.map()->erase(field.name);
    return value;
}

void expect_round_trips(const OperationModel& operation) {
    SCOPED_TRACE(operation.name);
    for (unsigned seed = 0; seed < 15; ++seed) {
        Generator generator(seed);
        const auto input = generator.value(*operation.input, "");
        const auto output = generator.value(*operation.output, "");

        const auto request = protocol::build_request(operation, input);
        const auto read_input = protocol::parse_request(operation, request);
        const auto response = protocol::build_response(operation, output, "id-1");
        const auto read_output =
            without_status(protocol::parse_response(operation, response), *operation.output);

        ASSERT_EQ(read_input, input) << codec::to_pretty_json(input) << request.body;
        ASSERT_EQ(read_output, output) << codec::to_pretty_json(output) << response.body;
    }
}

TEST(RoundTrip, of_query_operations) {
    expect_round_trips(model_of<cloudformation::DescribeStacks>());
    expect_round_trips(model_of<cloudformation::CreateChangeSet>());
    expect_round_trips(model_of<elbv2::CreateRule>());
    expect_round_trips(model_of<elbv2::DescribeTargetHealth>());
    expect_round_trips(model_of<iam::GetRole>());
}

TEST(RoundTrip, of_ec2_operations) {
    expect_round_trips(model_of<ec2::DescribeVpcs>());
    expect_round_trips(model_of<ec2::AuthorizeSecurityGroupIngress>());
}

TEST(RoundTrip, of_json_operations) {
    expect_round_trips(model_of<apprunner::DescribeService>());
    expect_round_trips(model_of<ecs::RunTask>());
    expect_round_trips(model_of<ecs::DescribeTasks>());
    expect_round_trips(model_of<kms::Encrypt>());
    expect_round_trips(model_of<sqs::GetQueueAttributes>());
    expect_round_trips(model_of<ssm::PutParameter>());
}

TEST(RoundTrip, of_rest_json_operations) {
    expect_round_trips(model_of<lambda::CreateFunction>());
    expect_round_trips(model_of<lambda::Invoke>());
}

TEST(RoundTrip, of_rest_xml_operations) {
    expect_round_trips(model_of<cloudfront::CreateInvalidation>());
    expect_round_trips(model_of<route53::ChangeResourceRecordSets>());
    expect_round_trips(model_of<route53::ListResourceRecordSets>());
    expect_round_trips(model_of<s3::DeleteObjects>());
    expect_round_trips(model_of<s3::ListObjectsV2>());
    expect_round_trips(model_of<s3::ListObjectVersions>());
    expect_round_trips(model_of<s3::CompleteMultipartUpload>());
}

} // namespace
} // namespace copilot::aws
