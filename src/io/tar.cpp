// ustar archives, with pax records for names and sizes that ustar's fields cannot hold.
// https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06

#include "base/error.h"
#include "base/format.h"
#include "io/zip.h"

#include <algorithm>

namespace copilot::io {
namespace {

constexpr std::size_t block = 512;
constexpr std::size_t name_field = 100;
constexpr std::size_t checksum_offset = 148;
constexpr std::size_t most_in_size_field = 077777777777;

enum class Type : char { file = '0', pax = 'x' };

/// Zero-filled, `width` characters and a NUL behind them.
std::string octal(std::size_t value, std::size_t width) {
    std::string digits(width, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, value /= 8)
        *digit = static_cast<char>('0' + value % 8);
    return digits + '\0';
}

std::string field(std::string_view text, std::size_t width) {
    std::string padded(text.substr(0, width));
    padded.resize(width, '\0');
    return padded;
}

std::string header(std::string_view name, unsigned mode, std::size_t size, Type type) {
    std::string bytes = field(name, name_field);
    bytes += octal(mode, 7);
    bytes += octal(0, 7); // user
    bytes += octal(0, 7); // group
    bytes += octal(std::min(size, most_in_size_field), 11);
    bytes += octal(0, 11); // 1970-01-01
    bytes += std::string(8, ' ');
    bytes += static_cast<char>(type);
    bytes += field("", name_field); // no link
    bytes += std::string(
        "ustar\0"
        "00",
        8
    );
    bytes.resize(block, '\0');
    std::size_t sum = 0;
    for (const char byte : bytes)
        sum += static_cast<unsigned char>(byte);
    bytes.replace(checksum_offset, 8, octal(sum, 6) + ' ');
    return bytes;
}

void append_padded(std::string& out, std::string_view content) {
    out += content;
    out.resize((out.size() + block - 1) / block * block, '\0');
}

/// "27 path=what/ever\n", whose number counts its own digits too.
std::string pax_record(std::string_view key, std::string_view value) {
    const auto rest = format(" {}={}\n", key, value);
    auto length = rest.size() + 1;
    while (std::to_string(length).size() + rest.size() != length)
        ++length;
    return std::to_string(length) + rest;
}

void append_entry(std::string& out, const ZipEntry& entry) {
    std::string records;
    if (entry.name.size() > name_field)
        records += pax_record("path", entry.name);
    if (entry.content.size() > most_in_size_field)
        records += pax_record("size", std::to_string(entry.content.size()));
    if (!records.empty()) {
        out += header("PaxHeader", 0644, records.size(), Type::pax);
        append_padded(out, records);
    }
    out += header(entry.name, entry.mode & 07777U, entry.content.size(), Type::file);
    append_padded(out, entry.content);
}

} // namespace

std::string to_tar(const std::vector<ZipEntry>& entries) {
    std::string out;
    for (const auto& entry : entries) {
        if (entry.name.empty() || entry.name.find('\0') != std::string::npos)
            throw Error("write tar archive: a name is empty or has a NUL");
        append_entry(out, entry);
    }
    out.append(2 * block, '\0');
    return out;
}

} // namespace copilot::io
