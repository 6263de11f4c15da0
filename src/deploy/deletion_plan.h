// What the deletion of an environment would do, and what stands in its way: looked at, not touched.

#pragma once

#include "aws/api/cloudformation/stack_resource.h"
#include "aws/api/ec2/network_interface.h"
#include "aws/api/route53/types.h"
#include "deploy/environment.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace copilot::deploy {

/// Something that the deletion would stumble over.
struct Obstacle {
    std::string what;    ///< "service api is deployed"
    std::string owner;   ///< "stack shop-test-api"
    std::string way_out; ///< "copilot svc delete --name api --env test"
    /// The deletion is refused while it is there. Others only make CloudFormation wait, or fail.
    bool refuses = true;
};

/// What holds data that cannot be made again: it is kept unless its deletion is asked for by name.
struct DataHolder {
    std::string logical_id;
    std::string type;
    std::string physical_id;
    std::string holds; ///< "objects", or why it counts although nobody looked.
};

struct DeletionPlan {
    std::string stack_name;
    std::string stack_status; ///< Empty where the stack is gone already.
    std::vector<aws::cloudformation::StackResource> resources{};
    std::vector<DataHolder> data{};
    std::vector<Obstacle> obstacles{};
    /// What could not be looked at, and why.
    std::vector<std::string> unseen{};
    bool last_in_region = false;  ///< The application's bucket, key and repositories there go too.
    bool last_in_account = false; ///< The account is no longer admitted.
};

[[nodiscard]] DeletionPlan
plan_deletion(const Deployer& deployer, const EnvironmentDeletion& deletion);

/// Throws Error naming the first obstacle that refuses.
void refuse_obstacles(
    const store::Environment& environment, const std::vector<Obstacle>& obstacles
);

// Parts, for tests. -------------------------------------------------------------------------------

/// Whose a network interface is where it is not one of `own`, the physical IDs of the environment's
/// resources; nothing for those, which go with them.
[[nodiscard]] std::optional<Obstacle>
foreign_interface(const aws::ec2::NetworkInterface& interface, const std::set<std::string>& own);

/// Whether a record came with its zone, or proves the right to a certificate: such go with the
/// stack.
[[nodiscard]] bool is_own_record(const aws::route53::ResourceRecordSet& record);

/// `template_body` with the resources of `logical_ids` left alone when the stack is deleted, and
/// what would empty them first.
[[nodiscard]] std::string
keeping(const std::string& template_body, const std::set<std::string>& logical_ids);

} // namespace copilot::deploy
