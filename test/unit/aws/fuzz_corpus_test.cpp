#include "fuzz/aws_targets.h"
#include "unit/corpus.h"

#include <gtest/gtest.h>

namespace copilot::fuzz {
namespace {

TEST(FuzzCorpus, of_authorization_headers_holds) {
    for_each_in_corpus("authorization", authorization);
}

TEST(FuzzCorpus, of_chunked_bodies_holds) {
    for_each_in_corpus("chunks", chunks);
}

TEST(FuzzCorpus, of_configuration_files_holds) {
    for_each_in_corpus("config", config);
}

} // namespace
} // namespace copilot::fuzz
