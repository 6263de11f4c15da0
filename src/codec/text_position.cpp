#include "codec/text_position.h"

#include "codec/utf8.h"

#include <algorithm>

namespace copilot::codec {

Mark TextPosition::at(std::size_t offset) {
    for (const auto end = std::min(offset, text_.size()); offset_ < end; ++offset_) {
        if (text_[offset_] == '\n')
            mark_ = {.line = mark_.line + 1, .column = 1};
        else if (!continues_utf8(text_[offset_]))
            ++mark_.column;
    }
    return mark_;
}

} // namespace copilot::codec
