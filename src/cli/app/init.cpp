// copilot app init: makes an application, or connects this repository with one.

#include "base/format.h"
#include "cli/command.h"
#include "cli/deployer.h"
#include "cli/select.h"
#include "cli/stack_view.h"
#include "deploy/hosted_zone.h"
#include "deploy/infrastructure.h"

namespace copilot::cli::app {
namespace {

class AppInit final : public Command {
public:
    void define(Flags& flags) override {
        flags.argument("name", name_, "Name of the application.");
        flags.text(
            "domain",
            '\0',
            domain_,
            "A registered domain name, for names and certificates under it."
        );
        flags.text(
            "permissions-boundary",
            '\0',
            boundary_,
            "Name or ARN of an IAM policy that bounds every role."
        );
        flags.pairs("resource-tags", '\0', tags_, "Tags for everything that is made.");
    }

    void validate(Session&) override {
        if (!name_.empty())
            check_name("an application", name_);
        if (name_ == "local")
            throw UsageError("an application cannot be called \"local\"", "choose another name");
        if (!domain_.empty() && (domain_.find('.') == std::string::npos || domain_.ends_with('.')))
            throw UsageError(
                format("\"{}\" is not a domain name", domain_), "write it as example.com"
            );
        if (const auto policy = boundary_.find("policy/"); policy != std::string::npos)
            boundary_ = boundary_.substr(policy + 7);
    }

    void ask(Session& session) override {
        const auto workspace = workspace::Workspace::find(session.working_directory());
        if (workspace && !name_.empty() && workspace->app() != name_) {
            throw Error(
                format("this workspace belongs to application {}", workspace->app()),
                format(
                    "delete copilot/.workspace, or run `copilot app delete --name {}`, to start "
                    "another",
                    workspace->app()
                )
            );
        }
        if (workspace && name_.empty()) {
            name_ = workspace->app();
            session.log().info(
                format("Your workspace belongs to application {}.", session.log().resource(name_))
            );
        }
        if (name_.empty())
            ask_name(session);
    }

    void execute(Session& session) override {
        const auto store = store_of(session);
        const auto existing = store.find_application(name_);
        if (existing)
            refuse_another_domain(existing->domain);
        const auto application = existing ? *existing : new_application(session.aws());
        (void)workspace::Workspace::create(session.working_directory(), name_);
        const auto deployer = deployer_of(session, application);
        const auto progress = stack_view(session.terminal());
        deployer.infrastructure().create(*progress);
        store.create_application(application);
        session.log().success(format(
            "The directory {} will hold the manifests of application {}.",
            session.log().resource("copilot"),
            session.log().resource(name_)
        ));
    }

    [[nodiscard]] std::vector<std::string> recommend() const override {
        return {"Run `copilot init` to add a new service or job to your application."};
    }

private:
    /// Everything below the domain was made with it: it stays.
    void refuse_another_domain(const std::string& domain) const {
        if (domain_.empty() || domain_ == domain)
            return;
        throw Error(
            domain.empty() ? format("application {} exists, without a domain", name_)
                           : format("application {} exists, with domain {}", name_, domain),
            format("delete it with `copilot app delete --name {}` to give it another", name_)
        );
    }

    [[nodiscard]] store::Application new_application(const aws::Session& aws) const {
        store::Application application{
            .name = name_,
            .account = aws.account(),
            .permissions_boundary = boundary_.empty() ? std::nullopt : std::optional(boundary_),
            .domain = domain_,
            .tags = tags_,
        };
        if (!domain_.empty())
            application.domain_hosted_zone_id = deploy::require_hosted_zone(aws, domain_);
        return application;
    }

    void ask_name(Session& session) {
        const auto applications = store_of(session).applications();
        const term::Question question{
            "What would you like to name your application?",
            "Application name:",
            "the application's name"
        };
        if (!applications.empty()
            && session.prompter().confirm(
                {"Would you like to use one of your existing applications?",
                 "Use existing application:",
                 "the application's name"},
                true
            )) {
            std::vector<term::Choice> choices;
            for (const auto& application : applications)
                choices.push_back({application.name});
            name_ = session.prompter().select(
                {"Which existing application do you want to add to?",
                 "Application name:",
                 "the application's name"},
                choices
            );
            return;
        }
        name_ = session.prompter().input(
            question,
            "",
            [](const std::string& typed) -> std::optional<std::string> {
                try {
                    check_name("an application", typed);
                    return std::nullopt;
                } catch (const UsageError& error) {
                    return error.hint();
                }
            }
        );
    }

    std::string name_;
    std::string domain_;
    std::string boundary_;
    Dictionary<std::string> tags_;
};

} // namespace

CommandSpec init() {
    return {
        .path = "app init",
        .summary = "Make an application, or connect this repository with one.",
        .examples = "  # Make the application shop, on this machine.\n  copilot app init shop "
                    "--profile local\n"
                    "  # With names and certificates under a domain: api.test.shop.example.com.\n"
                    "  copilot app init shop --domain example.com\n"
                    "  # Tag everything that is made for it.\n"
                    "  copilot app init shop --resource-tags department=web,team=a",
        .make = std::make_unique<AppInit>,
    };
}

} // namespace copilot::cli::app
