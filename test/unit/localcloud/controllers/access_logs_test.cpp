#include "aws/api/s3/create_bucket.h"
#include "aws/api/s3/list_objects_v2.h"
#include "aws/api/s3/put_bucket_policy.h"
#include "fakes/fake_network.h"
#include "fakes/local_account.h"
#include "localcloud/controllers/access_logs.h"
#include "localcloud/elbv2/load_balancer.h"

#include <gtest/gtest.h>

namespace copilot::localcloud {

namespace s3 {
void register_operations(Cloud& cloud);
}

namespace {

constexpr auto arn = "arn:aws:elasticloadbalancing:us-west-2:000000000000:loadbalancer/app/shop/11";

/// A load balancer whose requests go to the bucket "logs", which lets AWS write.
class AccessLogs : public testing::Test {
protected:
    AccessLogs() {
        client.call<aws::s3::CreateBucket>(
            {.bucket = "logs", .create_bucket_configuration = {{.location_constraint = "us-west-2"}}
            }
        );
        client.call<aws::s3::PutBucketPolicy>(
            {.bucket = "logs",
             .policy = R"({"Statement":[{"Effect":"Allow","Principal":)"
                       R"({"AWS":"arn:aws:iam::797873946194:root"},"Action":"s3:PutObject",)"
                       R"("Resource":"arn:aws:s3:::logs/AWSLogs/000000000000/*"}]})"}
        );
        elbv2::LoadBalancer one{.arn = arn, .name = "shop", .loopback_address = "127.9.8.7"};
        one.attributes["access_logs.s3.enabled"] = "true";
        one.attributes["access_logs.s3.bucket"] = "logs";
        account.state.transact([&](Records& records) {
            records.put({"000000000000", "us-west-2"}, one);
        });
    }

    void request(const std::string& id) {
        network.access_logs["shop-11"].push_back(
            id
            + R"( 1796092160.798 127.0.0.1:1 10.0.0.4:80 0 0 0 1 1 200 1 1 "h" "u" "GET / HTTP/1.1" )"
              R"(- - 80 web.22 10.0.0.4:80 "" 1)"
        );
    }

    std::unique_ptr<Controller> controller() {
        return make_access_logs_controller(
            account.cloud, std::make_unique<fakes::FakeLoadBalancers>(network)
        );
    }

    std::size_t objects() {
        return client.call<aws::s3::ListObjectsV2>({.bucket = "logs"}).contents.size();
    }

    fakes::LocalAccount account{s3::register_operations};
    aws::Client client = account.client();
    fakes::Network network;
};

TEST_F(AccessLogs, are_written_at_the_end_of_five_minutes) {
    const auto logs = controller();
    request("1");
    logs->reconcile();
    EXPECT_EQ(objects(), 0U);

    account.clock.advance(std::chrono::minutes(5));
    logs->reconcile();

    EXPECT_EQ(objects(), 1U);
    account.clock.advance(std::chrono::minutes(5));
    logs->reconcile();
    EXPECT_EQ(objects(), 1U); // Nothing came meanwhile.
}

TEST_F(AccessLogs, are_written_once_whoever_is_asked_again) {
    request("1");
    controller()->release();
    EXPECT_EQ(objects(), 1U);

    controller()->release();
    EXPECT_EQ(objects(), 1U);

    request("2");
    controller()->release();
    EXPECT_EQ(objects(), 2U);
}

TEST_F(AccessLogs, go_nowhere_that_does_not_let_aws_in) {
    client.call<aws::s3::PutBucketPolicy>(
        {.bucket = "logs",
         .policy = R"({"Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:PutObject",)"
                   R"("Resource":"arn:aws:s3:::logs/*"}]})"}
    );
    request("1");

    EXPECT_THROW(controller()->release(), Error);
    EXPECT_EQ(objects(), 0U);
}

} // namespace
} // namespace copilot::localcloud
