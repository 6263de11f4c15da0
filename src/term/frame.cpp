#include "term/frame.h"

#include "base/format.h"
#include "term/style.h"

#include <algorithm>

namespace copilot::term {

void Frame::draw(const std::vector<std::string>& lines) {
    if (!terminal_.can_redraw())
        return;
    const auto width = static_cast<std::size_t>(std::max(terminal_.width() - 1, 20));
    const auto height = static_cast<std::size_t>(std::max(terminal_.height() - 1, 5));
    auto text = erase_last();
    drawn_ = std::min(lines.size(), height);
    for (std::size_t i = 0; i < drawn_; ++i)
        text += truncated(lines[i], width) + '\n';
    terminal_.err(text);
}

void Frame::finish(const std::vector<std::string>& lines) {
    auto text = erase_last();
    drawn_ = 0;
    for (const auto& line : lines)
        text += line + '\n';
    terminal_.err(text);
}

std::string Frame::erase_last() const {
    return drawn_ == 0 ? "" : format("\x1b[{}A\r\x1b[J", drawn_);
}

} // namespace copilot::term
