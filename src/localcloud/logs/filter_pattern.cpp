// Terms are words, or quoted text with spaces in it; matching minds the case.

#include "localcloud/logs/filter_pattern.h"

#include "aws/service_error.h"

#include <algorithm>

namespace copilot::localcloud::logs {

namespace {

/// Takes one term off the front, unquoted.
std::string take_term(std::string_view& text) {
    const bool quoted = text.front() == '"';
    if (quoted)
        text.remove_prefix(1);
    const auto end = std::min(text.find(quoted ? '"' : ' '), text.size());
    std::string term(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return term;
}

} // namespace

FilterPattern::FilterPattern(std::string_view text) {
    if (const auto start = text.find_first_not_of(' ');
        start != std::string_view::npos && std::string_view("{[%").find(text[start]) != text.npos)
        throw aws::ServiceError(
            "InvalidParameterException",
            "The local cloud has no filter patterns over JSON, columns or regular expressions."
        );
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
            continue;
        }
        auto& terms = text.front() == '?' ? any_ : text.front() == '-' ? none_ : all_;
        if (&terms != &all_)
            text.remove_prefix(1);
        if (!text.empty())
            terms.push_back(take_term(text));
    }
}

bool FilterPattern::matches(std::string_view message) const {
    const auto has = [message](const std::string& term) {
        return message.find(term) != std::string_view::npos;
    };
    return std::ranges::all_of(all_, has) && std::ranges::none_of(none_, has)
           && (any_.empty() || std::ranges::any_of(any_, has));
}

} // namespace copilot::localcloud::logs
