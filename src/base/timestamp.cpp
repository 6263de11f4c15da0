#include "base/timestamp.h"

#include "base/format.h"

#include <array>
#include <charconv>

namespace copilot {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::milliseconds;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> month_names{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
};
constexpr std::array<std::string_view, 7> day_names{
    "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"
};

struct Civil {
    int year;
    unsigned month;
    unsigned day;
    unsigned weekday;
    hh_mm_ss<milliseconds> time;
};

Civil civil(Timestamp time) {
    const auto day = floor<days>(time);
    const year_month_day date{day};
    return {
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()),
        std::chrono::weekday{day}.c_encoding(),
        hh_mm_ss<milliseconds>{time - day}
    };
}

/// Takes numbers and fixed text off the front of a date; any mismatch is remembered.
class Reader {
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    int digits(std::size_t count) {
        int value = 0;
        const auto* first = rest_.data();
        if (rest_.size() < count
            || std::from_chars(first, first + count, value).ptr != first + count)
            return fail();
        rest_.remove_prefix(count);
        return value;
    }

    bool skip(std::string_view text) {
        if (!rest_.starts_with(text))
            return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    void expect(std::string_view text) {
        if (!skip(text))
            fail();
    }

    /// ".5" is 500 ms; digits past the third are dropped.
    int fraction_in_milliseconds() {
        int value = 0;
        int scale = 100;
        while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
            value += (rest_.front() - '0') * scale;
            scale /= 10;
            rest_.remove_prefix(1);
        }
        return value;
    }

    unsigned month() {
        for (unsigned i = 0; i < month_names.size(); ++i)
            if (skip(month_names[i]))
                return i + 1;
        fail();
        return 1;
    }

    int fail() {
        good_ = false;
        return 0;
    }

    [[nodiscard]] bool done() const { return good_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

struct Parts {
    int year = 0;
    unsigned month = 1;
    unsigned day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    int offset_minutes = 0;
};

std::optional<Timestamp> assemble(const Parts& parts) {
    const year_month_day date{
        std::chrono::year{parts.year}, std::chrono::month{parts.month}, std::chrono::day{parts.day}
    };
    if (!date.ok() || parts.hour > 23 || parts.minute > 59 || parts.second > 60)
        return std::nullopt;
    return Timestamp{std::chrono::sys_days{date}} + std::chrono::hours{parts.hour}
           + std::chrono::minutes{parts.minute - parts.offset_minutes}
           + std::chrono::seconds{parts.second} + milliseconds{parts.millisecond};
}

int zone_offset(Reader& reader) {
    if (reader.skip("Z") || reader.skip("z"))
        return 0;
    const int sign = reader.skip("-") ? -1 : 1;
    if (sign == 1)
        reader.expect("+");
    const int hours = reader.digits(2);
    reader.skip(":");
    return sign * (hours * 60 + reader.digits(2));
}

std::optional<Timestamp> parse_iso(std::string_view text) {
    Reader reader{text};
    Parts parts;
    parts.year = reader.digits(4);
    const bool dashes = reader.skip("-");
    parts.month = static_cast<unsigned>(reader.digits(2));
    if (dashes)
        reader.expect("-");
    parts.day = static_cast<unsigned>(reader.digits(2));
    if (!reader.skip("T") && !reader.skip("t"))
        reader.expect(" ");
    parts.hour = reader.digits(2);
    reader.skip(":");
    parts.minute = reader.digits(2);
    reader.skip(":");
    parts.second = reader.digits(2);
    if (reader.skip("."))
        parts.millisecond = reader.fraction_in_milliseconds();
    parts.offset_minutes = zone_offset(reader);
    return reader.done() ? assemble(parts) : std::nullopt;
}

std::optional<Timestamp> parse_http(std::string_view text) {
    const auto comma = text.find(", ");
    if (comma == std::string_view::npos)
        return std::nullopt;
    Reader reader{text.substr(comma + 2)};
    Parts parts;
    parts.day = static_cast<unsigned>(reader.digits(2));
    reader.expect(" ");
    parts.month = reader.month();
    reader.expect(" ");
    parts.year = reader.digits(4);
    reader.expect(" ");
    parts.hour = reader.digits(2);
    reader.expect(":");
    parts.minute = reader.digits(2);
    reader.expect(":");
    parts.second = reader.digits(2);
    if (reader.skip("."))
        parts.millisecond = reader.fraction_in_milliseconds();
    reader.expect(" GMT");
    return reader.done() ? assemble(parts) : std::nullopt;
}

std::optional<Timestamp> parse_epoch(std::string_view text) {
    double seconds = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, seconds);
    if (parsed.ec != std::errc{} || parsed.ptr != end || seconds > 1e12 || seconds < -1e12)
        return std::nullopt;
    return Timestamp{
        milliseconds{static_cast<std::int64_t>(seconds * 1000 + (seconds < 0 ? -0.5 : 0.5))}
    };
}

} // namespace

std::string to_iso8601(Timestamp time) {
    const auto at = civil(time);
    const auto millis = at.time.subseconds().count();
    return format(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}Z",
        at.year,
        at.month,
        at.day,
        at.time.hours().count(),
        at.time.minutes().count(),
        at.time.seconds().count(),
        millis == 0 ? std::string{} : format(".{:03}", millis)
    );
}

std::string to_iso8601_basic(Timestamp time) {
    const auto at = civil(time);
    return format(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        at.year,
        at.month,
        at.day,
        at.time.hours().count(),
        at.time.minutes().count(),
        at.time.seconds().count()
    );
}

std::string to_http_date(Timestamp time) {
    const auto at = civil(time);
    return format(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        day_names.at(at.weekday),
        at.day,
        month_names.at(at.month - 1),
        at.year,
        at.time.hours().count(),
        at.time.minutes().count(),
        at.time.seconds().count()
    );
}

std::string to_epoch_seconds(Timestamp time) {
    const auto count = time.time_since_epoch().count();
    if (count % 1000 == 0)
        return std::to_string(count / 1000);
    auto text = format("{}.{:03}", count / 1000, std::abs(count % 1000));
    while (text.ends_with('0'))
        text.pop_back();
    return text;
}

std::optional<Timestamp> parse_timestamp(std::string_view text) {
    if (const auto epoch = parse_epoch(text))
        return epoch;
    if (const auto iso = parse_iso(text))
        return iso;
    return parse_http(text);
}

} // namespace copilot
