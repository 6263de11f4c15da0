// The terminal: two streams, keys, a width, and whether colour and movement are welcome.

#pragma once

#include "base/interface.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace copilot::term {

/// A key that a person pressed. `text` is the UTF-8 of a printable one.
struct Key {
    enum class Kind {
        text,
        enter,
        up,
        down,
        left,
        right,
        space,
        backspace,
        remove,
        escape,
        interrupt,
        end
    };

    Kind kind = Kind::end;
    std::string text{};
};

/// Where commands talk to people. Results go to `out`, everything else to `err`.
class Terminal : public Interface {
public:
    virtual void out(std::string_view text) = 0;
    virtual void err(std::string_view text) = 0;

    /// Whether a person can be asked: standard input and standard error are terminals.
    [[nodiscard]] virtual bool can_ask() const = 0;
    /// Whether lines on standard error can be redrawn in place.
    [[nodiscard]] virtual bool can_redraw() const = 0;
    [[nodiscard]] virtual bool colour_on_out() const = 0;
    [[nodiscard]] virtual bool colour_on_err() const = 0;
    /// Columns and rows; 80 x 24 where nobody knows.
    [[nodiscard]] virtual int width() const = 0;
    [[nodiscard]] virtual int height() const = 0;

    /// Waits for a key, without echo. `Kind::end` when input has ended.
    virtual Key read_key() = 0;

    /// Shows or hides the cursor on standard error.
    virtual void show_cursor(bool shown) = 0;
};

/// The process's own terminal. Colour follows COLOR=true|false, NO_COLOR, TERM=dumb and whether the
/// stream is a terminal; redrawing is off where CI=true.
[[nodiscard]] std::unique_ptr<Terminal> system_terminal();

} // namespace copilot::term
