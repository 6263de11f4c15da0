// Finds out where a command works. In this order: --profile; the keys of the environment; the
// profile that the environment or nothing names; the machine's or container's own credentials; and
// where there are none at all, the local cloud.

#include "aws/session.h"

#include "aws/api/sts/get_caller_identity.h"
#include "aws/credentials/chain.h"
#include "aws/local.h"
#include "aws/signing_transport.h"
#include "base/format.h"
#include "base/nearest.h"
#include "base/text.h"
#include "io/cancellation.h"

#include <charconv>
#include <iostream>
#include <random>
#include <thread>

namespace copilot::aws {
namespace {

double random_fraction() {
    thread_local std::mt19937 engine{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(engine);
}

RetryOptions retry_options(const ProfileConfig& profile) {
    RetryOptions options;
    const auto mode = profile.either("AWS_RETRY_MODE", "retry_mode").value_or("standard");
    if (lower_case(mode) == "adaptive")
        options.mode = RetryMode::adaptive;
    if (const auto most = profile.either("AWS_MAX_ATTEMPTS", "max_attempts"))
        with_context("max_attempts", [&] { decode_into(options.max_attempts, *most); });
    options.max_attempts = std::max(options.max_attempts, 1);
    return options;
}

io::HttpClientOptions http_options(const ProfileConfig& profile) {
    return {.ca_bundle = profile.either("AWS_CA_BUNDLE", "ca_bundle").value_or("")};
}

/// The metadata services are a hop away, or not there.
io::HttpClientOptions metadata_options() {
    return {
        .connect_timeout = std::chrono::milliseconds(1'000),
        .read_timeout = std::chrono::milliseconds(2'000),
        .use_environment_proxy = false
    };
}

void print_line(const std::string& line) {
    std::cerr << "debug: " + line + "\n";
}

const Surroundings& own_surroundings() {
    static const ProcessSurroundings surroundings;
    return surroundings;
}

ProfileConfig config_of(const SessionOptions& options) {
    const auto& surroundings = options.surroundings ? *options.surroundings : own_surroundings();
    auto name = options.profile;
    if (name.empty())
        name = profile_in_environment(surroundings).value_or("default");
    return {surroundings, load_shared_config(surroundings), name};
}

/// What all sessions of one command share.
struct Common {
    explicit Common(const SessionOptions& asked)
        : options(asked),
          profile(config_of(asked)),
          http(io::make_http_client(http_options(profile))),
          metadata(io::make_http_client(metadata_options())),
          retrier(retry_options(profile), random_fraction) {}

    SessionOptions options;
    SystemClock clock;
    ProfileConfig profile;
    std::unique_ptr<io::HttpClient> http;
    std::unique_ptr<io::HttpClient> metadata;
    Retrier retrier;
    bool local = false;        ///< Whether the keys are the local cloud's.
    bool own_endpoint = false; ///< Whether no configured endpoint counts: the profile is the local
                               ///< cloud's own.

    [[nodiscard]] const Surroundings& surroundings() const { return profile.surroundings(); }

    [[nodiscard]] Endpoint endpoint(const Service& service, const std::string& region) const {
        auto endpoint = resolve_endpoint(profile, service, region);
        if (local && (own_endpoint || !endpoint.configured)) {
            endpoint.url = io::parse_url(local::endpoint(surroundings()));
            endpoint.configured = true;
        }
        return endpoint;
    }

    void sleep(std::chrono::milliseconds duration) const {
        if (options.cancellation)
            options.cancellation->pause(duration);
        else
            std::this_thread::sleep_for(duration);
    }

    [[noreturn]] static void explain_local(const Endpoint& endpoint, const io::HttpError& error) {
        throw Error(
            format(
                "the local cloud does not answer at {}: {}", endpoint.url.authority(), error.what()
            ),
            "run `copilot local start`"
        );
    }

    [[nodiscard]] std::unique_ptr<Transport>
    connect(CredentialsProvider& credentials, const std::string& region) {
        SigningTransportOptions transport{.user_agent = options.user_agent};
        transport.endpoint = [this, region](const Service& service) {
            return endpoint(service, region);
        };
        transport.check = [this](const Credentials& keys, const io::Url& server) {
            local::refuse_to_mix(surroundings(), keys, server);
        };
        transport.sleep = [this](std::chrono::milliseconds duration) { sleep(duration); };
        if (local)
            transport.unreachable = [](const Endpoint& endpoint, const io::HttpError& error) {
                if (error.before_sending())
                    explain_local(endpoint, error);
            };
        if (options.debug || surroundings().variable("COPILOT_DEBUG"))
            transport.trace = print_line;
        return std::make_unique<SigningTransport>(
            *http, credentials, retrier, clock, std::move(transport)
        );
    }
};

/// For calls that nobody signs.
class NoCredentials final : public CredentialsProvider {
public:
    Credentials credentials() override { throw Error("there are no credentials"); }
};

/// Lets a role be assumed with the credentials of a session that lives on.
class SharedProvider final : public CredentialsProvider {
public:
    explicit SharedProvider(std::shared_ptr<CredentialsProvider> provider)
        : provider_(std::move(provider)) {}

    Credentials credentials() override { return provider_->credentials(); }

private:
    std::shared_ptr<CredentialsProvider> provider_;
};

[[noreturn]] void refuse_profile(const ProfileConfig& profile) {
    const auto names = profile.shared().profile_names();
    const auto close = nearest(profile.name(), names);
    throw Error(
        format("there is no profile {} in ~/.aws/config or ~/.aws/credentials", profile.name()),
        close ? format("did you mean {}?", *close)
              : format("profiles: {}", names.empty() ? "none" : joined(names, ", "))
    );
}

} // namespace

struct Session::State {
    SessionPlace place;
    bool local_by_default = false;
    std::shared_ptr<Common> common{}; ///< Null for a session over somebody else's transport.
    std::shared_ptr<CredentialsProvider> provider{};
    std::unique_ptr<Transport> own_transport{};
    Transport* transport = nullptr;

    /// Who calls, once asked.
    struct Identity {
        std::string account;
        std::string arn;
    };

    mutable std::mutex mutex{};
    mutable std::optional<Identity> identity{};

    [[nodiscard]] Identity who() const {
        const std::lock_guard lock(mutex);
        if (!identity) {
            const auto answer = Client(*transport).call<sts::GetCallerIdentity>({});
            identity = {answer.account, answer.arn};
        }
        return *identity;
    }
};

namespace {

using StatePointer = std::shared_ptr<const Session::State>;

StatePointer make_state(
    SessionPlace place,
    bool local_by_default,
    std::shared_ptr<Common> common,
    std::shared_ptr<CredentialsProvider> provider
) {
    auto state = std::make_shared<Session::State>();
    state->own_transport = common->connect(*provider, place.region);
    state->transport = state->own_transport.get();
    state->place = std::move(place);
    state->local_by_default = local_by_default;
    state->common = std::move(common);
    state->provider = std::move(provider);
    return state;
}

ChainContext chain_context(Common& common, const std::string& region) {
    static NoCredentials nobody;
    return {
        .clock = common.clock,
        .metadata = *common.metadata,
        .http = *common.http,
        .connect = [&common, region](CredentialsProvider* base
                   ) { return common.connect(base ? *base : nobody, region); },
        .mfa_code = common.options.mfa_code
    };
}

std::optional<std::string> named_region(const Common& common) {
    if (!common.options.region.empty())
        return common.options.region;
    const auto& surroundings = common.surroundings();
    if (auto region = surroundings.variable("AWS_REGION"))
        return region;
    return common.profile.either("AWS_DEFAULT_REGION", "region");
}

/// The local cloud's keys, read at the first call: the command may be what starts the daemon.
class LocalKeys final : public CredentialsSource {
public:
    LocalKeys(const Surroundings& surroundings, std::string profile)
        : surroundings_(surroundings), profile_(std::move(profile)) {}

    Credentials fetch() override {
        if (auto keys = local::credentials(surroundings_, profile_))
            return *std::move(keys);
        throw Error(
            format(
                "the local cloud has no keys yet in {}",
                local::state_directory(surroundings_).string()
            ),
            "run `copilot local start`"
        );
    }

private:
    const Surroundings& surroundings_;
    std::string profile_;
};

StatePointer open_local(std::shared_ptr<Common> common, bool by_default) {
    common->local = true;
    common->own_endpoint = !by_default;
    const auto& surroundings = common->surroundings();
    const auto record = local::daemon_record(surroundings).value_or(local::DaemonRecord{});
    const auto profile = by_default ? std::string(local::profile) : common->profile.name();
    const SessionPlace place{
        .profile = profile, .region = named_region(*common).value_or(record.region), .local = true
    };
    auto provider = std::make_shared<CachedCredentials>(
        std::make_unique<LocalKeys>(surroundings, profile), common->clock
    );
    return make_state(place, by_default, std::move(common), std::move(provider));
}

bool names_local_account(const ProfileConfig& profile) {
    if (profile.name() == local::profile)
        return true;
    return !profile.exists() && profile.name().starts_with("local-")
           && local::credentials(profile.surroundings(), profile.name());
}

/// The keys of the environment count where no --profile says otherwise.
std::unique_ptr<CredentialsSource> find_source(Common& common, const std::string& region) {
    const auto& profile = common.profile;
    if (common.options.profile.empty())
        if (auto source = environment_credentials(common.surroundings()))
            return source;
    const auto context = chain_context(common, region);
    if (auto source = profile_credentials(profile, context))
        return source;
    return ambient_credentials(profile, context);
}

bool is_named(const Common& common) {
    return !common.options.profile.empty() || profile_in_environment(common.surroundings());
}

std::string region_or_refuse(const Common& common, const std::optional<std::string>& region) {
    if (region)
        return *region;
    throw Error(
        format("profile {} names no region", common.profile.name()),
        "use --region, set AWS_REGION, or add `region = ...` to the profile in ~/.aws/config"
    );
}

StatePointer open_state(const SessionOptions& options) {
    auto common = std::make_shared<Common>(options);
    const auto& profile = common->profile;
    if (names_local_account(profile))
        return open_local(std::move(common), false);
    const bool from_environment =
        options.profile.empty() && environment_credentials(common->surroundings());
    if (is_named(*common) && !from_environment && !profile.exists())
        refuse_profile(profile);
    const auto region = named_region(*common);
    auto source = find_source(*common, region.value_or("us-east-1"));
    if (!source && !is_named(*common))
        return open_local(std::move(common), true);
    if (!source)
        throw Error(
            format("profile {} has no credentials", profile.name()),
            format("run `aws configure --profile {}`", profile.name())
        );
    const auto key = common->surroundings().variable("AWS_ACCESS_KEY_ID").value_or("");
    common->local = from_environment && local::is_local_key(key);
    auto place = SessionPlace{.profile = profile.name(), .local = common->local};
    place.region = common->local ? region.value_or(std::string(local::default_region))
                                 : region_or_refuse(*common, region);
    auto provider = std::make_shared<CachedCredentials>(std::move(source), common->clock);
    return make_state(std::move(place), false, std::move(common), std::move(provider));
}

} // namespace

Session Session::open(const SessionOptions& options) {
    return Session(open_state(options));
}

Session Session::over(Transport& transport, SessionPlace place) {
    auto state = std::make_shared<State>();
    state->place = std::move(place);
    state->transport = &transport;
    return Session(std::move(state));
}

const std::string& Session::profile() const {
    return state_->place.profile;
}

const std::string& Session::region() const {
    return state_->place.region;
}

std::string_view Session::partition() const {
    return partition_of(state_->place.region).name;
}

bool Session::is_local() const {
    return state_->place.local;
}

bool Session::is_local_by_default() const {
    return state_->local_by_default;
}

std::string Session::account() const {
    if (!state_->place.account.empty())
        return state_->place.account;
    return state_->who().account;
}

std::string Session::caller_arn() const {
    return state_->who().arn;
}

std::string Session::place() const {
    if (is_local())
        return format("the local cloud, region {}", region());
    return format("account {}, region {}", account(), region());
}

Client Session::client() const {
    return Client(std::shared_ptr<Transport>(state_, state_->transport));
}

Credentials Session::credentials() const {
    if (!state_->provider)
        throw Error("this session has no credentials of its own");
    return state_->provider->credentials();
}

std::string Session::endpoint(const Service& service) const {
    const auto endpoint = state_->common ? state_->common->endpoint(service, region())
                                         : aws_endpoint(service, region());
    auto text = endpoint.url.text();
    if (endpoint.url.target == "/")
        text.pop_back();
    return text;
}

Session Session::in_region(const std::string& region) const {
    if (region == state_->place.region)
        return *this;
    auto place = state_->place;
    place.region = region;
    if (!state_->common)
        return over(*state_->transport, std::move(place));
    return Session(
        make_state(std::move(place), state_->local_by_default, state_->common, state_->provider)
    );
}

Session Session::assume_role(
    const std::string& role_arn, const std::string& session_name, const std::string& region
) const {
    auto place = state_->place;
    place.account.clear();
    if (!region.empty())
        place.region = region;
    if (!state_->common)
        return over(*state_->transport, std::move(place));
    const auto context = chain_context(*state_->common, state_->place.region);
    auto source = assumed_role_credentials(
        {.role_arn = role_arn, .session_name = session_name},
        std::make_unique<SharedProvider>(state_->provider),
        context
    );
    auto provider = std::make_shared<CachedCredentials>(std::move(source), state_->common->clock);
    return Session(make_state(std::move(place), false, state_->common, std::move(provider)));
}

} // namespace copilot::aws
