#include "aws/api/kms/create_key.h"
#include "aws/api/s3/create_bucket.h"
#include "aws/api/s3/put_bucket_tagging.h"
#include "aws/api/ssm/put_parameter.h"
#include "aws/api/tagging/get_resources.h"
#include "aws/api/tagging/get_tag_values.h"
#include "fakes/local_account.h"
#include "localcloud/cloudformation/stack.h"
#include "localcloud/ecs/service.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::kms {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::s3 {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::ssm {
void register_operations(Cloud& cloud);
}

namespace copilot::localcloud::tagging {

void register_operations(Cloud& cloud);

namespace {

using aws::tagging::GetResources;
using fakes::LocalAccount;

class TaggedResources : public testing::Test {
protected:
    template <Record T>
    void add(const T& record) {
        account.state.transact([&](Records& records) {
            records.put({"000000000000", "us-west-2"}, record);
        });
    }

    void add_stack(const std::string& id, const std::string& status, const Tags& tags) {
        cloudformation::Stack stack{};
        stack.id = id;
        stack.status = status;
        stack.tags = tags;
        add(stack);
    }

    std::vector<std::string> find(const GetResources::Input& input) {
        std::vector<std::string> arns;
        for (const auto& found : client.call<GetResources>(input).resource_tag_mapping_list)
            arns.push_back(found.resource_arn);
        return arns;
    }

    LocalAccount account{
        kms::register_operations,
        s3::register_operations,
        ssm::register_operations,
        register_operations
    };
    aws::Client client = account.client();
};

TEST_F(TaggedResources, are_found_by_type_and_all_of_their_tags) {
    add_stack("stack-1", "CREATE_COMPLETE", {{"app", "shop"}, {"env", "test"}});
    add_stack("stack-2", "CREATE_COMPLETE", {{"app", "shop"}, {"env", "prod"}});
    add_stack("stack-3", "DELETE_COMPLETE", {{"app", "shop"}, {"env", "test"}});
    ecs::Service service{};
    service.arn = "service-1";
    service.tags = {{"app", "shop"}, {"env", "test"}};
    add(service);
    const std::vector<aws::tagging::TagFilter> filters{
        {.key = "app", .values = {"shop"}}, {.key = "env", .values = {"test", "stage"}}
    };

    EXPECT_EQ(find({.tag_filters = filters}), (std::vector<std::string>{"service-1", "stack-1"}));
    EXPECT_EQ(
        find({.tag_filters = filters, .resource_type_filters = {"cloudformation:stack"}}),
        (std::vector<std::string>{"stack-1"})
    );
    EXPECT_EQ(
        find({.tag_filters = filters, .resource_type_filters = {"ecs"}}),
        (std::vector<std::string>{"service-1"})
    );
}

TEST_F(TaggedResources, come_from_every_service) {
    client.call<aws::kms::CreateKey>({.tags = {{"app", "shop"}}});
    client.call<aws::ssm::PutParameter>(
        {.name = "/p", .value = "v", .type = "String", .tags = {{"app", "shop"}}}
    );
    client.call<aws::s3::CreateBucket>(
        {.bucket = "shop", .create_bucket_configuration = {{.location_constraint = "us-west-2"}}}
    );
    client.call<aws::s3::PutBucketTagging>(
        {.bucket = "shop", .tagging = {.tag_set = {{"app", "shop"}}}}
    );

    const auto found = find({.tag_filters = {{.key = "app"}}});

    ASSERT_EQ(found.size(), 3U);
    EXPECT_TRUE(found[0].starts_with("arn:aws:kms:us-west-2:000000000000:key/"));
    EXPECT_EQ(found[1], "arn:aws:s3:::shop");
    EXPECT_EQ(found[2], "arn:aws:ssm:us-west-2:000000000000:parameter/p");
}

TEST_F(TaggedResources, come_page_by_page) {
    add_stack("stack-1", "CREATE_COMPLETE", {{"app", "shop"}});
    add_stack("stack-2", "CREATE_COMPLETE", {{"app", "shop"}});

    const auto first = client.call<GetResources>({.resources_per_page = 1});
    const auto second = client.call<GetResources>(
        {.pagination_token = first.pagination_token, .resources_per_page = 1}
    );

    EXPECT_EQ(second.resource_tag_mapping_list.front().resource_arn, "stack-2");
    EXPECT_EQ(second.pagination_token, "");
}

TEST_F(TaggedResources, say_the_values_of_a_key) {
    add_stack("stack-1", "CREATE_COMPLETE", {{"env", "test"}});
    add_stack("stack-2", "CREATE_COMPLETE", {{"env", "prod"}});

    const auto values = client.call<aws::tagging::GetTagValues>({.key = "env"}).tag_values;

    EXPECT_EQ(values, (std::vector<std::string>{"prod", "test"}));
}

} // namespace
} // namespace copilot::localcloud::tagging
