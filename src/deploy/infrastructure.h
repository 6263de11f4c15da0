// What an application owns before any environment: its roles, and in each region a bucket, a key
// and a repository per workload, kept by a stack set.

#pragma once

#include "aws/session.h"
#include "deploy/artifacts.h"
#include "deploy/stack_client.h"
#include "stacks/app/roles.h"
#include "stacks/app/stack_set.h"
#include "store/records.h"

#include <functional>
#include <string>
#include <vector>

namespace copilot::deploy {

/// The application's resources of one region.
struct RegionalResources {
    std::string region;
    std::string bucket;
    std::string key_arn;
    Dictionary<std::string> repository_arns; ///< By workload.
};

/// Another change of the stack set came in between: nothing was lost, run the command again.
class OutOfDate : public Error {
public:
    using Error::Error;
};

class Infrastructure {
public:
    /// `session` acts in the application's account and region; `version` is this program's.
    Infrastructure(aws::Session session, store::Application application, std::string version)
        : session_(std::move(session)),
          application_(std::move(application)),
          version_(std::move(version)) {}

    /// Makes the roles and the stack set; what is there stays.
    void create(StackProgress& progress) const;

    /// Lets an environment's account enter its zone in the application's; nothing happens when the
    /// account is let in already. Only for applications with a domain.
    void delegate_domain(const std::string& account, StackProgress& progress) const;
    /// The lower of the versions that the roles stack and the stack set were deployed with.
    [[nodiscard]] std::string deployed_version() const;
    /// Deploys both again as this program makes them; tags and delegated accounts stay.
    void upgrade(StackProgress& progress) const;

    /// Admits an environment's account, and makes the region's resources where there are none.
    void add_environment(const std::string& account, const std::string& region) const;
    /// Empties and gives back the resources of a region that no environment uses any more.
    void remove_region(const std::string& region) const;
    /// Locks an account out that has no environment any more.
    void remove_account(const std::string& account, StackProgress& progress) const;

    /// Makes a workload's repository in every region; nothing happens when it is there.
    void add_workload(const std::string& name, bool with_repository) const;
    /// Deletes a workload's images and repositories; nothing happens when there are none.
    void remove_workload(const std::string& name) const;

    /// Throws Error where the region has none.
    [[nodiscard]] RegionalResources regional(const std::string& region) const;
    [[nodiscard]] ArtifactBucket bucket(const RegionalResources& resources) const;

    /// Deletes everything, buckets' content and images included. May be called again after a
    /// failure.
    void remove(StackProgress& progress) const;

private:
    [[nodiscard]] std::vector<std::string> delegated_accounts() const;
    void delegate_domain_to(std::vector<std::string> accounts, StackProgress& progress) const;
    [[nodiscard]] stacks::app::RolesInput roles_input() const;
    [[nodiscard]] stacks::app::State state() const;
    void update(const std::function<bool(stacks::app::State&)>& change) const;
    void wait_for(const std::string& operation_id) const;
    void wait_while_changing() const;
    void delete_instances(const std::vector<std::string>& regions) const;
    void clear_repository(const std::string& workload, const std::string& region) const;
    void clear(const RegionalResources& resources) const;
    /// Region and stack of every instance.
    [[nodiscard]] Dictionary<std::string> instances() const;
    [[nodiscard]] StackClient stacks(const std::string& region) const;
    [[nodiscard]] std::string stack_set_name() const;
    [[nodiscard]] std::string administration_role_arn() const;
    [[nodiscard]] Dictionary<std::string> tags() const;

    aws::Session session_;
    store::Application application_;
    std::string version_;
};

} // namespace copilot::deploy
