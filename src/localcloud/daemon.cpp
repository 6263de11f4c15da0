// Starts everything in the order in which it can fail with a clear sentence, answers as soon as the
// state is open, and lets all that takes longer begin in the background.

#include "localcloud/daemon.h"

#include "aws/local.h"
#include "base/format.h"
#include "codec/base64.h"
#include "host/boot.h"
#include "host/resolver.h"
#include "io/crypto.h"
#include "io/http/server.h"
#include "localcloud/acm/certificates.h"
#include "localcloud/controller_loop.h"
#include "localcloud/controllers/access_logs.h"
#include "localcloud/controllers/flow_logs.h"
#include "localcloud/controllers/functions.h"
#include "localcloud/controllers/load_balancing.h"
#include "localcloud/controllers/logs.h"
#include "localcloud/controllers/names.h"
#include "localcloud/controllers/network.h"
#include "localcloud/controllers/tasks.h"
#include "localcloud/endpoint.h"
#include "localcloud/engine/engine.h"
#include "localcloud/organizations/account.h"
#include "localcloud/requirements.h"
#include "localcloud/resource_types.h"
#include "localcloud/services.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <latch>
#include <map>
#include <thread>

namespace copilot::localcloud {

namespace {

constexpr std::size_t workers = 8;

// What must hold before anything is made. ---------------------------------------------------------

/// A daemon that was killed holds its lock until the kernel has taken it apart: that is waited for.
io::FileLock lock_state(const DaemonOptions& options) {
    constexpr auto patience = std::chrono::seconds(2);
    constexpr auto look_again = std::chrono::milliseconds(10);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    do {
        if (auto lock = io::FileLock::try_lock(options.state / "lock"))
            return *std::move(lock);
        std::this_thread::sleep_for(look_again);
    } while (std::chrono::steady_clock::now() < deadline);
    const auto record = aws::local::daemon_record(options.surroundings);
    throw Error(
        format(
            "start the local cloud: one is running already on the state {}{}",
            options.state.string(),
            record ? format(" (process {}, at {})", record->pid, record->endpoint) : ""
        ),
        "use that one, or stop it with `copilot local stop`"
    );
}

/// The port is taken at once; requests wait until `ready`, when there is something behind them.
std::unique_ptr<io::HttpServer>
listen(const DaemonOptions& options, Endpoint& endpoint, const std::latch& ready) {
    try {
        return std::make_unique<io::HttpServer>(
            io::HttpServerOptions{.port = options.port},
            [&endpoint, &ready](const io::HttpRequest& request) {
                ready.wait();
                return endpoint.answer(request);
            }
        );
    } catch (const SystemError& error) {
        if (error.error_number() != EADDRINUSE)
            throw;
        throw Error(
            format("start the local cloud: port {} is taken by another program", options.port),
            "stop that program, or give a free port in COPILOT_LOCAL_PORT"
        );
    }
}

// What clients need. ------------------------------------------------------------------------------

using Keys = std::vector<std::pair<std::string, aws::Credentials>>;

aws::Credentials root_credentials(sts::AccessKeys& keys, const std::string& account) {
    const auto key = keys.of_root(account);
    return {.access_key_id = key.access_key_id, .secret_access_key = key.secret_access_key};
}

/// The keys of the default account, and of each one that was made beside it.
Keys keys_of_accounts(const DaemonOptions& options, State& state, sts::AccessKeys& keys) {
    Keys by_profile{{std::string(aws::local::profile), root_credentials(keys, options.account)}};
    const auto accounts = state.transact([](Records& records) {
        return records.list<organizations::Account>(organizations::Account::everywhere());
    });
    for (const auto& account : accounts)
        by_profile.emplace_back(
            format("{}-{}", aws::local::profile, account.name), root_credentials(keys, account.id)
        );
    return by_profile;
}

void write_credentials(const DaemonOptions& options, State& state, sts::AccessKeys& keys) {
    const auto by_profile = keys_of_accounts(options, state, keys);
    const bool known = std::ranges::all_of(by_profile, [&](const auto& entry) {
        const auto present = aws::local::credentials(options.surroundings, entry.first);
        return present && present->access_key_id == entry.second.access_key_id
               && present->secret_access_key == entry.second.secret_access_key;
    });
    if (!known)
        aws::local::write_credentials(options.surroundings, by_profile);
}

void write_record(const DaemonOptions& options, std::uint16_t port, const std::string& endpoint) {
    aws::local::write_daemon_record(
        options.surroundings,
        {
            .pid = ::getpid(),
            .port = port,
            .endpoint = endpoint,
            .account = options.account,
            .region = options.region,
            .resolver = host::machine_resolver_address(options.state.string()).text(),
        }
    );
}

// Controllers. ------------------------------------------------------------------------------------

class Controllers {
public:
    Controllers(Cloud& cloud, Log& log) {
        using MakeController = std::unique_ptr<Controller> (*)(Cloud&);
        const auto add = [&](const std::string& name, MakeController make) {
            loops_.try_emplace(name, name, [&cloud, make] { return make(cloud); }, log);
        };
        add("network", make_network_controller);
        add("load balancing", make_load_balancing_controller);
        add("access logs", make_access_logs_controller);
        add("flow logs", make_flow_logs_controller);
        add("names", make_names_controller);
        add("tasks", make_tasks_controller);
        add("functions", make_functions_controller);
        add("logs", make_logs_controller);
    }

    void wake(std::string_view name) {
        if (const auto found = loops_.find(name); found != loops_.end())
            found->second.wake();
    }

    void stop() {
        for (auto& [name, loop] : loops_)
            loop.stop();
    }

private:
    std::map<std::string, ControllerLoop, std::less<>> loops_;
};

/// Must be blocked before any thread begins: `wait_for_end` alone takes them.
sigset_t end_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    return signals;
}

void wait_for_end(const sigset_t& signals) {
    int received = 0;
    sigwait(&signals, &received);
}

} // namespace

DaemonOptions daemon_options(const aws::Surroundings& surroundings) {
    DaemonOptions options{
        .surroundings = surroundings,
        .state = aws::local::state_directory(surroundings),
        .port = aws::local::default_port,
        .account = std::string(aws::local::default_account),
        .region = std::string(aws::local::default_region),
    };
    options.run = io::Path("/run/copilot") / io::sha256_hex(options.state.string()).substr(0, 8);
    if (const auto port = surroundings.variable("COPILOT_LOCAL_PORT")) {
        const auto* end = port->data() + port->size();
        const auto parsed = std::from_chars(port->data(), end, options.port);
        if (parsed.ec != std::errc{} || parsed.ptr != end)
            throw Error(format("COPILOT_LOCAL_PORT is no port: {}", *port));
    }
    return options;
}

int run_daemon(const DaemonOptions& options) {
    const auto signals = end_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // NOLINT(cert-err33-c)

    check_requirements();
    io::make_directories(options.state, 0700);
    const auto lock = lock_state(options);
    const SystemClock clock;
    Log log(options.state / "logs" / "daemon.log", clock);
    host::clean_after_boot(options.run);
    io::make_directories(options.run, 0700);

    State state((options.state / "state.db").string());
    Cloud cloud(state, clock, {options.state, options.run});
    register_services(cloud);
    sts::AccessKeys keys(state, clock);
    engine::WorkerPool pool(workers, [&log](const std::exception& error) {
        log.line(format("engine: {}", error.what()));
    });
    engine::Engine engine(cloud, pool, find_resource_type);
    Endpoint endpoint(cloud, keys, log);
    std::latch ready(1);
    const auto server = listen(options, endpoint, ready);
    cloud.set_endpoint(format("http://127.0.0.1:{}", server->port()));
    write_credentials(options, state, keys);
    write_record(options, server->port(), cloud.endpoint());
    cloud.part<acm::Authority>().open(); // `local trust` shows it before it has signed anything.
    log.line(format("local cloud started, process {}, at {}", ::getpid(), cloud.endpoint()));

    Controllers controllers(cloud, log);
    cloud.set_on_wake([&](std::string_view name) {
        if (name == "cloudformation")
            engine.wake();
        else if (name == "accounts")
            write_credentials(options, state, keys);
        else
            controllers.wake(name);
    });
    ready.count_down();
    engine.wake();
    wait_for_end(signals);

    server->stop();
    pool.stop();
    controllers.stop();
    log.line("local cloud stopped");
    return 0;
}

int run_daemon() {
    const aws::ProcessSurroundings surroundings;
    try {
        return run_daemon(daemon_options(surroundings));
    } catch (const Error& error) {
        const auto way_out = error.hint().empty() ? "" : "; " + error.hint();
        std::fputs(format("{}{}\n", error.what(), way_out).c_str(), stderr);
        return 1;
    }
}

} // namespace copilot::localcloud
