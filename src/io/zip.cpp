// Zip and tar archives, written so that the same entries always give the same bytes: no clock, no
// file system, one compression level.
//
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

#include "io/zip.h"

#include "base/error.h"
#include "base/format.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>

namespace copilot::io {
namespace {

constexpr std::size_t most_unpacked = 512UL * 1024 * 1024;
constexpr std::uint32_t local_signature = 0x04034b50;
constexpr std::uint32_t central_signature = 0x02014b50;
constexpr std::uint32_t end_signature = 0x06054b50;
constexpr std::uint16_t version_needed = 20;
constexpr std::uint16_t made_on_unix = (3U << 8U) | version_needed;
constexpr std::uint16_t names_are_utf8 = 1U << 11U;
constexpr std::uint16_t encrypted = 1U;
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t new_year_1980 = (1U << 5U) | 1U;
constexpr std::uint32_t regular_file = 0100000;
constexpr std::size_t local_size = 30;
constexpr std::size_t central_size = 46;
constexpr std::size_t end_size = 22;

[[noreturn]] void refuse(std::string_view why) {
    throw Error(format("read zip archive: {}", why));
}

std::uint32_t to_32_bits(std::size_t value) {
    if (value > std::numeric_limits<std::uint32_t>::max())
        throw Error("write zip archive: larger than 4 GiB");
    return static_cast<std::uint32_t>(value);
}

void put(std::string& out, std::uint16_t value) {
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>(value >> 8U);
}

void put(std::string& out, std::uint32_t value) {
    put(out, static_cast<std::uint16_t>(value & 0xFFFFU));
    put(out, static_cast<std::uint16_t>(value >> 16U));
}

std::uint16_t get_16(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(
        static_cast<unsigned char>(bytes[at]) | (static_cast<unsigned char>(bytes[at + 1]) << 8U)
    );
}

std::uint32_t get_32(std::string_view bytes, std::size_t at) {
    return get_16(bytes, at) | (static_cast<std::uint32_t>(get_16(bytes, at + 2)) << 16U);
}

Bytef* bytes_of(const std::string_view text) {
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
}

std::uint32_t checksum(std::string_view content) {
    return static_cast<std::uint32_t>(::crc32_z(0, bytes_of(content), content.size()));
}

constexpr int bare = -MAX_WBITS;            ///< Nothing around the stream.
constexpr int around_gzip = MAX_WBITS + 16; ///< Gzip's header and checksum around it.

std::string deflate_all(std::string_view content, int window_bits = bare) {
    z_stream stream{};
    if (::deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Error("compress: out of memory");
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, ::deflateEnd);
    std::string packed(::deflateBound(&stream, content.size()), '\0');
    stream.next_in = bytes_of(content);
    stream.avail_in = to_32_bits(content.size());
    stream.next_out = bytes_of(packed);
    stream.avail_out = to_32_bits(packed.size());
    if (::deflate(&stream, Z_FINISH) != Z_STREAM_END)
        throw Error("compress: it failed");
    packed.resize(stream.total_out);
    return packed;
}

std::string inflate_all(std::string_view packed, std::size_t size) {
    constexpr std::size_t best_ratio = 1032; // that deflate can reach
    if (size / best_ratio > packed.size())
        refuse("an entry is damaged");
    z_stream stream{};
    if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        refuse("out of memory");
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&stream, ::inflateEnd);
    std::string content(size, '\0');
    stream.next_in = bytes_of(packed);
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = bytes_of(content);
    stream.avail_out = static_cast<uInt>(content.size());
    const auto result = ::inflate(&stream, Z_FINISH);
    if (result != Z_STREAM_END || stream.total_out != size)
        refuse("an entry is damaged");
    return content;
}

/// What the two records about an entry both say.
struct Summary {
    std::uint16_t method;
    std::uint32_t checksum;
    std::uint32_t packed_size;
    std::uint32_t size;
    std::uint16_t name_size;
};

void put(std::string& out, const Summary& summary) {
    put(out, version_needed);
    put(out, names_are_utf8);
    put(out, summary.method);
    put(out, std::uint16_t{0}); // midnight
    put(out, new_year_1980);
    put(out, summary.checksum);
    put(out, summary.packed_size);
    put(out, summary.size);
    put(out, summary.name_size);
    put(out, std::uint16_t{0}); // no extra fields
}

class ZipWriter {
public:
    void add(const ZipEntry& entry) {
        if (entry.name.size() > std::numeric_limits<std::uint16_t>::max())
            throw Error("write zip archive: a name is longer than 64 KiB");
        auto packed = deflate_all(entry.content);
        const bool smaller = packed.size() < entry.content.size();
        const std::string_view body = smaller ? packed : entry.content;
        const Summary summary{
            .method = smaller ? deflated : stored,
            .checksum = checksum(entry.content),
            .packed_size = to_32_bits(body.size()),
            .size = to_32_bits(entry.content.size()),
            .name_size = static_cast<std::uint16_t>(entry.name.size()),
        };
        put_central(entry, summary, to_32_bits(out_.size()));
        put(out_, local_signature);
        put(out_, summary);
        out_.append(entry.name).append(body);
        ++count_;
    }

    std::string finish() {
        const auto start = to_32_bits(out_.size());
        out_ += central_;
        if (count_ >= std::numeric_limits<std::uint16_t>::max())
            throw Error("write zip archive: more than 65534 entries");
        put(out_, end_signature);
        put(out_, std::uint32_t{0}); // one volume
        put(out_, static_cast<std::uint16_t>(count_));
        put(out_, static_cast<std::uint16_t>(count_));
        put(out_, to_32_bits(central_.size()));
        put(out_, start);
        put(out_, std::uint16_t{0}); // no comment
        return std::move(out_);
    }

private:
    void put_central(const ZipEntry& entry, const Summary& summary, std::uint32_t offset) {
        put(central_, central_signature);
        put(central_, made_on_unix);
        put(central_, summary);
        put(central_, std::uint16_t{0}); // no comment
        put(central_, std::uint16_t{0}); // first volume
        put(central_, std::uint16_t{0}); // nothing known about the content
        put(central_, static_cast<std::uint32_t>((regular_file | entry.mode) << 16U));
        put(central_, offset);
        central_ += entry.name;
    }

    std::string out_;
    std::string central_;
    std::size_t count_ = 0;
};

/// "../x", "/x", "a/../../x", "c:\x": names that lead somewhere else than below the directory.
bool leaves_directory(std::string_view name) {
    if (name.empty() || name.starts_with('/') || name.find('\\') != std::string_view::npos
        || name.find('\0') != std::string_view::npos)
        return true;
    while (!name.empty()) {
        const auto length = std::min(name.find('/'), name.size());
        if (name.substr(0, length) == "..")
            return true;
        name.remove_prefix(std::min(length + 1, name.size()));
    }
    return false;
}

class ZipReader {
public:
    explicit ZipReader(std::string_view bytes) : bytes_(bytes) {}

    std::vector<ZipEntry> read() {
        const auto end = find_end();
        const auto count = get_16(bytes_, end + 10);
        std::size_t at = get_32(bytes_, end + 16);
        std::vector<ZipEntry> entries;
        for (int i = 0; i < count; ++i)
            at = read_central(at, entries);
        return entries;
    }

private:
    void require(bool fine) const {
        if (!fine)
            refuse("it is cut off or no zip archive");
    }

    /// The record at the end may be followed by a comment.
    std::size_t find_end() const {
        require(bytes_.size() >= end_size);
        const auto last = bytes_.size() - end_size;
        const auto first = last - std::min<std::size_t>(last, 0xFFFF);
        for (auto at = last + 1; at-- > first;)
            if (get_32(bytes_, at) == end_signature)
                return at;
        refuse("it is cut off or no zip archive");
    }

    std::string_view slice(std::size_t at, std::size_t size) const {
        require(at <= bytes_.size() && size <= bytes_.size() - at);
        return bytes_.substr(at, size);
    }

    /// Answers where the next record begins.
    std::size_t read_central(std::size_t at, std::vector<ZipEntry>& entries) {
        const auto record = slice(at, central_size);
        require(get_32(record, 0) == central_signature);
        const std::size_t name_size = get_16(record, 28);
        const auto name = slice(at + central_size, name_size);
        if (leaves_directory(name))
            refuse(format("the name \"{}\" leaves the directory", name));
        if (!name.ends_with('/')) // a directory is implied by what is in it
            entries.push_back(
                {std::string(name), read_content(record), (get_32(record, 38) >> 16U) & 0777U}
            );
        return at + central_size + name_size + get_16(record, 30) + get_16(record, 32);
    }

    std::string read_content(std::string_view record) {
        const std::size_t packed_size = get_32(record, 20);
        const std::size_t size = get_32(record, 24);
        unpacked_ += size;
        if (unpacked_ > most_unpacked)
            refuse("it holds more than 512 MiB");
        if ((get_16(record, 8) & encrypted) != 0)
            refuse("it is encrypted");
        const std::size_t offset = get_32(record, 42);
        const auto local = slice(offset, local_size);
        require(get_32(local, 0) == local_signature);
        const auto start = offset + local_size + get_16(local, 26) + get_16(local, 28);
        auto content = unpack(slice(start, packed_size), size, get_16(record, 10));
        if (checksum(content) != get_32(record, 16))
            refuse("an entry is damaged");
        return content;
    }

    static std::string unpack(std::string_view packed, std::size_t size, std::uint16_t method) {
        if (method == deflated)
            return inflate_all(packed, size);
        if (method != stored)
            refuse(format("compression method {} is not supported", method));
        if (packed.size() != size)
            refuse("an entry is damaged");
        return std::string(packed);
    }

    std::string_view bytes_;
    std::size_t unpacked_ = 0;
};

} // namespace

std::string to_zip(const std::vector<ZipEntry>& entries) {
    ZipWriter writer;
    for (const auto& entry : entries)
        writer.add(entry);
    return writer.finish();
}

std::vector<ZipEntry> parse_zip(std::string_view bytes) {
    return ZipReader(bytes).read();
}

std::string to_gzip(std::string_view content) {
    return deflate_all(content, around_gzip);
}

} // namespace copilot::io
