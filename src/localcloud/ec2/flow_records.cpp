#include "localcloud/ec2/flow_records.h"

#include "base/format.h"

#include <tuple>

namespace copilot::localcloud::ec2 {

namespace {

auto key_of(const host::FlowCount& flow) {
    return std::tuple{
        flow.source.number,
        flow.destination.number,
        flow.protocol,
        flow.source_port,
        flow.destination_port,
        flow.accepted
    };
}

std::int64_t seconds_of(Timestamp time) {
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

bool is_asked_for(const host::FlowCount& flow, const std::string& traffic_type) {
    return traffic_type == "ALL" || traffic_type == (flow.accepted ? "ACCEPT" : "REJECT");
}

std::string
record(const host::FlowCount& flow, const std::string& interface, const FlowInterval& interval) {
    return format(
        "2 {} {} {} {} {} {} {} {} {} {} {} {} OK",
        interval.account,
        interface,
        flow.source.text(),
        flow.destination.text(),
        flow.source_port,
        flow.destination_port,
        flow.protocol,
        flow.packets,
        flow.bytes,
        seconds_of(interval.start),
        seconds_of(interval.end),
        flow.accepted ? "ACCEPT" : "REJECT"
    );
}

std::string no_data(const std::string& interface, const FlowInterval& interval) {
    return format(
        "2 {} {} - - - - - - - {} {} - NODATA",
        interval.account,
        interface,
        seconds_of(interval.start),
        seconds_of(interval.end)
    );
}

} // namespace

std::vector<host::FlowCount>
flows_since(const std::vector<host::FlowCount>& before, const std::vector<host::FlowCount>& now) {
    std::map<decltype(key_of({})), host::FlowCount> known;
    for (const auto& flow : before)
        known[key_of(flow)] = flow;
    std::vector<host::FlowCount> since;
    for (auto flow : now) {
        const auto found = known.find(key_of(flow));
        if (found != known.end() && found->second.packets <= flow.packets) {
            flow.packets -= found->second.packets;
            flow.bytes -= found->second.bytes;
        }
        if (flow.packets > 0)
            since.push_back(flow);
    }
    return since;
}

std::map<std::string, std::vector<std::string>> flow_records(
    const std::vector<host::FlowCount>& flows,
    const std::vector<NetworkInterface>& interfaces,
    const FlowInterval& interval
) {
    std::map<std::string, std::vector<std::string>> records;
    std::map<std::string, std::string> by_address;
    for (const auto& interface : interfaces) {
        by_address[interface.private_ip_address] = interface.network_interface_id;
        records[interface.network_interface_id];
    }
    for (const auto& flow : flows)
        if (is_asked_for(flow, interval.traffic_type))
            for (const auto& end : {flow.source, flow.destination})
                if (const auto found = by_address.find(end.text()); found != by_address.end())
                    records[found->second].push_back(record(flow, found->second, interval));
    for (auto& [interface, lines] : records)
        if (lines.empty())
            lines.push_back(no_data(interface, interval));
    return records;
}

} // namespace copilot::localcloud::ec2
