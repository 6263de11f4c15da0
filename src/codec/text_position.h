#pragma once

#include "base/document.h"

#include <string_view>

namespace copilot::codec {

/// Walks forward through a text and says where it is: lines, and columns in characters.
class TextPosition {
public:
    explicit TextPosition(std::string_view text) : text_(text) {}

    /// The place of the byte at `offset`, which is never before that of an earlier call.
    [[nodiscard]] Mark at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    Mark mark_{.line = 1, .column = 1};
};

} // namespace copilot::codec
