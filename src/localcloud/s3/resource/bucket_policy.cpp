// AWS::S3::BucketPolicy. There is one for each bucket, so its physical ID is the bucket's name.

#include "cfn/resource/s3/bucket_policy.h"

#include "aws/api/s3/delete_bucket_policy.h"
#include "aws/api/s3/put_bucket_policy.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::localcloud::s3 {

namespace {

using Properties = cfn::s3::BucketPolicy;
using PolicyRequest = Request<Properties>;

class BucketPolicyHandler final : public ResourceHandler<Properties> {
public:
    explicit BucketPolicyHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const PolicyRequest& request) override { return put(request); }

    Progress on_update(const PolicyRequest& request) override { return put(request); }

    Progress on_delete(const PolicyRequest& request) override {
        const auto reply = client_.try_call<aws::s3::DeleteBucketPolicy>({request.physical_id});
        if (!reply && reply.error().code() != "NoSuchBucket")
            throw reply.error();
        return Progress::success(request.physical_id);
    }

private:
    Progress put(const PolicyRequest& request) {
        const auto& policy = request.desired.policy_document;
        client_.call<aws::s3::PutBucketPolicy>({
            .bucket = *request.desired.bucket,
            .policy = policy.text() ? *policy.text() : codec::to_json(policy),
        });
        return Progress::success(*request.desired.bucket);
    }

    aws::Client client_;
};

} // namespace

ResourceType bucket_policy() {
    return resource_type<BucketPolicyHandler, Properties>({"Bucket"});
}

} // namespace copilot::localcloud::s3
