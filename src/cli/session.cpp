#include "cli/session.h"

namespace copilot::cli {

Session::Session(
    term::Terminal& terminal, term::Prompter& prompter, const Roles& roles, OpenAws open_aws
)
    : terminal_(terminal),
      prompter_(prompter),
      log_(terminal),
      roles_(roles),
      open_aws_(std::move(open_aws)),
      working_directory_(std::filesystem::current_path()) {}

const aws::Session& Session::aws() {
    if (!aws_) {
        aws_ = open_aws_({.profile = profile, .region = region});
        if (aws_->is_local_by_default())
            log_.note(
                "there are no AWS credentials here: working in the local cloud on this machine."
            );
    }
    return *aws_;
}

aws::Session Session::aws_for(const AccountChoice& account) const {
    return open_aws_(account);
}

} // namespace copilot::cli
