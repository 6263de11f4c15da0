// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-cidr.html

#include "localcloud/engine/cidr.h"

#include "aws/service_error.h"
#include "base/format.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace copilot::localcloud::engine {

namespace {

std::optional<unsigned> parse_number(std::string_view text) {
    unsigned value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<std::uint32_t> parse_address(std::string_view text) {
    std::uint32_t address = 0;
    for (int i = 0; i < 4; ++i) {
        const auto dot = text.find('.');
        const auto byte = parse_number(text.substr(0, dot));
        if (!byte || *byte > 255 || (dot == std::string_view::npos) != (i == 3))
            return std::nullopt;
        address = (address << 8U) | *byte;
        text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
    }
    return address;
}

std::string to_text(std::uint32_t address) {
    return format(
        "{}.{}.{}.{}",
        address >> 24U,
        (address >> 16U) & 255U,
        (address >> 8U) & 255U,
        address & 255U
    );
}

} // namespace

std::vector<std::string>
cidr_blocks(std::string_view block, std::string_view count, std::string_view bits) {
    const auto refuse = [&] {
        return aws::ServiceError(
            "ValidationError",
            format(
                "Template error: Fn::Cidr cannot make {} blocks of {} bits in {}",
                count,
                bits,
                block
            )
        );
    };
    const auto slash = block.find('/');
    const auto address = parse_address(block.substr(0, slash));
    const auto prefix =
        slash == std::string_view::npos ? std::nullopt : parse_number(block.substr(slash + 1));
    const auto wanted = parse_number(count);
    const auto host_bits = parse_number(bits);
    if (!address || !prefix || *prefix > 32 || !wanted || *wanted < 1 || *wanted > 256 || !host_bits
        || *host_bits < 1 || *host_bits > 32 - *prefix)
        throw refuse();
    const auto room = std::uint64_t{1} << (32 - *prefix - *host_bits);
    if (*wanted > room)
        throw refuse();
    const auto mask = *prefix == 0 ? 0U : ~std::uint32_t{0} << (32 - *prefix);
    std::vector<std::string> blocks;
    for (std::uint64_t i = 0; i < *wanted; ++i)
        blocks.push_back(format(
            "{}/{}",
            to_text((*address & mask) + static_cast<std::uint32_t>(i << *host_bits)),
            32 - *host_bits
        ));
    return blocks;
}

} // namespace copilot::localcloud::engine
