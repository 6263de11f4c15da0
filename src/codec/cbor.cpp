// Each item is a head (three bits of kind, five of argument or its length) and what the head says
// follows. Lengths are believed only as far as there are bytes.

#include "codec/cbor.h"

#include "base/format.h"
#include "codec/json.h"

#include <bit>
#include <cmath>
#include <limits>

namespace copilot::codec {
namespace {

constexpr int deepest = 128;

enum Major : unsigned { positive, negative, bytes_of, text_of, list_of, map_of, tagged, simple };

class CborReader {
public:
    explicit CborReader(std::string_view bytes) : rest_(bytes), size_(bytes.size()) {}

    Document whole() {
        auto item = read(0);
        if (!rest_.empty())
            refuse("there is more behind the item");
        return item;
    }

private:
    struct Head {
        unsigned major = 0;
        unsigned kind = 0; ///< The lower five bits.
        std::uint64_t argument = 0;

        [[nodiscard]] bool is_indefinite() const { return kind == 31; }
    };

    [[noreturn]] void refuse(const std::string& why) const {
        throw ParseError(format("{} at byte {}", why, size_ - rest_.size()), {});
    }

    std::string_view take(std::uint64_t count) {
        if (count > rest_.size())
            refuse("the item goes on behind the end");
        const auto taken = rest_.substr(0, static_cast<std::size_t>(count));
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::uint64_t big_endian(std::size_t count) {
        std::uint64_t value = 0;
        for (const char byte : take(count))
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }

    Head head() {
        const unsigned first = static_cast<unsigned char>(take(1).front());
        Head head{first >> 5U, first & 31U, 0};
        if (head.kind < 24)
            head.argument = head.kind;
        else if (head.kind <= 27)
            head.argument = big_endian(std::size_t{1} << (head.kind - 24));
        else if (!head.is_indefinite() || head.major < bytes_of || head.major == tagged)
            refuse("a head that is not known");
        return head;
    }

    /// Whether an item of indefinite length ends here.
    bool takes_break() {
        if (rest_.empty())
            refuse("the item goes on behind the end");
        if (rest_.front() != '\xff')
            return false;
        rest_.remove_prefix(1);
        return true;
    }

    Document read(int depth) {
        if (depth > deepest)
            refuse("items are nested too deep");
        const auto found = head();
        switch (found.major) {
        case positive:
            return whole_number(found.argument, false);
        case negative:
            return whole_number(found.argument, true);
        case bytes_of:
        case text_of:
            return string(found);
        case list_of:
            return list(found, depth);
        case map_of:
            return map(found, depth);
        case tagged:
            return read(depth + 1);
        default:
            return simple_value(found);
        }
    }

    static Document whole_number(std::uint64_t argument, bool below_zero) {
        constexpr auto largest =
            static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        if (argument <= largest) {
            const auto value = static_cast<std::int64_t>(argument);
            return below_zero ? -1 - value : value;
        }
        const auto value = static_cast<double>(argument);
        return Document::from_double(below_zero ? -1 - value : value);
    }

    std::string string(const Head& head) {
        if (!head.is_indefinite())
            return std::string(take(head.argument));
        std::string whole;
        while (!takes_break()) {
            const auto part = this->head();
            if (part.major != head.major || part.is_indefinite())
                refuse("a part of a string that is none");
            whole += take(part.argument);
        }
        return whole;
    }

    Document list(const Head& head, int depth) {
        Document::List items;
        if (head.is_indefinite())
            while (!takes_break())
                items.push_back(read(depth + 1));
        else
            for (std::uint64_t i = 0; i < head.argument; ++i)
                items.push_back(read(depth + 1));
        return items;
    }

    Document map(const Head& head, int depth) {
        Document::Map entries;
        if (head.is_indefinite())
            while (!takes_break())
                entry(entries, depth);
        else
            for (std::uint64_t i = 0; i < head.argument; ++i)
                entry(entries, depth);
        return entries;
    }

    void entry(Document::Map& entries, int depth) {
        const auto key = head();
        if (key.major != text_of)
            refuse("a key that is no text");
        auto name = string(key);
        if (entries.contains(name))
            refuse(format("the key {} is there twice", name));
        entries.append(std::move(name), read(depth + 1));
    }

    Document simple_value(const Head& head) {
        switch (head.kind) {
        case 20:
        case 21:
            return head.kind == 21;
        case 22:
        case 23:
            return nullptr;
        case 25:
            return Document::from_double(half(static_cast<std::uint16_t>(head.argument)));
        case 26:
            return Document::from_double(
                std::bit_cast<float>(static_cast<std::uint32_t>(head.argument))
            );
        case 27:
            return Document::from_double(std::bit_cast<double>(head.argument));
        default:
            refuse("a value that is not known");
        }
    }

    static double half(std::uint16_t bits) {
        const int exponent = bits >> 10 & 31;
        const int mantissa = bits & 1023;
        double value = 0;
        if (exponent == 0)
            value = std::ldexp(mantissa, -24);
        else if (exponent < 31)
            value = std::ldexp(mantissa + 1024, exponent - 25);
        else
            value = mantissa == 0 ? std::numeric_limits<double>::infinity()
                                  : std::numeric_limits<double>::quiet_NaN();
        return bits >> 15 ? -value : value;
    }

    std::string_view rest_;
    std::size_t size_;
};

void append_big_endian(std::string& bytes, std::uint64_t value, unsigned count) {
    for (unsigned i = count; i-- > 0;)
        bytes += static_cast<char>(value >> (8 * i) & 255U);
}

} // namespace

Document parse_cbor(std::string_view bytes) {
    return CborReader(bytes).whole();
}

void CborWriter::head(unsigned major, std::uint64_t argument) {
    const auto first = major << 5U;
    if (argument < 24) {
        bytes_ += static_cast<char>(first | argument);
        return;
    }
    const unsigned power = argument <= 0xff ? 0 : argument <= 0xffff ? 1 : argument >> 32 ? 3 : 2;
    bytes_ += static_cast<char>(first | (24U + power));
    append_big_endian(bytes_, argument, 1U << power);
}

void CborWriter::integer(std::int64_t value) {
    if (value >= 0)
        head(positive, static_cast<std::uint64_t>(value));
    else
        head(negative, static_cast<std::uint64_t>(-1 - value));
}

void CborWriter::number(double value) {
    bytes_ += '\xfb';
    append_big_endian(bytes_, std::bit_cast<std::uint64_t>(value), 8);
}

void CborWriter::text(std::string_view value) {
    head(text_of, value.size());
    bytes_ += value;
}

void CborWriter::blob(std::string_view value) {
    head(bytes_of, value.size());
    bytes_ += value;
}

void CborWriter::tag(std::uint64_t number) {
    head(tagged, number);
}

void CborWriter::begin_list(std::size_t size) {
    head(list_of, size);
}

void CborWriter::begin_map(std::size_t size) {
    head(map_of, size);
}

} // namespace copilot::codec
