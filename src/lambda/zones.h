// The hosted zones that names under an application's domain belong in. The environment's zone is in
// the function's own account; those of the application and of the domain itself may be in another,
// where a role of the application changes them.

#pragma once

#include "aws/api/route53/types.h"
#include "base/domain.h"
#include "lambda/custom_resource.h"

#include <map>
#include <string>
#include <vector>

namespace copilot::lambda {

/// A hosted zone, and who may change it.
struct Zone {
    aws::Session session;
    std::string id;
};

/// The public zone of that name. Throws Error naming it when there is none.
[[nodiscard]] std::string find_zone(const aws::Client& client, const std::string& name);

/// Makes all changes at once and waits until every name server knows them.
void change_records(const Zone& zone, const std::vector<aws::route53::Change>& changes, Wait& wait);

/// Deletes one record; that it is gone already, or not ours any more, is fine.
void delete_record(const Zone& zone, const aws::route53::ResourceRecordSet& record, Wait& wait);

/// Finds each zone once, when it is first asked for.
class Zones {
public:
    /// `environment_zone` is looked up by name when it is empty. `role` may change the zones of the
    /// application and of the domain.
    Zones(
        const Context& context, Domain domain, std::string role, std::string environment_zone = {}
    );

    /// Null for names outside the domain.
    [[nodiscard]] const Zone* zone_for(const std::string& name);

    /// UPSERTs every record in its zone; those outside the domain are left out.
    void upsert(const std::vector<aws::route53::ResourceRecordSet>& records);
    /// Deletes every record from its zone.
    void remove(const std::vector<aws::route53::ResourceRecordSet>& records);

private:
    [[nodiscard]] Zone open(ZoneOwner owner) const;

    const Context& context_;
    Domain domain_;
    std::string role_;
    std::string environment_zone_;
    std::map<ZoneOwner, Zone> zones_;
};

} // namespace copilot::lambda
