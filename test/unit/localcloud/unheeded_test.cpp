#include "aws/api/lambda/create_function.h"
#include "aws/api/s3/create_bucket.h"
#include "aws/service_error.h"
#include "localcloud/unheeded.h"

#include <gtest/gtest.h>

namespace copilot::localcloud {
namespace {

template <aws::Operation Op>
std::string refusal_of(const Document& input) {
    try {
        refuse_unheeded(aws::model_of<Op>(), input);
        return {};
    } catch (const aws::ServiceError& error) {
        return error.code() + ": " + error.message();
    }
}

TEST(Unheeded, is_refused_by_its_name) {
    EXPECT_EQ(
        refusal_of<aws::s3::CreateBucket>(Document::Map{{"Bucket", "a"}, {"ACL", "public-read"}}),
        "NotImplemented: The parameter ACL is not implemented by this endpoint"
    );
}

TEST(Unheeded, passes_where_it_asks_for_what_is_done_anyway) {
    EXPECT_EQ(refusal_of<aws::s3::CreateBucket>(Document::Map{{"ACL", "private"}}), "");
    EXPECT_EQ(
        refusal_of<aws::lambda::CreateFunction>(Document::Map{
            {"TracingConfig", Document::Map{{"Mode", "PassThrough"}}}, {"Publish", false}
        }),
        ""
    );
}

TEST(Unheeded, passes_where_it_is_empty_or_absent) {
    EXPECT_EQ(refusal_of<aws::s3::CreateBucket>(Document::Map{{"Bucket", "a"}}), "");
    EXPECT_EQ(refusal_of<aws::s3::CreateBucket>(Document::Map{{"ACL", Document{}}}), "");
}

TEST(Unheeded, looks_at_members_of_its_own_operation_only) {
    EXPECT_EQ(refusal_of<aws::lambda::CreateFunction>(Document::Map{{"ACL", "public-read"}}), "");
}

} // namespace
} // namespace copilot::localcloud
