// AWS::ECS::Cluster

#include "cfn/resource/ecs/cluster.h"

#include "aws/api/ecs/create_cluster.h"
#include "aws/api/ecs/delete_cluster.h"
#include "aws/api/ecs/describe_clusters.h"
#include "aws/api/ecs/put_cluster_capacity_providers.h"
#include "aws/api/ecs/tag_resource.h"
#include "aws/api/ecs/update_cluster.h"
#include "localcloud/ecs/resource/words.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::ecs {

namespace {

namespace api = aws::ecs;
using Properties = cfn::ecs::Cluster;

/// The properties as CreateCluster and UpdateCluster name them.
Document settings_of(const Properties& desired) {
    auto document = in_api_words(encode(desired, Empties::keep), {});
    document.map()->erase("tags");
    document.map()->erase("clusterName");
    if (auto* settings = document.find("clusterSettings")) {
        auto list = std::move(*settings);
        document.map()->erase("clusterSettings");
        document.map()->set("settings", std::move(list));
    }
    return document;
}

class ClusterHandler final : public ResourceHandler<Properties> {
public:
    explicit ClusterHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        auto input = input_from<api::CreateCluster::Input>(settings_of(request.desired));
        input.cluster_name = request.desired.cluster_name.value_or(request.generated_name);
        input.tags = tags_to<api::Tag>(resource_tags(request.stack_tags, request.desired.tags));
        return done(client_.call<api::CreateCluster>(input).cluster);
    }

    Progress on_update(const Request<Properties>& request) override {
        auto document = settings_of(request.desired);
        document.map()->erase("capacityProviders");
        document.map()->set("cluster", request.physical_id);
        const auto input = input_from<api::UpdateCluster::Input>(document);
        const auto cluster = client_.call<api::UpdateCluster>(input).cluster;
        client_.call<api::PutClusterCapacityProviders>({
            .cluster = request.physical_id,
            .capacity_providers = capacity_providers_of(request.desired),
        });
        client_.call<api::TagResource>(
            {cluster.cluster_arn,
             tags_to<api::Tag>(resource_tags(request.stack_tags, request.desired.tags))}
        );
        return done(cluster);
    }

    /// Services end a moment after they are deleted: the cluster waits for them.
    Progress on_delete(const Request<Properties>& request) override {
        const auto deleted = client_.try_call<api::DeleteCluster>({.cluster = request.physical_id});
        if (deleted || deleted.error().code() == "ClusterNotFoundException")
            return Progress::success(request.physical_id);
        const auto& code = deleted.error().code();
        if (code == "ClusterContainsServicesException" || code == "ClusterContainsTasksException") {
            const auto described =
                client_.call<api::DescribeClusters>({.clusters = {request.physical_id}});
            const bool being_emptied =
                !described.clusters.empty()
                && described.clusters.front().active_services_count.value_or(0) == 0;
            if (being_emptied)
                return Progress::in_progress(request.physical_id, std::chrono::milliseconds(100));
        }
        throw deleted.error();
    }

private:
    static std::vector<std::string> capacity_providers_of(const Properties& desired) {
        std::vector<std::string> names;
        if (desired.capacity_providers)
            for (const auto& provider : *desired.capacity_providers)
                names.push_back(*provider);
        return names;
    }

    static Progress done(const api::Cluster& cluster) {
        return Progress::success(cluster.cluster_name, {{"Arn", cluster.cluster_arn}});
    }

    aws::Client client_;
};

} // namespace

ResourceType cluster() {
    return resource_type<ClusterHandler, Properties>({"ClusterName"});
}

} // namespace copilot::localcloud::ecs
