// Two environments of one application, as far as they can be compared.

#pragma once

#include "aws/session.h"
#include "base/document.h"
#include "base/fields.h"
#include "store/store.h"

#include <string>

namespace copilot::describe {

/// One environment as documents for `cfn::diff`. What must differ between any two is left out: the
/// environment's name where it stands alone or in names made of it.
struct ComparableEnvironment {
    Document manifest;
    Document parameters;
    Document a_template;
    Document images; ///< By service: the digest of each container's image.
};

[[nodiscard]] ComparableEnvironment
comparable_environment(const aws::Session& session, const store::Environment& environment);

/// "sha256:0a1b…" of the images that a service's tasks run, by container; where the tasks run
/// several, all of them.
[[nodiscard]] Document running_images(
    const aws::Client& inside, const store::Environment& environment, const std::string& service
);

/// `document` with `<env>` in place of the environment's name where it is a whole value, or a part
/// between dots, dashes and slashes.
[[nodiscard]] Document without_name(const Document& document, const std::string& environment);

} // namespace copilot::describe
