#include "localcloud/lambda/runtimes.h"

#include "base/format.h"
#include "codec/base64.h"
#include "io/crypto.h"
#include "localcloud/logs/event_store.h"
#include "localcloud/logs/group.h"
#include "localcloud/sts/session.h"

#include <algorithm>

namespace copilot::localcloud::lambda {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t most_instances = 10; // of one function
constexpr auto idle_time = std::chrono::minutes(5);
constexpr auto session_time = std::chrono::hours(1);
constexpr auto session_margin = std::chrono::minutes(16); // longer than any invocation may take
constexpr std::size_t tail_size = 4096;

aws::Caller service_caller(const Place& place) {
    return {
        .account = place.account,
        .region = place.region,
        .access_key_id = "",
        .principal_arn = "lambda.amazonaws.com",
        .request_id = "",
    };
}

std::string group_of(const Function& function) {
    return "/aws/lambda/" + function.name;
}

/// An instance's own log stream: whole lines, with the time at which they came.
class OutputLog {
public:
    OutputLog(Cloud& cloud, const Place& place, const Function& function)
        : cloud_(cloud), group_{place, group_of(function)} {
        const auto date = to_iso8601(cloud.clock().now()).substr(0, 10);
        stream_ = format(
            "{}/{}/{}/[$LATEST]{}",
            date.substr(0, 4),
            date.substr(5, 2),
            date.substr(8, 2),
            codec::to_hex(io::random_bytes(16))
        );
        cloud.in_transaction(service_caller(place), [&](Call& call) {
            if (!call.records.find<logs::Group>(place, group_.name))
                call.records.put(
                    place,
                    logs::Group{
                        .name = group_.name,
                        .arn = call.arn("logs", "log-group:" + group_.name),
                        .created_at = call.clock.now()
                    }
                );
        });
    }

    [[nodiscard]] const std::string& stream() const { return stream_; }

    void write(std::string_view piece) {
        const std::lock_guard lock(mutex_);
        begun_ += piece;
        std::vector<logs::NewEvent> events;
        const auto now = cloud_.clock().now().time_since_epoch().count();
        for (auto end = begun_.find('\n'); end != std::string::npos; end = begun_.find('\n')) {
            events.push_back({now, begun_.substr(0, end)});
            remember(begun_.substr(0, end + 1));
            begun_.erase(0, end + 1);
        }
        if (!events.empty())
            cloud_.part<logs::EventStore>().append(group_, stream_, events, now);
    }

    void line(const std::string& text) { write(text + "\n"); }

    std::string take_tail() {
        const std::lock_guard lock(mutex_);
        return std::exchange(tail_, {});
    }

private:
    void remember(const std::string& text) {
        tail_ += text;
        if (tail_.size() > tail_size)
            tail_.erase(0, tail_.size() - tail_size);
    }

    Cloud& cloud_;
    logs::GroupKey group_;
    std::string stream_;
    std::mutex mutex_;
    std::string begun_;
    std::string tail_;
};

} // namespace

struct Runtimes::Instance {
    Instance(Cloud& cloud, const Place& at, const Function& function)
        : place(at),
          name(function.name),
          revision(function.revision_id),
          log(cloud, at, function) {}

    Place place;
    std::string name;
    std::string revision;
    OutputLog log;
    std::unique_ptr<RuntimeProcess> process;
    bool busy = true;
    SteadyClock::time_point used = SteadyClock::now();
    SteadyClock::time_point session_ends = SteadyClock::now() + session_time;

    [[nodiscard]] bool can_serve(const Place& at, const Function& function) const {
        return !busy && process && process->is_alive() && place == at && name == function.name
               && revision == function.revision_id
               && SteadyClock::now() + session_margin < session_ends;
    }
};

std::map<std::string, std::string>
Runtimes::environment_of(const Place& place, const Function& function, const Instance& instance) {
    const auto key = cloud_.in_transaction(service_caller(place), [&](Call& call) {
        return sts::open_service_session(
            call, function.role, "lambda.amazonaws.com", function.name, session_time
        );
    });
    std::map<std::string, std::string> environment{
        {"PATH", "/usr/local/bin:/usr/bin:/bin"},
        {"LANG", "C.UTF-8"},
        {"TZ", ":UTC"},
        {"HOME", "/tmp"},
        {"LAMBDA_TASK_ROOT", function.code_directory},
        {"LAMBDA_RUNTIME_DIR", function.code_directory},
        {"_HANDLER", function.handler},
        {"AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime},
        {"AWS_REGION", place.region},
        {"AWS_DEFAULT_REGION", place.region},
        {"AWS_ENDPOINT_URL", cloud_.endpoint()},
        {"AWS_ACCESS_KEY_ID", key.access_key_id},
        {"AWS_SECRET_ACCESS_KEY", key.secret_access_key},
        {"AWS_SESSION_TOKEN", key.session_token},
        {"AWS_LAMBDA_FUNCTION_NAME", function.name},
        {"AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"},
        {"AWS_LAMBDA_FUNCTION_MEMORY_SIZE", format("{}", function.memory_size)},
        {"AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"},
        {"AWS_LAMBDA_LOG_GROUP_NAME", group_of(function)},
        {"AWS_LAMBDA_LOG_STREAM_NAME", instance.log.stream()},
    };
    for (const auto& [name, value] : function.environment)
        environment[name] = value;
    return environment;
}

std::shared_ptr<Runtimes::Instance> Runtimes::start(const Place& place, const Function& function) {
    auto instance = std::make_shared<Instance>(cloud_, place, function);
    auto& log = instance->log;
    instance->process = std::make_unique<RuntimeProcess>(InstanceSpec{
        .function_arn = function.arn,
        .code = function.code_directory,
        .environment = environment_of(place, function, *instance),
        .timeout = std::chrono::seconds(function.timeout),
        .on_output = [&log](std::string_view piece) { log.write(piece); },
    });
    return instance;
}

std::shared_ptr<Runtimes::Instance> Runtimes::take(const Place& place, const Function& function) {
    {
        std::unique_lock lock(mutex_);
        const auto of_function = [&](const std::shared_ptr<Instance>& one) {
            return one->place == place && one->name == function.name && one->busy;
        };
        freed_.wait(lock, [&] {
            return static_cast<std::size_t>(std::ranges::count_if(instances_, of_function))
                   < most_instances;
        });
        for (const auto& instance : instances_) {
            if (!instance->can_serve(place, function))
                continue;
            instance->busy = true;
            return instance;
        }
    }
    auto instance = start(place, function);
    const std::lock_guard lock(mutex_);
    instances_.push_back(instance);
    return instance;
}

void Runtimes::give_back(const std::shared_ptr<Instance>& instance) {
    {
        const std::lock_guard lock(mutex_);
        instance->busy = false;
        instance->used = SteadyClock::now();
        if (!instance->process->is_alive())
            instances_.remove(instance);
    }
    freed_.notify_all();
}

Outcome
Runtimes::invoke(const Place& place, const Function& function, const Invocation& invocation) {
    const auto instance = take(place, function);
    auto& log = instance->log;
    (void)log.take_tail();
    log.line(format("START RequestId: {} Version: $LATEST", invocation.request_id));
    const auto began = SteadyClock::now();
    Outcome outcome{.result = instance->process->invoke(invocation.request_id, invocation.payload)};
    const auto took = std::chrono::ceil<std::chrono::milliseconds>(SteadyClock::now() - began);
    if (!outcome.result.error.empty())
        log.line(outcome.result.payload);
    log.line(format("END RequestId: {}", invocation.request_id));
    log.line(format(
        "REPORT RequestId: {}\tDuration: {} ms\tMemory Size: {} MB",
        invocation.request_id,
        took.count(),
        function.memory_size
    ));
    outcome.log_tail = log.take_tail();
    give_back(instance);
    return outcome;
}

std::size_t Runtimes::reap(SteadyClock::time_point now) {
    std::list<std::shared_ptr<Instance>> ended; // goes after the lock, and kills then
    const std::lock_guard lock(mutex_);
    for (auto next = instances_.begin(); next != instances_.end();) {
        const auto current = next++;
        const bool idle = !(*current)->busy && now - (*current)->used > idle_time;
        if (idle || (!(*current)->busy && !(*current)->process->is_alive()))
            ended.splice(ended.end(), instances_, current);
    }
    return instances_.size();
}

void Runtimes::stop() {
    std::list<std::shared_ptr<Instance>> ended;
    {
        const std::lock_guard lock(mutex_);
        ended.swap(instances_);
    }
    ended.clear();
}

} // namespace copilot::localcloud::lambda
