// Reads the engine's log files by themselves: they are there before the engine answers and after
// the container is gone.

#include "host/container_log.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

namespace copilot::host {

namespace {

constexpr std::size_t page_size = 1024UL * 1024;

struct Piece {
    Timestamp time;
    bool ends_line = true;
    std::string_view text;
};

std::string_view take_word(std::string_view& rest) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

/// "2026-11-30T21:57:37.528208827+00:00 stdout F text"
std::optional<Piece> parse_piece(std::string_view line) {
    const auto time = parse_timestamp(take_word(line));
    const auto stream = take_word(line);
    const auto tag = take_word(line);
    if (!time || (stream != "stdout" && stream != "stderr") || (tag != "F" && tag != "P"))
        return std::nullopt;
    return Piece{*time, tag == "F", line};
}

class OpenFile {
public:
    explicit OpenFile(const io::Path& path) : fd_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}

    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    ~OpenFile() {
        if (fd_ >= 0)
            close(fd_);
    }

    [[nodiscard]] int fd() const { return fd_; }

private:
    int fd_;
};

std::string read_page(int fd, std::int64_t offset) {
    std::string page(page_size, '\0');
    const auto count = pread(fd, page.data(), page.size(), offset);
    page.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return page;
}

} // namespace

ParsedLog parse_log(std::string_view text) {
    ParsedLog parsed;
    std::optional<LogLine> begun; // pieces whose end has not come yet
    std::size_t position = 0;
    while (true) {
        const auto end = text.find('\n', position);
        if (end == std::string_view::npos)
            return parsed;
        const auto piece = parse_piece(text.substr(position, end - position));
        position = end + 1;
        if (piece) {
            if (!begun)
                begun = LogLine{piece->time, {}};
            begun->text += piece->text;
            if (!piece->ends_line)
                continue;
            parsed.lines.push_back(*std::move(begun));
            begun.reset();
        }
        if (!begun)
            parsed.consumed = position;
    }
}

LogPage read_log(const io::Path& file, LogPosition from) {
    const OpenFile log(file);
    struct stat status{};
    if (log.fd() < 0 || fstat(log.fd(), &status) != 0)
        return {.next = from};
    const auto inode = static_cast<std::int64_t>(status.st_ino);
    if (inode != from.inode || status.st_size < from.offset)
        from = {inode, 0};
    const auto page = read_page(log.fd(), from.offset);
    auto parsed = parse_log(page);
    // a line longer than a page would never end: what there is of it is passed over
    if (parsed.consumed == 0 && page.size() == page_size)
        parsed.consumed = page.size();
    from.offset += static_cast<std::int64_t>(parsed.consumed);
    return {std::move(parsed.lines), from, page.size() == page_size};
}

} // namespace copilot::host
