// An address in use is a record of its own, so taking one costs a look-up, not a walk over everyone
// who has one.

#include "localcloud/ec2/addresses.h"

#include "aws/service_error.h"
#include "host/ipv4.h"
#include "io/crypto.h"
#include "localcloud/ec2/address.h"

namespace copilot::localcloud::ec2 {

namespace {

constexpr std::int64_t reserved_at_the_start = 4;
constexpr std::int64_t reserved = reserved_at_the_start + 1;

// 198.18.0.0/15 without its first and last address.
constexpr std::uint32_t public_base = (198U << 24) + (18U << 16);
constexpr std::uint32_t public_first = 1;
constexpr std::uint32_t public_count = (1U << 17) - 2;

std::int64_t size_of(host::Ipv4Range range) {
    return std::int64_t{1} << (32 - range.prefix);
}

std::string address_at(host::Ipv4Range range, std::int64_t offset) {
    return range.base.plus(static_cast<std::uint32_t>(offset)).text();
}

bool in_use(
    Records& records, const Place& place, const Subnet& subnet, const std::string& address
) {
    const auto id = AddressInUse::id_of(subnet.subnet_id, address);
    return records.find<AddressInUse>(place, id).has_value();
}

std::string
check_wanted(Records& records, const Place& place, const Subnet& subnet, const std::string& text) {
    const auto range = *host::Ipv4Range::parse(subnet.cidr_block);
    const auto address = host::Ipv4::parse(text);
    if (!address || !range.contains(*address))
        throw aws::ServiceError(
            "InvalidParameterValue",
            format("Address {} does not fall within the subnet's address range", text)
        );
    const std::int64_t offset = address->number - range.base.number;
    if (offset < reserved_at_the_start || offset == size_of(range) - 1)
        throw aws::ServiceError(
            "InvalidParameterValue",
            format("Address {} is in subnet's reserved address range", text)
        );
    if (in_use(records, place, subnet, text))
        throw aws::ServiceError(
            "InvalidIPAddress.InUse", format("The specified address is already in use: {}", text)
        );
    return text;
}

/// The first free one at or behind the subnet's mark, which moves on.
std::string find_free(Records& records, const Place& place, Subnet& subnet) {
    const auto range = *host::Ipv4Range::parse(subnet.cidr_block);
    const auto count = usable_addresses(subnet.cidr_block);
    for (std::int64_t tried = 0; tried < count; ++tried) {
        const auto offset = subnet.next_offset;
        const auto next = offset + 1;
        subnet.next_offset = next < reserved_at_the_start + count ? next : reserved_at_the_start;
        auto address = address_at(range, offset);
        if (!in_use(records, place, subnet, address))
            return address;
    }
    throw aws::ServiceError(
        "InsufficientFreeAddressesInSubnet",
        format(
            "The subnet '{}' has not enough free addresses to satisfy the request.",
            subnet.subnet_id
        )
    );
}

} // namespace

std::int64_t usable_addresses(const std::string& cidr_block) {
    const auto range = host::Ipv4Range::parse(cidr_block);
    return range ? std::max<std::int64_t>(size_of(*range) - reserved, 0) : 0;
}

std::string take_private_address(
    Records& records,
    const Place& place,
    const std::string& subnet_id,
    const std::string& network_interface_id,
    const std::optional<std::string>& wanted
) {
    auto subnet = records.find<Subnet>(place, subnet_id);
    if (!subnet)
        throw aws::ServiceError(
            "InvalidSubnetID.NotFound", format("The subnet ID '{}' does not exist", subnet_id)
        );
    auto address = wanted ? check_wanted(records, place, *subnet, *wanted)
                          : find_free(records, place, *subnet);
    records.put(place, AddressInUse{subnet_id, address, network_interface_id});
    ++subnet->addresses_in_use;
    records.put(place, *subnet);
    return address;
}

void give_back_private_address(
    Records& records, const Place& place, const std::string& subnet_id, const std::string& address
) {
    const auto id = AddressInUse::id_of(subnet_id, address);
    if (!records.find<AddressInUse>(place, id))
        return;
    records.erase<AddressInUse>(place, id);
    if (auto subnet = records.find<Subnet>(place, subnet_id)) {
        --subnet->addresses_in_use;
        records.put(place, *subnet);
    }
}

std::string take_public_address(Records& records, const std::string& owner) {
    const auto digest = io::sha256(owner);
    std::uint32_t start = 0;
    for (const char byte : digest.substr(0, 4))
        start = (start << 8) + static_cast<unsigned char>(byte);
    for (std::uint32_t tried = 0; tried < public_count; ++tried) {
        const auto offset = public_first + (start + tried) % public_count;
        const auto address = host::Ipv4{public_base + offset}.text();
        if (records.find<PublicAddress>(machine_place(), address))
            continue;
        records.put(machine_place(), PublicAddress{address, owner});
        return address;
    }
    throw aws::ServiceError(
        "AddressLimitExceeded", "The maximum number of addresses has been reached."
    );
}

void give_back_public_address(Records& records, const std::string& public_ip) {
    records.erase<PublicAddress>(machine_place(), public_ip);
}

std::string mac_address_of(const std::string& private_ip) {
    const auto number = host::Ipv4::parse(private_ip).value_or(host::Ipv4{}).number;
    return format(
        "02:01:{:02x}:{:02x}:{:02x}:{:02x}",
        number >> 24,
        (number >> 16) & 0xff,
        (number >> 8) & 0xff,
        number & 0xff
    );
}

} // namespace copilot::localcloud::ec2
