#include "aws/api/s3/delete_objects.h"
#include "aws/api/s3/list_object_versions.h"
#include "aws/server.h"
#include "unit/lambda/no_wait.h"

#include <gtest/gtest.h>

namespace copilot::lambda {
namespace {

using aws::s3::DeleteObjects;
using aws::s3::ListObjectVersions;

/// A bucket with `versions` versions and one delete marker, listed two at a time.
class BucketCleanerTest : public ::testing::Test {
protected:
    BucketCleanerTest() {
        account.on<ListObjectVersions>([this](const auto&, const auto&) {
            ListObjectVersions::Output page;
            for (int i = 0; i < std::min(versions, 2); ++i)
                page.versions.push_back({.key = "k", .version_id = std::to_string(i)});
            if (versions == 0 && markers > 0)
                page.delete_markers.push_back({.key = "k", .version_id = "m"});
            return page;
        });
        account.on<DeleteObjects>([this](const auto& input, const auto&) {
            for (const auto& object : input.objects_to_delete.objects)
                object.version_id == "m" ? --markers : --versions;
            return DeleteObjects::Output{};
        });
    }

    Answer handle(const std::string& request_type) {
        const Event event{
            .request_type = request_type,
            .logical_resource_id = "Cleaner",
            .resource_properties = Document::Map{{"BucketName", "logs"}},
        };
        return function("bucket-cleaner")->handle(event, {aws::Session::over(account), wait});
    }

    aws::Server account;
    int versions = 5;
    int markers = 1;
    NoWait wait;
};

TEST_F(BucketCleanerTest, removes_every_version_and_marker_on_delete) {
    EXPECT_EQ(handle("Delete").physical_resource_id, "bucket-cleaner-Cleaner");
    EXPECT_EQ(versions, 0);
    EXPECT_EQ(markers, 0);
}

TEST_F(BucketCleanerTest, touches_nothing_before) {
    handle("Create");

    EXPECT_EQ(versions, 5);
}

} // namespace
} // namespace copilot::lambda
