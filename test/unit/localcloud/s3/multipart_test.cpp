#include "aws/api/s3/abort_multipart_upload.h"
#include "aws/api/s3/complete_multipart_upload.h"
#include "aws/api/s3/create_bucket.h"
#include "aws/api/s3/create_multipart_upload.h"
#include "aws/api/s3/get_object.h"
#include "aws/api/s3/list_parts.h"
#include "aws/api/s3/upload_part.h"
#include "fakes/local_account.h"

namespace copilot::localcloud::s3 {

void register_operations(Cloud& cloud);

namespace {

using aws::s3::CompletedPart;
using aws::s3::CompleteMultipartUpload;
using fakes::code_of;
using fakes::LocalAccount;

class Uploads : public testing::Test {
protected:
    Uploads() {
        client.call<aws::s3::CreateBucket>(
            {.bucket = "shop", .create_bucket_configuration = {{.location_constraint = "us-west-2"}}
            }
        );
        id = *client.call<aws::s3::CreateMultipartUpload>({.bucket = "shop", .key = "k"}).upload_id;
    }

    CompletedPart part(std::int64_t number, const std::string& body) {
        const auto reply = client.call<aws::s3::UploadPart>(
            {.body = Blob{body},
             .bucket = "shop",
             .key = "k",
             .part_number = number,
             .upload_id = id}
        );
        return {.etag = reply.etag, .part_number = number};
    }

    auto complete(const std::vector<CompletedPart>& parts) {
        CompleteMultipartUpload::Input input{.bucket = "shop", .key = "k", .upload_id = id};
        input.multipart_upload = {parts};
        return client.try_call<CompleteMultipartUpload>(input);
    }

    LocalAccount account{register_operations};
    aws::Client client = account.client();
    std::string id;
    std::string large = std::string(5 << 20, 'a');
};

TEST_F(Uploads, join_their_parts) {
    const auto first = part(1, large);
    const auto last = part(2, "end");

    const auto reply = complete({first, last});

    ASSERT_TRUE(reply);
    EXPECT_TRUE(reply->etag->ends_with("-2\""));
    const auto body = client.call<aws::s3::GetObject>({.bucket = "shop", .key = "k"}).body->bytes;
    EXPECT_EQ(body, large + "end");
    EXPECT_EQ(code_of(complete({first, last})), "NoSuchUpload");
}

TEST_F(Uploads, refuse_parts_that_are_missing_changed_small_or_out_of_order) {
    const auto first = part(1, "small");
    const auto last = part(2, "end");

    EXPECT_EQ(code_of(complete({})), "MalformedXML");
    EXPECT_EQ(code_of(complete({first, last})), "EntityTooSmall");
    EXPECT_EQ(code_of(complete({last, first})), "InvalidPartOrder");
    EXPECT_EQ(code_of(complete({{.etag = last.etag, .part_number = 3}})), "InvalidPart");
    EXPECT_EQ(code_of(complete({{.etag = last.etag, .part_number = 1}})), "InvalidPart");
}

TEST_F(Uploads, that_are_aborted_leave_nothing) {
    part(1, "a");
    EXPECT_EQ(
        client.call<aws::s3::ListParts>({.bucket = "shop", .key = "k", .upload_id = id})
            .parts.size(),
        1U
    );

    client.call<aws::s3::AbortMultipartUpload>({.bucket = "shop", .key = "k", .upload_id = id});

    const auto listed =
        client.try_call<aws::s3::ListParts>({.bucket = "shop", .key = "k", .upload_id = id});
    EXPECT_EQ(code_of(listed), "NoSuchUpload");
}

} // namespace
} // namespace copilot::localcloud::s3
