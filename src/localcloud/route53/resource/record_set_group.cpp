// AWS::Route53::RecordSetGroup

#include "cfn/resource/route53/record_set_group.h"

#include "localcloud/engine/resource_type.h"
#include "localcloud/route53/resource/record_sets.h"

#include <algorithm>
#include <map>

namespace copilot::localcloud::route53 {

namespace {

using Properties = cfn::route53::RecordSetGroup;
using Records = std::vector<aws::route53::ResourceRecordSet>;

bool contains(const Records& records, const aws::route53::ResourceRecordSet& wanted) {
    return std::ranges::any_of(records, [&](const auto& record) {
        return record.name == wanted.name && record.type == wanted.type;
    });
}

class RecordSetGroupHandler final : public ResourceHandler<Properties> {
public:
    explicit RecordSetGroupHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        for (const auto& [zone_id, records] : by_zone(request.desired))
            create_records(client_, zone_id, records);
        return Progress::success(request.generated_name, {{"Id", request.generated_name}});
    }

    Progress on_update(const Request<Properties>& request) override {
        auto desired = by_zone(request.desired);
        for (auto& [zone_id, gone] : by_zone(request.previous)) {
            std::erase_if(gone, [&](const auto& record) {
                return contains(desired[zone_id], record);
            });
            remove_records(client_, zone_id, gone);
        }
        for (const auto& [zone_id, records] : desired)
            put_records(client_, zone_id, records);
        return Progress::success(request.physical_id, {{"Id", request.physical_id}});
    }

    Progress on_delete(const Request<Properties>& request) override {
        for (const auto& [zone_id, records] : by_zone(request.desired))
            remove_records(client_, zone_id, records);
        return Progress::success(request.physical_id);
    }

private:
    /// A record may name a zone of its own.
    [[nodiscard]] std::map<std::string, Records> by_zone(const Properties& properties) const {
        std::map<std::string, Records> zones;
        for (const auto& record : properties.record_sets) {
            const bool own = record.hosted_zone_id || record.hosted_zone_name;
            const auto zone_id =
                own ? find_zone(client_, record.hosted_zone_id, record.hosted_zone_name)
                    : find_zone(client_, properties.hosted_zone_id, properties.hosted_zone_name);
            zones[zone_id].push_back(read_record(record));
        }
        return zones;
    }

    aws::Client client_;
};

} // namespace

ResourceType record_set_group() {
    return resource_type<RecordSetGroupHandler, Properties>({"HostedZoneName", "HostedZoneId"});
}

} // namespace copilot::localcloud::route53
