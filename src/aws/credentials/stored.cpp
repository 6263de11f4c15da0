// Temporary credentials in a file that only its owner can read, so that the next command need not
// ask for an MFA code again.

#include "aws/credentials/chain.h"
#include "codec/json.h"

namespace copilot::aws {
namespace {

struct Stored {
    std::string access_key_id;
    std::string secret_access_key;
    std::string session_token;
    Timestamp expiration;

    static void fields(auto& self, auto& x) {
        x(required("AccessKeyId"), self.access_key_id);
        x(required("SecretAccessKey"), self.secret_access_key);
        x(required("SessionToken"), self.session_token);
        x(required("Expiration"), self.expiration);
    }
};

class StoredCredentials final : public CredentialsSource {
public:
    StoredCredentials(
        std::unique_ptr<CredentialsSource> source,
        io::Path file,
        const Surroundings& surroundings,
        const Clock& clock
    )
        : source_(std::move(source)),
          file_(std::move(file)),
          surroundings_(surroundings),
          clock_(clock) {}

    Credentials fetch() override {
        if (const auto kept = read(); kept && kept->expiration > clock_.now() + margin)
            return {
                .access_key_id = kept->access_key_id,
                .secret_access_key = kept->secret_access_key,
                .session_token = kept->session_token,
                .expires = kept->expiration,
                .source = "the cache of temporary credentials"
            };
        auto fresh = source_->fetch();
        if (fresh.expires)
            write(fresh);
        return fresh;
    }

private:
    static constexpr std::chrono::minutes margin{15};

    /// What cannot be read is as good as absent: it is only a cache.
    [[nodiscard]] std::optional<Stored> read() const {
        try {
            if (const auto text = surroundings_.file(file_))
                return decode<Stored>(codec::parse_json(*text));
        } catch (const Error&) { // NOLINT(bugprone-empty-catch)
        }
        return std::nullopt;
    }

    void write(const Credentials& fresh) const {
        const Stored stored{
            fresh.access_key_id, fresh.secret_access_key, fresh.session_token, *fresh.expires
        };
        surroundings_.write_private_file(file_, codec::to_json(encode(stored)));
    }

    std::unique_ptr<CredentialsSource> source_;
    io::Path file_;
    const Surroundings& surroundings_;
    const Clock& clock_;
};

} // namespace

std::unique_ptr<CredentialsSource> stored_credentials(
    std::unique_ptr<CredentialsSource> source,
    io::Path file,
    const Surroundings& surroundings,
    const Clock& clock
) {
    return std::make_unique<StoredCredentials>(
        std::move(source), std::move(file), surroundings, clock
    );
}

} // namespace copilot::aws
