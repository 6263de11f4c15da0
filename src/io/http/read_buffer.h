#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace copilot::io {

/// Bytes that have been received and not yet understood. Memory is neither cleared nor given back.
class ReadBuffer {
public:
    [[nodiscard]] std::string_view unread() const { return {bytes_.get() + begin_, end_ - begin_}; }

    [[nodiscard]] bool empty() const { return begin_ == end_; }

    /// Forgets what was understood.
    void consume(std::size_t count) {
        begin_ += count;
        if (empty())
            begin_ = end_ = 0;
    }

    /// Room for at least `least` bytes behind those there are; `received` says how many came.
    [[nodiscard]] std::span<char> room(std::size_t least) {
        if (capacity_ - end_ < least)
            make_room(least);
        return {bytes_.get() + end_, capacity_ - end_};
    }

    void received(std::size_t count) { end_ += count; }

private:
    void make_room(std::size_t least) {
        const auto size = end_ - begin_;
        const auto needed = std::max(size + least, std::min(2 * size, most_ahead));
        if (needed > capacity_) {
            auto bigger = std::make_unique_for_overwrite<char[]>(needed);
            std::copy_n(bytes_.get() + begin_, size, bigger.get());
            bytes_ = std::move(bigger);
            capacity_ = needed;
        } else {
            std::copy(bytes_.get() + begin_, bytes_.get() + end_, bytes_.get());
        }
        begin_ = 0;
        end_ = size;
    }

    static constexpr std::size_t most_ahead = 1024 * 1024;

    std::unique_ptr<char[]> bytes_;
    std::size_t capacity_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace copilot::io
