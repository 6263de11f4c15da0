#include "fuzz/codec_targets.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    copilot::fuzz::cbor({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
