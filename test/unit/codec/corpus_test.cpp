#include "fuzz/codec_targets.h"
#include "unit/corpus.h"

namespace copilot::codec {
namespace {

TEST(Corpus, of_cbor_keeps_its_promises) {
    for_each_in_corpus("cbor", fuzz::cbor);
}

TEST(Corpus, of_json_keeps_its_promises) {
    for_each_in_corpus("json", fuzz::json);
}

TEST(Corpus, of_yaml_keeps_its_promises) {
    for_each_in_corpus("yaml", fuzz::yaml);
}

TEST(Corpus, of_xml_keeps_its_promises) {
    for_each_in_corpus("xml", fuzz::xml);
}

TEST(Corpus, of_forms_keeps_its_promises) {
    for_each_in_corpus("form", fuzz::form);
}

} // namespace
} // namespace copilot::codec
