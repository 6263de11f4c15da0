#include "fuzz/http_target.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    copilot::fuzz::http({reinterpret_cast<const char*>(bytes), size});
    copilot::fuzz::http_response({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
