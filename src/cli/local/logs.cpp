// copilot local logs: the local cloud's own log, a line for each request.

#include "base/text.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/local/daemon.h"

#include <fstream>

namespace copilot::cli::local {
namespace {

constexpr std::int64_t default_lines = 100;

std::string last_lines(const std::string& text, std::int64_t count) {
    auto lines = split(text, '\n');
    if (!lines.empty() && lines.back().empty())
        lines.pop_back();
    const auto keep = static_cast<std::size_t>(count);
    if (lines.size() > keep)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(keep));
    return lines.empty() ? "" : joined(lines, "\n") + '\n';
}

class LocalLogs final : public Command {
public:
    void define(Flags& flags) override {
        flags.number("limit", '\0', limit_, "How many lines to show; 100 unless given.");
        flags.toggle(
            "follow", '\0', follow_, "Go on with what is written from now on, until Ctrl-C."
        );
    }

    void execute(Session& session) override {
        const auto path = log_file();
        auto text = io::read_file_if_exists(path);
        if (!text)
            throw Error("there is no log at " + path.string(), "run `copilot local start`");
        session.out(last_lines(*text, limit_.value_or(default_lines)));
        if (follow_)
            follow(session, path, static_cast<std::streamoff>(text->size()));
    }

private:
    /// A log that has become shorter was rotated: it starts again.
    static void follow(Session& session, const io::Path& path, std::streamoff read_so_far) {
        const InterruptGuard guard;
        while (!guard.cancellation().requested()) {
            const auto size = static_cast<std::streamoff>(std::filesystem::file_size(path));
            if (size < read_so_far)
                read_so_far = 0;
            if (size > read_so_far) {
                std::ifstream file(path, std::ios::binary);
                file.seekg(read_so_far);
                std::string fresh(static_cast<std::size_t>(size - read_so_far), '\0');
                file.read(fresh.data(), static_cast<std::streamsize>(fresh.size()));
                session.out(fresh);
                read_so_far = size;
            }
            try {
                guard.cancellation().sleep(std::chrono::milliseconds(200));
            } catch (const io::Cancelled&) {
                return;
            }
        }
    }

    std::optional<std::int64_t> limit_;
    bool follow_ = false;
};

} // namespace

CommandSpec logs() {
    return {
        .path = "local logs",
        .summary =
            "Show the local cloud's log: a line for each request, and what its controllers did.",
        .examples = "  # Watch requests as they come.\n  copilot local logs --follow",
        .make = std::make_unique<LocalLogs>,
    };
}

} // namespace copilot::cli::local
