// The Simple Storage Service: buckets and objects, records in the state and files beside it.

#include "localcloud/cloud.h"
#include "localcloud/s3/contents.h"

#include <memory>

namespace copilot::localcloud::s3 {

void register_bucket_settings(Cloud& cloud);
void register_buckets(Cloud& cloud, const std::shared_ptr<const Contents>& contents);
void register_delete_object(Cloud& cloud, const std::shared_ptr<const Contents>& contents);
void register_get_object(Cloud& cloud, const std::shared_ptr<const Contents>& contents);
void register_list_objects(Cloud& cloud);
void register_multipart(Cloud& cloud, const std::shared_ptr<const Contents>& contents);
void register_object_tagging(Cloud& cloud);
void register_put_object(Cloud& cloud, const std::shared_ptr<const Contents>& contents);

void register_operations(Cloud& cloud) {
    const auto contents = std::make_shared<const Contents>(cloud.directories().state / "s3");
    register_bucket_settings(cloud);
    register_buckets(cloud, contents);
    register_delete_object(cloud, contents);
    register_get_object(cloud, contents);
    register_list_objects(cloud);
    register_multipart(cloud, contents);
    register_object_tagging(cloud);
    register_put_object(cloud, contents);
}

} // namespace copilot::localcloud::s3
