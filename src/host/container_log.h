// What a container printed, as the engine's log file holds it ("k8s-file", the format of the CRI).
// https://github.com/kubernetes/design-proposals-archive/blob/main/node/kubelet-cri-logging.md

#pragma once

#include "base/fields.h"
#include "io/file.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::host {

struct LogLine {
    Timestamp time;
    std::string text;

    bool operator==(const LogLine&) const = default;
};

/// How far a log file has been read. A file that the engine has begun anew has another inode.
struct LogPosition {
    std::int64_t inode = 0;
    std::int64_t offset = 0;

    static void fields(auto& self, auto& x) {
        x("Inode", self.inode);
        x("Offset", self.offset);
    }

    bool operator==(const LogPosition&) const = default;
};

struct LogPage {
    std::vector<LogLine> lines{};
    LogPosition next{};
    bool more = false; ///< Whether the file had more than one page.
};

/// Every complete line of `text`, and how many bytes of it they took. Pieces of a long line ("P")
/// are joined and count only together with their end ("F"); a line that is no log line is skipped.
struct ParsedLog {
    std::vector<LogLine> lines{};
    std::size_t consumed = 0;
};

[[nodiscard]] ParsedLog parse_log(std::string_view text);

/// What was written behind `from`: one page of at most a mebibyte. Nothing when there is no file.
[[nodiscard]] LogPage read_log(const io::Path& file, LogPosition from);

} // namespace copilot::host
