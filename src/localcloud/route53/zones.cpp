#include "localcloud/route53/zones.h"

#include "localcloud/route53/change.h"

#include <algorithm>
#include <cctype>

namespace copilot::localcloud::route53 {

std::string canonical_name(const std::string& name) {
    constexpr std::size_t longest = 1024;
    std::string canonical;
    for (const char letter : name)
        if (letter == '*')
            canonical += "\\052";
        else
            canonical += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    if (!canonical.ends_with('.'))
        canonical += '.';
    const bool fits =
        std::ranges::none_of(canonical, [](unsigned char c) { return c <= ' ' || c > '~'; });
    if (name.empty() || canonical.size() > longest || !fits || canonical.starts_with('.')
        || canonical.find("..") != std::string::npos)
        throw aws::ServiceError("InvalidDomainName", format("{} is not a valid domain name", name));
    return canonical;
}

std::string sort_key(const std::string& canonical) {
    std::string key;
    std::size_t end = canonical.size();
    while (end > 0) {
        const auto dot = end < 2 ? std::string::npos : canonical.rfind('.', end - 2);
        const auto begin = dot == std::string::npos ? 0 : dot + 1;
        key += canonical.substr(begin, end - begin);
        end = begin;
    }
    return key;
}

std::string bare_id(const std::string& id) {
    return id.substr(id.rfind('/') + 1);
}

HostedZone require_zone(const Call& call, const std::string& id) {
    auto found = call.records.find<HostedZone>(call.global_place(), bare_id(id));
    if (!found)
        throw aws::ServiceError(
            "NoSuchHostedZone", format("No hosted zone found with ID: {}", bare_id(id)), 404
        );
    return *std::move(found);
}

std::vector<RecordSet> records_of(const Call& call, const HostedZone& zone) {
    auto records = call.records.list<RecordSet>(call.global_place(), zone.id);
    const auto key = [](const RecordSet& one) { return std::pair{sort_key(one.name), one.type}; };
    std::ranges::sort(records, [&](const RecordSet& a, const RecordSet& b) {
        return key(a) < key(b);
    });
    return records;
}

std::string new_id(const Call& call, std::string_view prefix) {
    constexpr std::size_t digits = 20;
    auto id = call.new_id(prefix, digits);
    std::ranges::transform(id, id.begin(), [](unsigned char c) {
        return static_cast<char>(std::toupper(c));
    });
    return id;
}

aws::route53::ChangeInfo note_change(Call& call, const std::string& comment) {
    const Change change{
        .id = new_id(call, "C"), .comment = comment, .submitted_at = call.clock.now()
    };
    call.records.put(call.global_place(), change);
    call.wake("names");
    call.wake("load balancing"); // The front door knows aliases.
    aws::route53::ChangeInfo info;
    info.id = "/change/" + change.id;
    info.status = "INSYNC";
    info.submitted_at = change.submitted_at;
    if (!comment.empty())
        info.comment = comment;
    return info;
}

} // namespace copilot::localcloud::route53
