// AWS::Route53::RecordSet: its physical ID is its name.

#include "cfn/resource/route53/record_set.h"

#include "localcloud/engine/resource_type.h"
#include "localcloud/route53/resource/record_sets.h"

namespace copilot::localcloud::route53 {

namespace {

using Properties = cfn::route53::RecordSet;

class RecordSetHandler final : public ResourceHandler<Properties> {
public:
    explicit RecordSetHandler(const aws::Client& client) : client_(client) {}

    Progress on_create(const Request<Properties>& request) override {
        create_records(client_, zone_of(request.desired), {read_record(request.desired)});
        return Progress::success(request.desired.name.value_or(""));
    }

    Progress on_update(const Request<Properties>& request) override {
        if (request.previous.type != request.desired.type)
            remove_records(client_, zone_of(request.previous), {read_record(request.previous)});
        put_records(client_, zone_of(request.desired), {read_record(request.desired)});
        return Progress::success(request.physical_id);
    }

    Progress on_delete(const Request<Properties>& request) override {
        remove_records(client_, zone_of(request.desired), {read_record(request.desired)});
        return Progress::success(request.physical_id);
    }

private:
    [[nodiscard]] std::string zone_of(const Properties& properties) const {
        return find_zone(client_, properties.hosted_zone_id, properties.hosted_zone_name);
    }

    aws::Client client_;
};

} // namespace

ResourceType record_set() {
    return resource_type<RecordSetHandler, Properties>({"HostedZoneName", "Name", "HostedZoneId"});
}

} // namespace copilot::localcloud::route53
