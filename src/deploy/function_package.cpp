#include "deploy/function_package.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "io/crypto.h"

#ifdef COPILOT_HAS_BOOTSTRAP
extern "C" {
extern const char copilot_bootstrap_zip;     // NOLINT(readability-identifier-naming)
extern const char copilot_bootstrap_zip_end; // NOLINT(readability-identifier-naming)
}
#endif

namespace copilot::deploy {

std::string_view function_package() {
#ifdef COPILOT_HAS_BOOTSTRAP
    return {&copilot_bootstrap_zip, &copilot_bootstrap_zip_end};
#else
    throw Error("this build carries no package for Lambda functions", "use the release build");
#endif
}

const std::string& function_package_hash() {
    static const std::string hash = io::sha256_hex(function_package());
    return hash;
}

std::string function_package_key(std::string_view function) {
    return format(
        "manual/scripts/custom-resources/{}/{}.zip", lower_case(function), function_package_hash()
    );
}

} // namespace copilot::deploy
