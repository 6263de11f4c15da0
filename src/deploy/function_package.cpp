#include "deploy/function_package.h"

#include "base/error.h"
#include "base/format.h"
#include "base/text.h"
#include "io/crypto.h"

// Weak: a program that was linked without the package (tests, sanitized builds) has no such
// symbols.
extern "C" {
extern const char copilot_bootstrap_zip[] __attribute__((weak));     // NOLINT
extern const char copilot_bootstrap_zip_end[] __attribute__((weak)); // NOLINT
}

namespace copilot::deploy {

std::string_view function_package() {
    const char* const begin = copilot_bootstrap_zip;
    if (!begin)
        throw Error("this build carries no package for Lambda functions", "use the release build");
    return {begin, copilot_bootstrap_zip_end};
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
