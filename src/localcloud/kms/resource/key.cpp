// AWS::KMS::Key. Ref is the key's ID.

#include "cfn/resource/kms/key.h"

#include "aws/api/kms/create_key.h"
#include "aws/api/kms/describe_key.h"
#include "aws/api/kms/disable_key.h"
#include "aws/api/kms/disable_key_rotation.h"
#include "aws/api/kms/enable_key.h"
#include "aws/api/kms/enable_key_rotation.h"
#include "aws/api/kms/list_resource_tags.h"
#include "aws/api/kms/put_key_policy.h"
#include "aws/api/kms/schedule_key_deletion.h"
#include "aws/api/kms/tag_resource.h"
#include "aws/api/kms/untag_resource.h"
#include "aws/api/kms/update_key_description.h"
#include "codec/json.h"
#include "localcloud/engine/resource_type.h"
#include "localcloud/tags.h"

namespace copilot::localcloud::kms {

namespace {

using Properties = cfn::kms::Key;
using KeyRequest = Request<Properties>;

std::vector<aws::kms::Tag> wire_tags(const Tags& tags) {
    std::vector<aws::kms::Tag> list;
    for (const auto& [key, value] : tags)
        list.push_back({key, value});
    return list;
}

class KeyHandler final : public ResourceHandler<Properties> {
public:
    explicit KeyHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const KeyRequest& request) override {
        const auto& desired = request.desired;
        const auto key = client_
                             .call<aws::kms::CreateKey>({
                                 .policy = policy_of(desired),
                                 .description = desired.description.value_or(""),
                                 .tags = wire_tags(resource_tags(request.stack_tags, desired.tags)),
                             })
                             .key_metadata;
        completing(key.key_id, [&] { put_switches(key.key_id, desired); });
        return made(key.key_id, key.arn);
    }

    Progress on_update(const KeyRequest& request) override {
        const auto& id = request.physical_id;
        const auto& desired = request.desired;
        client_.call<aws::kms::UpdateKeyDescription>({id, desired.description.value_or("")});
        if (const auto policy = policy_of(desired))
            client_.call<aws::kms::PutKeyPolicy>({.key_id = id, .policy = *policy});
        put_switches(id, desired);
        put_tags(request);
        const auto key = client_.call<aws::kms::DescribeKey>({.key_id = id}).key_metadata;
        return made(id, key.arn);
    }

    /// A key is never deleted at once: what it encrypted can be read until its time of grace ends.
    Progress on_delete(const KeyRequest& request) override {
        const auto& id = request.physical_id;
        const auto reply = client_.try_call<aws::kms::ScheduleKeyDeletion>({
            .key_id = id,
            .pending_window_in_days = request.desired.pending_window_in_days.value_or(30),
        });
        const auto is_gone = [](const std::string& code) {
            return code == "NotFoundException" || code == "KMSInvalidStateException";
        };
        if (!reply && !is_gone(reply.error().code()))
            throw reply.error();
        return Progress::success(id);
    }

private:
    static Progress made(const std::string& id, const std::string& arn) {
        return Progress::success(id, {{"Arn", arn}, {"KeyId", id}});
    }

    static std::optional<std::string> policy_of(const Properties& key) {
        if (key.key_policy.is_null())
            return std::nullopt;
        return key.key_policy.text() ? *key.key_policy.text() : codec::to_json(key.key_policy);
    }

    void put_switches(const std::string& id, const Properties& desired) {
        if (desired.enable_key_rotation.value_or(false))
            client_.call<aws::kms::EnableKeyRotation>({.key_id = id});
        else
            client_.call<aws::kms::DisableKeyRotation>({id});
        if (desired.enabled.value_or(true))
            client_.call<aws::kms::EnableKey>({id});
        else
            client_.call<aws::kms::DisableKey>({id});
    }

    void put_tags(const KeyRequest& request) {
        const auto& id = request.physical_id;
        const auto wanted = resource_tags(request.stack_tags, request.desired.tags);
        std::vector<std::string> gone;
        for (const auto& tag : client_.call<aws::kms::ListResourceTags>({.key_id = id}).tags)
            if (!wanted.find(tag.tag_key))
                gone.push_back(tag.tag_key);
        if (!gone.empty())
            client_.call<aws::kms::UntagResource>({id, gone});
        client_.call<aws::kms::TagResource>({id, wire_tags(wanted)});
    }

    aws::Client client_;
};

} // namespace

ResourceType key() {
    return resource_type<KeyHandler, Properties>({});
}

} // namespace copilot::localcloud::kms
