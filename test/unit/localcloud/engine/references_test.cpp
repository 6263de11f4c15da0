#include "localcloud/engine/references.h"

#include <gtest/gtest.h>

namespace copilot::localcloud::engine {
namespace {

std::string described(std::string_view text) {
    std::string parts;
    for (const auto& part : parse_sub(text))
        parts += part.variable ? "<" + part.text + ">" : part.text;
    return parts;
}

TEST(Sub, has_literals_and_variables) {
    EXPECT_EQ(described("a${B}c${D.E}"), "a<B>c<D.E>");
    EXPECT_EQ(described("${!B}"), "${B}");
    EXPECT_EQ(described("no end ${B"), "no end ${B");
}

TEST(Sub, lets_variables_stand_among_spaces) {
    EXPECT_EQ(described("${ B }/*"), "<B>/*");
}

} // namespace
} // namespace copilot::localcloud::engine
