#include "cli/session.h"

namespace copilot::cli {

Session::Session(
    term::Terminal& terminal,
    term::Prompter& prompter,
    const Roles& roles,
    std::function<aws::Session(const std::string& profile, const std::string& region)> open_aws
)
    : terminal_(terminal),
      prompter_(prompter),
      log_(terminal),
      roles_(roles),
      open_aws_(std::move(open_aws)),
      working_directory_(std::filesystem::current_path()) {}

const aws::Session& Session::aws() {
    if (!aws_) {
        aws_ = open_aws_(profile, region);
        if (aws_->is_local_by_default())
            log_.note(
                "there are no AWS credentials here: working in the local cloud on this machine."
            );
    }
    return *aws_;
}

aws::Session
Session::aws_for(const std::string& other_profile, const std::string& other_region) const {
    return open_aws_(other_profile, other_region);
}

} // namespace copilot::cli
