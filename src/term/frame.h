// Lines on standard error that are drawn again in place: what prompts and progress stand on.

#pragma once

#include "term/terminal.h"

#include <string>
#include <vector>

namespace copilot::term {

/// Draws lines, and later draws over them. Long lines are cut to the terminal's width and frames
/// to its height, so that what is drawn can always be erased again.
class Frame {
public:
    explicit Frame(Terminal& terminal) : terminal_(terminal) {}

    /// Replaces what was drawn last. Where the terminal cannot redraw, nothing happens.
    void draw(const std::vector<std::string>& lines);
    /// Replaces what was drawn last, and leaves it there for good: whole lines, on any terminal.
    void finish(const std::vector<std::string>& lines);

private:
    [[nodiscard]] std::string erase_last() const;

    Terminal& terminal_;
    std::size_t drawn_ = 0;
};

} // namespace copilot::term
