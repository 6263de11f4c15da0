// Finding zones and records, and naming them as Route 53 does.

#pragma once

#include "aws/api/route53/types.h"
#include "aws/service_error.h"
#include "localcloud/cloud.h"
#include "localcloud/route53/hosted_zone.h"
#include "localcloud/route53/record_set.h"

namespace copilot::localcloud::route53 {

/// Lower case, with a dot at the end and "*" as "\052". Throws ServiceError InvalidDomainName.
[[nodiscard]] std::string canonical_name(const std::string& name);

/// Sorts as Route 53 lists: by labels from the right, "com.example.www.".
[[nodiscard]] std::string sort_key(const std::string& canonical);

/// "Z123" from "/hostedzone/Z123" or itself.
[[nodiscard]] std::string bare_id(const std::string& id);

/// Throws ServiceError NoSuchHostedZone.
[[nodiscard]] HostedZone require_zone(const Call& call, const std::string& id);

/// The zone's records, in the order of Route 53.
[[nodiscard]] std::vector<RecordSet> records_of(const Call& call, const HostedZone& zone);

/// Notes a change and describes it: it has been made everywhere already.
aws::route53::ChangeInfo note_change(Call& call, const std::string& comment = "");

/// "C" or "Z" and 20 letters and digits.
[[nodiscard]] std::string new_id(const Call& call, std::string_view prefix);

} // namespace copilot::localcloud::route53
