// One table says which IDs name what; tagging walks it.

#include "localcloud/ec2/tagging.h"

#include "localcloud/ec2/find.h"

#include <algorithm>
#include <array>

namespace copilot::localcloud::ec2 {

namespace {

struct Kind {
    std::string_view id_prefix;
    std::string_view type;
    Tags (*find)(const Call& call, const std::string& id);
    void (*put)(const Call& call, const std::string& id, const Tags& tags);
    void (*list)(const Call& call, std::string_view type, std::vector<TaggedResource>& into);
};

template <Record T>
Kind kind_of(std::string_view id_prefix, std::string_view type) {
    return {
        id_prefix,
        type,
        [](const Call& call, const std::string& id) { return require<T>(call, id).tags; },
        [](const Call& call, const std::string& id, const Tags& tags) {
            auto record = require<T>(call, id);
            record.tags = tags;
            call.records.put(call.place(), record);
        },
        [](const Call& call, std::string_view name, std::vector<TaggedResource>& into) {
            for (auto& record : call.records.list<T>(call.place()))
                if (!record.tags.empty())
                    into.push_back({record.record_id(), std::string(name), std::move(record.tags)});
        },
    };
}

const auto& kinds() {
    static const std::array table{
        kind_of<Address>("eipalloc-", "elastic-ip"),
        kind_of<FlowLog>("fl-", "vpc-flow-log"),
        kind_of<InternetGateway>("igw-", "internet-gateway"),
        kind_of<NatGateway>("nat-", "natgateway"),
        kind_of<NetworkAcl>("acl-", "network-acl"),
        kind_of<NetworkInterface>("eni-", "network-interface"),
        kind_of<PrefixList>("pl-", "prefix-list"),
        kind_of<RouteTable>("rtb-", "route-table"),
        kind_of<SecurityGroup>("sg-", "security-group"),
        kind_of<Subnet>("subnet-", "subnet"),
        kind_of<Vpc>("vpc-", "vpc"),
    };
    return table;
}

const Kind& kind_for(const std::string& id) {
    for (const auto& kind : kinds())
        if (id.starts_with(kind.id_prefix))
            return kind;
    throw aws::ServiceError("InvalidID", format("The ID '{}' is not valid", id));
}

} // namespace

void check_tags(const Call& call, const std::vector<aws::ec2::Tag>& tags) {
    constexpr std::size_t longest_key = 128;
    constexpr std::size_t longest_value = 256;
    for (const auto& tag : tags) {
        const auto& key = tag.key;
        if (key.empty() || key.size() > longest_key)
            throw aws::ServiceError(
                "InvalidParameterValue",
                format(
                    "Value ( {} ) for parameter key is invalid. Tag keys have 1 to 128 characters.",
                    key
                )
            );
        if (tag.value.size() > longest_value)
            throw aws::ServiceError(
                "InvalidParameterValue",
                format("Value of tag {} is invalid. Tag values have at most 256 characters.", key)
            );
        if (key.starts_with("aws:") && call.caller.creation_token.empty())
            throw aws::ServiceError(
                "InvalidParameterValue",
                "Tag keys starting with 'aws:' are reserved for internal use"
            );
    }
}

Tags tags_for(
    const Call& call,
    std::string_view type,
    const std::vector<aws::ec2::TagSpecification>& specifications
) {
    std::vector<aws::ec2::Tag> tags;
    for (const auto& specification : specifications) {
        if (specification.resource_type.value_or("") != type)
            throw aws::ServiceError(
                "InvalidParameterValue",
                format(
                    "'{}' is not a valid taggable resource type for this operation.",
                    specification.resource_type.value_or("")
                )
            );
        tags.insert(tags.end(), specification.tags.begin(), specification.tags.end());
    }
    check_tags(call, tags);
    return tags_from(tags);
}

TaggedResource tagged_resource(const Call& call, const std::string& id) {
    const auto& kind = kind_for(id);
    return {id, std::string(kind.type), kind.find(call, id)};
}

void put_tags(const Call& call, const TaggedResource& resource) {
    kind_for(resource.id).put(call, resource.id, resource.tags);
}

std::vector<TaggedResource> tagged_resources(const Call& call) {
    std::vector<TaggedResource> found;
    for (const auto& kind : kinds())
        kind.list(call, kind.type, found);
    return found;
}

} // namespace copilot::localcloud::ec2
