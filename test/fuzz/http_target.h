// What the fuzzer of HTTP messages holds: however the bytes are cut into pieces, the same requests
// are read out of them.

#pragma once

#include "io/http/parser.h"

#include <stdexcept>
#include <vector>

namespace copilot::fuzz {

struct Reading {
    std::vector<std::string> requests{};
    bool refused = false;
};

/// Everything that a server would read out of `bytes` if they came `step` at a time.
inline Reading read_requests(std::string_view bytes, std::size_t step) {
    constexpr std::size_t max_head = 4096;
    io::RequestParser parser({.max_head = max_head, .max_body = 4096});
    Reading reading;
    std::string unread;
    try {
        while (!bytes.empty()) {
            unread += bytes.substr(0, step);
            bytes.remove_prefix(std::min(step, bytes.size()));
            for (bool goes_on = true; goes_on && !unread.empty();) {
                const auto taken = parser.take(unread);
                unread.erase(0, taken);
                goes_on = parser.is_complete();
                if (!goes_on)
                    continue;
                const auto& request = parser.request();
                std::string summary = request.method + " " + request.target + "\n" + request.body;
                for (const auto& [name, value] : request.headers)
                    summary += name + ": " + value + "\n";
                reading.requests.push_back(std::move(summary));
                if (!parser.keeps_alive())
                    return reading;
                parser.reset();
            }
        }
    } catch (const io::HttpSyntaxError&) {
        reading.refused = true;
    }
    return reading;
}

/// Bytes that come one by one may be refused later, when their head is complete, but not be taken.
inline void http(std::string_view bytes) {
    const auto at_once = read_requests(bytes, bytes.size());
    const auto in_pieces = read_requests(bytes, 1);
    if (at_once.requests != in_pieces.requests || (in_pieces.refused && !at_once.refused))
        throw std::logic_error("pieces are read like the whole");
}

inline void http_response(std::string_view bytes) {
    io::ResponseParser parser(false);
    try {
        while (!bytes.empty() && !parser.is_complete()) {
            const auto taken = parser.take(bytes);
            if (taken == 0)
                return;
            bytes.remove_prefix(taken);
        }
        if (!parser.is_complete())
            parser.end();
    } catch (const io::HttpSyntaxError&) {
        return;
    }
}

} // namespace copilot::fuzz
