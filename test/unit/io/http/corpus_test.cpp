#include "fuzz/http_target.h"
#include "unit/corpus.h"

namespace copilot::io {
namespace {

TEST(Corpus, of_http_requests_keeps_its_promises) {
    for_each_in_corpus("http", fuzz::http);
}

TEST(Corpus, of_http_responses_keeps_its_promises) {
    for_each_in_corpus("http", fuzz::http_response);
}

} // namespace
} // namespace copilot::io
