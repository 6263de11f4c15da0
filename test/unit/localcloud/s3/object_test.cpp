#include "aws/api/s3/copy_object.h"
#include "aws/api/s3/create_bucket.h"
#include "aws/api/s3/delete_bucket.h"
#include "aws/api/s3/delete_object.h"
#include "aws/api/s3/delete_objects.h"
#include "aws/api/s3/get_object.h"
#include "aws/api/s3/get_object_tagging.h"
#include "aws/api/s3/head_object.h"
#include "aws/api/s3/list_object_versions.h"
#include "aws/api/s3/list_objects_v2.h"
#include "aws/api/s3/put_bucket_policy.h"
#include "aws/api/s3/put_bucket_versioning.h"
#include "aws/api/s3/put_object.h"
#include "fakes/local_account.h"

namespace copilot::localcloud::s3 {

void register_operations(Cloud& cloud);

namespace {

using aws::s3::CopyObject;
using aws::s3::DeleteObject;
using aws::s3::GetObject;
using aws::s3::HeadObject;
using aws::s3::ListObjectsV2;
using aws::s3::ListObjectVersions;
using aws::s3::PutObject;
using fakes::code_of;
using fakes::LocalAccount;

class Objects : public testing::Test {
protected:
    Objects() {
        client.call<aws::s3::CreateBucket>(
            {.bucket = "shop", .create_bucket_configuration = {{.location_constraint = "us-west-2"}}
            }
        );
    }

    PutObject::Output put(const std::string& key, const std::string& body) {
        return client.call<PutObject>({.body = Blob{body}, .bucket = "shop", .key = key});
    }

    std::string get(const std::string& key, const std::optional<std::string>& version = {}) {
        const auto reply =
            client.try_call<GetObject>({.bucket = "shop", .key = key, .version_id = version});
        return reply ? reply->body->bytes : reply.error().code();
    }

    void keep_versions() {
        client.call<aws::s3::PutBucketVersioning>(
            {.bucket = "shop", .versioning_configuration = {.status = "Enabled"}}
        );
    }

    /// How many files there are.
    std::ptrdiff_t files() {
        namespace fs = std::filesystem;
        const auto root = account.cloud.directories().state / "s3";
        std::ptrdiff_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(root))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }

    /// Lets the account 111111111111 do `actions` with what is in the bucket.
    void let_neighbour(const std::string& actions) {
        client.call<aws::s3::PutBucketPolicy>(
            {.bucket = "shop",
             .policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":)"
                       R"({"AWS":"arn:aws:iam::111111111111:root"},"Action":)"
                       + actions
                       + R"(,"Resource":"arn:aws:s3:::shop/*"},{"Effect":"Deny",)"
                         R"("Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::shop/*",)"
                         R"("Condition":{"Bool":{"aws:SecureTransport":"false"}}}]})"}
        );
    }

    LocalAccount account{register_operations};
    aws::Client client = account.client();
    aws::Client neighbour = account.client_as(LocalAccount::root("111111111111"));
};

TEST_F(Objects, are_for_other_accounts_what_the_bucket_policy_says) {
    put("a", "1");
    const GetObject::Input read{.bucket = "shop", .key = "a"};
    const PutObject::Input write{.body = Blob{"2"}, .bucket = "shop", .key = "a"};
    EXPECT_EQ(code_of(neighbour.try_call<GetObject>(read)), "AccessDenied");

    let_neighbour(R"("s3:Get*")");

    EXPECT_EQ(neighbour.call<GetObject>(read).body->bytes, "1");
    EXPECT_EQ(code_of(neighbour.try_call<PutObject>(write)), "AccessDenied");
    const auto stranger = account.client_as(LocalAccount::root("222222222222"));
    EXPECT_EQ(code_of(stranger.try_call<GetObject>(read)), "AccessDenied");
}

TEST_F(Objects, come_back_as_they_were_put) {
    PutObject::Input input{.body = Blob{std::string("a\0b", 3)}, .bucket = "shop", .key = "k"};
    input.content_type = "text/plain";
    input.metadata = {{"colour", "red"}};
    const auto etag = client.call<PutObject>(input).etag;

    const auto found = client.call<GetObject>({.bucket = "shop", .key = "k"});

    EXPECT_EQ(found.body, input.body);
    EXPECT_EQ(found.content_type, "text/plain");
    EXPECT_EQ(found.metadata, input.metadata);
    EXPECT_EQ(found.etag, etag);
    EXPECT_EQ(found.content_length, 3);
    EXPECT_EQ(found.version_id, std::nullopt);
}

TEST_F(Objects, have_the_md5_of_their_content_as_etag) {
    EXPECT_EQ(put("k", "hello").etag, "\"5d41402abc4b2a76b9719d911017c592\"");
}

TEST_F(Objects, that_are_overwritten_leave_no_file_behind) {
    put("k", "1");
    put("k", "2");

    EXPECT_EQ(get("k"), "2");
    EXPECT_EQ(files(), 1);
    client.call<DeleteObject>({.bucket = "shop", .key = "k"});
    EXPECT_EQ(files(), 0);
    EXPECT_EQ(get("k"), "NoSuchKey");
}

TEST_F(Objects, are_refused_when_their_md5_is_another) {
    PutObject::Input input{.body = Blob{"hello"}, .bucket = "shop", .key = "k"};
    input.content_md5 = "AAAAAAAAAAAAAAAAAAAAAA==";

    EXPECT_EQ(code_of(client.try_call<PutObject>(input)), "BadDigest");
    EXPECT_EQ(get("k"), "NoSuchKey");
}

TEST_F(Objects, are_read_in_parts) {
    put("k", "0123456789");
    const auto part = [&](const std::string& range) {
        return client.call<GetObject>({.bucket = "shop", .key = "k", .range = range});
    };

    EXPECT_EQ(part("bytes=2-4").body->bytes, "234");
    EXPECT_EQ(part("bytes=2-4").content_range, "bytes 2-4/10");
    EXPECT_EQ(part("bytes=2-4").status_code, 206);
    EXPECT_EQ(part("bytes=7-").body->bytes, "789");
    EXPECT_EQ(part("bytes=-3").body->bytes, "789");
    EXPECT_EQ(part("lines=1-2").body->bytes, "0123456789");
    const auto beyond =
        client.try_call<GetObject>({.bucket = "shop", .key = "k", .range = "bytes=10-"});
    EXPECT_EQ(code_of(beyond), "InvalidRange");
}

TEST_F(Objects, obey_conditions) {
    const auto etag = *put("k", "1").etag;
    GetObject::Input input{.bucket = "shop", .key = "k"};

    input.if_none_match = etag;
    EXPECT_EQ(client.try_call<GetObject>(input).error().status(), 304);
    input.if_none_match.reset();
    input.if_match = "\"other\"";
    EXPECT_EQ(code_of(client.try_call<GetObject>(input)), "PreconditionFailed");

    PutObject::Input once{.body = Blob{"2"}, .bucket = "shop", .key = "k"};
    once.if_none_match = "*";
    EXPECT_EQ(code_of(client.try_call<PutObject>(once)), "PreconditionFailed");
    once.key = "new";
    EXPECT_EQ(code_of(client.try_call<PutObject>(once)), "");
}

TEST_F(Objects, of_a_versioned_bucket_keep_every_version) {
    keep_versions();
    const auto first = put("k", "1").version_id;
    put("k", "2");

    const auto deleted = client.call<DeleteObject>({.bucket = "shop", .key = "k"});

    EXPECT_EQ(deleted.delete_marker, true);
    EXPECT_EQ(get("k"), "NoSuchKey");
    EXPECT_EQ(get("k", first), "1");
    EXPECT_EQ(get("k", deleted.version_id), "MethodNotAllowed");
    client.call<DeleteObject>({.bucket = "shop", .key = "k", .version_id = deleted.version_id});
    EXPECT_EQ(get("k"), "2");
}

TEST_F(Objects, of_a_versioned_bucket_are_listed_with_their_versions_page_by_page) {
    keep_versions();
    put("a", "1");
    put("a", "2");
    put("b", "3");
    client.call<DeleteObject>({.bucket = "shop", .key = "b"});

    ListObjectVersions::Input input{.bucket = "shop", .max_keys = 1};
    std::string seen;
    for (int page = 0; page < 4; ++page) {
        const auto listed = client.call<ListObjectVersions>(input);
        for (const auto& version : listed.versions)
            seen += version.key + (version.is_latest ? "* " : " ");
        for (const auto& marker : listed.delete_markers)
            seen += "-" + marker.key + (marker.is_latest ? "* " : " ");
        EXPECT_EQ(listed.is_truncated, page < 3);
        input.key_marker = listed.next_key_marker;
        input.version_id_marker = listed.next_version_id_marker;
    }

    EXPECT_EQ(seen, "a* a -b* b ");
}

TEST_F(Objects, are_listed_by_prefix_and_delimiter_page_by_page) {
    for (const auto* key : {"a/1", "a/2", "b", "c/x/1", "c/y"})
        put(key, "");
    const auto names = [&](ListObjectsV2::Input input) {
        std::string found;
        input.bucket = "shop";
        input.max_keys = 2;
        while (true) {
            const auto page = client.call<ListObjectsV2>(input);
            for (const auto& object : page.contents)
                found += object.key + " ";
            for (const auto& prefix : page.common_prefixes)
                found += "[" + *prefix.prefix + "] ";
            if (!page.next_continuation_token)
                return found;
            input.continuation_token = page.next_continuation_token;
        }
    };

    EXPECT_EQ(names({}), "a/1 a/2 b c/x/1 c/y ");
    EXPECT_EQ(names({.delimiter = "/"}), "b [a/] [c/] ");
    EXPECT_EQ(names({.delimiter = "/", .prefix = "c/"}), "c/y [c/x/] ");
    EXPECT_EQ(names({.start_after = "b"}), "c/x/1 c/y ");
}

TEST_F(Objects, are_copied_with_what_is_said_of_them) {
    PutObject::Input input{.body = Blob{"1"}, .bucket = "shop", .key = "a b"};
    input.metadata = {{"colour", "red"}};
    input.tagging = "team=web";
    client.call<PutObject>(input);

    client.call<CopyObject>({.bucket = "shop", .copy_source = "/shop/a%20b", .key = "c"});

    client.call<DeleteObject>({.bucket = "shop", .key = "a b"});
    EXPECT_EQ(get("c"), "1");
    EXPECT_EQ(client.call<HeadObject>({.bucket = "shop", .key = "c"}).metadata, input.metadata);
    const auto tags = client.call<aws::s3::GetObjectTagging>({.bucket = "shop", .key = "c"});
    EXPECT_EQ(tags.tag_set.front().key, "team");
}

TEST_F(Objects, are_deleted_many_at_once) {
    put("a", "1");
    put("b", "2");

    const auto reply = client.call<aws::s3::DeleteObjects>(
        {.bucket = "shop", .objects_to_delete = {.objects = {{.key = "a"}, {.key = "x"}}}}
    );

    EXPECT_EQ(reply.deleted.size(), 2U);
    EXPECT_EQ(get("a"), "NoSuchKey");
    EXPECT_EQ(get("b"), "2");
}

TEST_F(Objects, keep_their_bucket_from_being_deleted) {
    put("a", "1");
    EXPECT_EQ(code_of(client.try_call<aws::s3::DeleteBucket>({"shop"})), "BucketNotEmpty");

    client.call<DeleteObject>({.bucket = "shop", .key = "a"});

    EXPECT_EQ(code_of(client.try_call<aws::s3::DeleteBucket>({"shop"})), "");
    EXPECT_EQ(get("a"), "NoSuchBucket");
}

TEST_F(Objects, of_another_account_are_denied) {
    put("a", "1");
    const auto stranger = account.client_as(LocalAccount::root("111111111111"));

    EXPECT_EQ(
        code_of(stranger.try_call<GetObject>({.bucket = "shop", .key = "a"})), "AccessDenied"
    );
}

} // namespace
} // namespace copilot::localcloud::s3
