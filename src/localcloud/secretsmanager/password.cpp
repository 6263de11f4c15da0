// Passwords of the characters that are left after everything excluded is taken away.
// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html

#include "localcloud/secretsmanager/password.h"

#include "aws/service_error.h"
#include "io/crypto.h"

#include <algorithm>
#include <vector>

namespace copilot::localcloud::secretsmanager {

namespace {

using Wanted = aws::secretsmanager::GetRandomPassword::Input;

/// Uniform below `bound`, which is small: bytes that would make it uneven are drawn again.
std::size_t random_below(std::size_t bound) {
    const auto limit = 256 - 256 % bound;
    while (true) {
        const auto byte = static_cast<unsigned char>(io::random_bytes(1).front());
        if (byte < limit)
            return byte % bound;
    }
}

char random_of(const std::string& characters) {
    return characters[random_below(characters.size())];
}

/// The types of characters that may appear, each without the excluded ones.
std::vector<std::string> types_of(const Wanted& wanted) {
    std::vector<std::string> types;
    const auto add = [&](const std::optional<bool>& excluded, std::string characters) {
        if (excluded.value_or(false))
            return;
        const auto without = wanted.exclude_characters.value_or("");
        std::erase_if(characters, [&](char c) { return without.contains(c); });
        if (!characters.empty())
            types.push_back(std::move(characters));
    };
    add(wanted.exclude_lowercase, "abcdefghijklmnopqrstuvwxyz");
    add(wanted.exclude_uppercase, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    add(wanted.exclude_numbers, "0123456789");
    add(wanted.exclude_punctuation, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    add(!wanted.include_space.value_or(false), " ");
    return types;
}

void shuffle(std::string& text) {
    for (std::size_t i = text.size(); i > 1; --i)
        std::swap(text[i - 1], text[random_below(i)]);
}

} // namespace

std::string random_password(const Wanted& wanted) {
    const auto length = wanted.password_length.value_or(32);
    const auto types = types_of(wanted);
    std::string all;
    for (const auto& type : types)
        all += type;
    const bool each = wanted.require_each_included_type.value_or(true);
    if (length < 1 || length > 4096 || all.empty()
        || (each && static_cast<std::size_t>(length) < types.size()))
        throw aws::ServiceError(
            "InvalidParameterException", "No password of this length and these characters exists."
        );
    std::string password;
    if (each)
        for (const auto& type : types)
            password += random_of(type);
    while (password.size() < static_cast<std::size_t>(length))
        password += random_of(all);
    // Shuffling draws below 256; longer passwords are shuffled in their first part, which is where
    // the required characters stand.
    auto head = password.substr(0, 255);
    shuffle(head);
    return head + password.substr(head.size());
}

} // namespace copilot::localcloud::secretsmanager
