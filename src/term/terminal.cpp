// The process's own terminal, on termios. Raw mode lasts for one key only: whatever ends the
// process between two keys leaves the terminal as it was.

#include "term/terminal.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace copilot::term {
namespace {

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool wants_colour(int descriptor) {
    if (const auto forced = environment("COLOR"); forced == "true" || forced == "false")
        return forced == "true";
    return isatty(descriptor) == 1 && environment("NO_COLOR").empty()
           && environment("TERM") != "dumb";
}

void write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return; // a closed pipe: nobody is reading any more
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Without echo and line by line reading, until the end of its life.
class RawMode {
public:
    RawMode() : changed_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        auto raw = before_;
        raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
        if (changed_)
            tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
    }

    RawMode(const RawMode&) = delete;
    RawMode& operator=(const RawMode&) = delete;

    ~RawMode() {
        if (changed_)
            tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
    }

private:
    termios before_{};
    bool changed_;
};

std::optional<char> read_byte() {
    char byte = 0;
    while (true) {
        const auto count = read(STDIN_FILENO, &byte, 1);
        if (count == 1)
            return byte;
        if (count == 0 || errno != EINTR)
            return std::nullopt;
    }
}

bool more_input_soon() {
    pollfd descriptor{STDIN_FILENO, POLLIN, 0};
    return poll(&descriptor, 1, 30) > 0;
}

/// What follows an escape byte: an arrow, Delete, or the Escape key by itself.
Key read_escape() {
    if (!more_input_soon())
        return {Key::Kind::escape};
    const auto bracket = read_byte();
    if (bracket != '[' && bracket != 'O')
        return {Key::Kind::escape};
    switch (read_byte().value_or('\0')) {
    case 'A':
        return {Key::Kind::up};
    case 'B':
        return {Key::Kind::down};
    case 'C':
        return {Key::Kind::right};
    case 'D':
        return {Key::Kind::left};
    case '3':
        (void)read_byte(); // the ~ of ESC [ 3 ~
        return {Key::Kind::remove};
    default:
        return {Key::Kind::escape};
    }
}

/// The rest of a UTF-8 character that starts with `first`.
Key read_text(char first) {
    Key key{Key::Kind::text, std::string(1, first)};
    const auto lead = static_cast<unsigned char>(first);
    const int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    for (int i = 0; i < following; ++i)
        if (const auto byte = read_byte())
            key.text += *byte;
    return key;
}

class SystemTerminal final : public Terminal {
public:
    void out(std::string_view text) override { write_all(STDOUT_FILENO, text); }

    void err(std::string_view text) override { write_all(STDERR_FILENO, text); }

    [[nodiscard]] bool can_ask() const override {
        return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
    }

    [[nodiscard]] bool can_redraw() const override {
        return isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb"
               && environment("CI") != "true";
    }

    [[nodiscard]] bool colour_on_out() const override { return wants_colour(STDOUT_FILENO); }

    [[nodiscard]] bool colour_on_err() const override { return wants_colour(STDERR_FILENO); }

    [[nodiscard]] int width() const override { return size().first; }

    [[nodiscard]] int height() const override { return size().second; }

    Key read_key() override {
        const RawMode raw;
        const auto byte = read_byte();
        if (!byte)
            return {};
        switch (*byte) {
        case '\r':
        case '\n':
            return {Key::Kind::enter};
        case '\x03':
            return {Key::Kind::interrupt};
        case '\x04':
            return {Key::Kind::end};
        case '\x08':
        case '\x7f':
            return {Key::Kind::backspace};
        case '\x1b':
            return read_escape();
        case ' ':
            return {Key::Kind::space, " "};
        default:
            return read_text(*byte);
        }
    }

    void show_cursor(bool shown) override {
        if (can_redraw())
            err(shown ? "\x1b[?25h" : "\x1b[?25l");
    }

private:
    [[nodiscard]] static std::pair<int, int> size() {
        winsize window{};
        if (ioctl(STDERR_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0)
            return {window.ws_col, window.ws_row};
        return {80, 24};
    }
};

} // namespace

std::unique_ptr<Terminal> system_terminal() {
    return std::make_unique<SystemTerminal>();
}

} // namespace copilot::term
