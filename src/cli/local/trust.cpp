// copilot local trust: lets this machine trust the certificates of the local cloud's authority.

#include "base/format.h"
#include "cli/command.h"
#include "cli/local/daemon.h"
#include "cli/local/trust_store.h"
#include "io/process.h"

#include <cerrno>

namespace copilot::cli::local {
namespace {

constexpr auto name = "copilot-local-authority";

io::Path authority_file() {
    return state_directory() / "authority" / "ca.crt";
}

std::string authority_root() {
    if (auto root = io::read_file_if_exists(authority_file()))
        return *std::move(root);
    throw Error("there is no local authority yet", "run `copilot local start`");
}

class LocalTrust final : public Command {
public:
    void define(Flags& flags) override {
        flags.toggle(
            "print", '\0', print_, "Print the authority's certificate, and change nothing."
        );
        flags.toggle("remove", '\0', remove_, "Trust it no more.");
        flags.exclusive({"print", "remove"});
    }

    void execute(Session& session) override {
        if (print_) {
            session.out(authority_root());
            return;
        }
        const auto store = TrustStore::find("/", [](const auto& arguments) {
            io::run_or_throw({.arguments = arguments});
        });
        try {
            if (remove_)
                remove(session, store);
            else
                add(session, store);
        } catch (SystemError& error) {
            error.suggest(as_root(store));
            throw;
        }
    }

private:
    static void add(Session& session, const TrustStore& store) {
        if (store.add(name, authority_root()))
            session.log().success(format(
                "This machine trusts the local authority: {}. Programs that are running, and "
                "browsers with a store of their own, look again when they start.",
                session.log().resource(store.file_of(name).string())
            ));
        else
            session.log().info("This machine trusts the local authority already.");
    }

    static void remove(Session& session, const TrustStore& store) {
        if (store.remove(name))
            session.log().success("This machine trusts the local authority no more.");
        else
            session.log().info("This machine did not trust the local authority.");
    }

    /// `sudo` alone would look for the state directory of root.
    [[nodiscard]] std::string as_root(const TrustStore& store) const {
        const auto file = store.file_of(name).string();
        return remove_
                   ? format("run `sudo rm {} && sudo {}`", file, store.update_command())
                   : format(
                         "run `copilot local trust --print | sudo tee {} >/dev/null && sudo {}`",
                         file,
                         store.update_command()
                     );
    }

    bool print_ = false;
    bool remove_ = false;
};

} // namespace

CommandSpec trust() {
    return {
        .path = "local trust",
        .summary = "Let this machine trust the certificates of the local cloud.",
        .examples = "  # For curl, and everything else that looks into the system's store.\n"
                    "  copilot local trust\n"
                    "  # For one program only.\n"
                    "  copilot local trust --print > root.pem && curl --cacert root.pem "
                    "https://api.test.shop.example.com",
        .make = std::make_unique<LocalTrust>,
    };
}

} // namespace copilot::cli::local
