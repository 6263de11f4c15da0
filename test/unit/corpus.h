// The corpora of the fuzzers, for unit tests that run through them.

#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace copilot {

/// Calls `each` with every file of test/fuzz/corpus/<parser>; fails when there is none.
template <typename Each>
void for_each_in_corpus(const std::string& parser, Each each) {
    const auto directory = std::filesystem::path(COPILOT_SOURCE) / "test/fuzz/corpus" / parser;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory))
        files.push_back(entry.path());
    std::ranges::sort(files);
    ASSERT_FALSE(files.empty()) << directory;
    for (const auto& file : files) {
        SCOPED_TRACE(file.filename());
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator(stream), {}};
        EXPECT_NO_THROW(each(bytes));
    }
}

} // namespace copilot
