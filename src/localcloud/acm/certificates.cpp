// A name is proved by a CNAME in any zone of the machine, whatever its account: zones of an
// application and of its environments may be in different ones.

#include "localcloud/acm/certificates.h"

#include "io/crypto.h"
#include "localcloud/elbv2/listener.h"
#include "localcloud/route53/record_set.h"
#include "localcloud/route53/zones.h"

#include <algorithm>

namespace copilot::localcloud::acm {

namespace {

std::string without_dot(std::string name) {
    if (name.ends_with('.'))
        name.pop_back();
    return name;
}

bool proves(const route53::RecordSet& record, const Validation& validation) {
    return record.type == "CNAME" && record.name == route53::canonical_name(validation.record_name)
           && record.values.size() == 1
           && without_dot(record.values.front()) == without_dot(validation.record_value);
}

void issue(Call& call, Authority& authority, Certificate& certificate) {
    auto issued = authority.issue(certificate.names);
    certificate.status = "ISSUED";
    certificate.issued_at = call.clock.now();
    certificate.certificate = std::move(issued.certificate);
    certificate.chain = std::move(issued.chain);
    certificate.private_key = std::move(issued.private_key);
    certificate.serial = std::move(issued.serial);
    call.wake("load balancing");
}

bool uses(const elbv2::Listener& listener, const std::string& arn) {
    return listener.default_certificate_arn == arn
           || std::ranges::find(listener.certificate_arns, arn) != listener.certificate_arns.end();
}

} // namespace

Validation validation_for(const std::string& account, const std::string& name) {
    constexpr std::size_t digits = 32;
    const auto domain = name.starts_with("*.") ? name.substr(2) : name;
    const auto digest = io::sha256_hex(account + "\n" + domain);
    return {
        .domain_name = name,
        .record_name = format("_{}.{}.", digest.substr(0, digits), domain),
        .record_value = format("_{}.acm-validations.aws.", digest.substr(digits)),
    };
}

void validate(Call& call, Authority& authority, Certificate& certificate) {
    if (certificate.status != "PENDING_VALIDATION")
        return;
    const auto records = call.records.all<route53::RecordSet>();
    for (auto& validation : certificate.validations)
        if (std::ranges::any_of(records, [&](const auto& placed) {
                return proves(placed.record, validation);
            }))
            validation.status = "SUCCESS";
    const bool all = std::ranges::all_of(certificate.validations, [](const Validation& one) {
        return one.status == "SUCCESS";
    });
    if (all)
        issue(call, authority, certificate);
    call.records.put(call.place(), certificate);
}

std::vector<std::string> users_of(const Call& call, const std::string& arn) {
    std::vector<std::string> users;
    for (const auto& listener : call.records.list<elbv2::Listener>(call.place()))
        if (uses(listener, arn)
            && std::ranges::find(users, listener.load_balancer_arn) == users.end())
            users.push_back(listener.load_balancer_arn);
    return users;
}

} // namespace copilot::localcloud::acm
