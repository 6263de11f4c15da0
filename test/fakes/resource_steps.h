// Makes, changes and unmakes resources the way the CloudFormation engine does.

#pragma once

#include "fakes/local_account.h"
#include "localcloud/engine/resource_type.h"

namespace copilot::fakes {

/// One resource of a stack. Its steps act as the engine, with a token each.
class ResourceSteps {
public:
    ResourceSteps(LocalAccount& account, localcloud::ResourceType type, std::string logical_id)
        : account_(account), type_(std::move(type)), logical_id_(std::move(logical_id)) {}

    localcloud::Progress create(const Document& properties) {
        last_ = type_.create(client("create"), request("", properties, {}));
        properties_ = properties;
        return last_;
    }

    localcloud::Progress update(const Document& properties) {
        last_ = type_.update(client("update"), request(last_.physical_id, properties, properties_));
        properties_ = properties;
        return last_;
    }

    localcloud::Progress remove() {
        return type_.remove(client("delete"), request(last_.physical_id, properties_, {}));
    }

    [[nodiscard]] std::string id() const { return last_.physical_id; }

    /// An attribute's text, as Fn::GetAtt would give it.
    [[nodiscard]] std::string attribute(std::string_view name) const {
        const auto* value = last_.attributes.find(name);
        return value ? value->scalar_text() : "";
    }

private:
    aws::Client client(const std::string& step) {
        return account_.client_as(LocalAccount::engine("stack/" + logical_id_ + "/" + step));
    }

    [[nodiscard]] localcloud::DocumentRequest request(
        const std::string& physical_id, const Document& desired, const Document& previous
    ) const {
        localcloud::DocumentRequest made;
        made.account = "000000000000";
        made.region = "us-west-2";
        made.stack_id = "arn:aws:cloudformation:us-west-2:000000000000:stack/stack/1";
        made.stack_name = "stack";
        made.logical_id = logical_id_;
        made.physical_id = physical_id;
        made.desired = desired;
        made.previous = previous;
        made.stack_tags = {{"aws:cloudformation:stack-name", "stack"}};
        made.generated_name = "stack-" + logical_id_ + "-ABCDEF123456";
        made.step_token = "step";
        return made;
    }

    LocalAccount& account_;
    localcloud::ResourceType type_;
    std::string logical_id_;
    localcloud::Progress last_{};
    Document properties_{};
};

} // namespace copilot::fakes
