// The server's threads block in `next` until there is something to do, as Lambda's own does.

#include "localcloud/lambda/runtime_process.h"

#include "base/format.h"
#include "codec/json.h"

namespace copilot::localcloud::lambda {

namespace {

constexpr std::string_view api = "/2018-06-01/runtime";

std::string error_payload(const std::string& type, const std::string& message) {
    return codec::to_json(Document::Map{{"errorType", type}, {"errorMessage", message}});
}

std::string text_of(std::chrono::milliseconds time) {
    return format("{}.{:02}", time.count() / 1000, time.count() % 1000 / 10);
}

} // namespace

RuntimeProcess::RuntimeProcess(InstanceSpec spec) : spec_(std::move(spec)) {
    server_ = std::make_unique<io::HttpServer>(
        io::HttpServerOptions{.idle_timeout = std::chrono::hours(24)},
        [this](const io::HttpRequest& request) { return answer(request); }
    );
    start_process();
}

RuntimeProcess::~RuntimeProcess() {
    {
        const std::lock_guard lock(mutex_);
        dead_ = true;
    }
    changed_.notify_all();
    process_.reset();
    server_->stop();
}

void RuntimeProcess::start_process() {
    auto environment = spec_.environment;
    environment["AWS_LAMBDA_RUNTIME_API"] = format("127.0.0.1:{}", server_->port());
    const auto bootstrap = spec_.code / "bootstrap";
    if (!std::filesystem::exists(bootstrap))
        throw Error("the function's code has no bootstrap");
    process_ = std::make_unique<host::ChildProcess>(host::ChildSpec{
        .arguments = {bootstrap},
        .working_directory = spec_.code,
        .environment = std::move(environment),
        .on_output = spec_.on_output,
        .on_exit =
            [this] {
                const std::lock_guard lock(mutex_);
                dead_ = true;
                changed_.notify_all();
            },
    });
}

bool RuntimeProcess::is_alive() const {
    const std::lock_guard lock(mutex_);
    return !dead_;
}

io::HttpResponse RuntimeProcess::answer(const io::HttpRequest& request) {
    const auto path = request.path();
    if (!path.starts_with(api))
        return {.status = 404};
    const auto rest = path.substr(api.size());
    if (request.method == "GET" && rest == "/invocation/next")
        return next();
    if (request.method == "POST" && rest == "/init/error") {
        const std::lock_guard lock(mutex_);
        start_error_ = request.body;
        return {.status = 202};
    }
    constexpr std::string_view invocation = "/invocation/";
    const auto verb = rest.rfind('/');
    if (request.method != "POST" || !rest.starts_with(invocation) || verb < invocation.size())
        return {.status = 404};
    const std::string id(rest.substr(invocation.size(), verb - invocation.size()));
    if (rest.substr(verb) == "/response")
        return finish(id, {request.body, ""});
    if (rest.substr(verb) == "/error")
        return finish(id, {request.body, "Unhandled"});
    return {.status = 404};
}

io::HttpResponse RuntimeProcess::next() {
    std::unique_lock lock(mutex_);
    idle_ = true;
    changed_.notify_all();
    changed_.wait(lock, [this] { return work_ || dead_; });
    idle_ = false;
    if (!work_)
        return {.status = 410};
    running_ = work_->request_id;
    auto payload = std::move(work_->payload);
    work_.reset();
    const auto deadline = std::chrono::duration_cast<std::chrono::milliseconds>(
        (std::chrono::system_clock::now() + spec_.timeout).time_since_epoch()
    );
    changed_.notify_all();
    return {
        .headers =
            {{"Content-Type", "application/json"},
             {"Lambda-Runtime-Aws-Request-Id", running_},
             {"Lambda-Runtime-Deadline-Ms", format("{}", deadline.count())},
             {"Lambda-Runtime-Invoked-Function-Arn", spec_.function_arn}},
        .body = std::move(payload),
    };
}

io::HttpResponse RuntimeProcess::finish(const std::string& request_id, InvocationResult result) {
    const std::lock_guard lock(mutex_);
    if (request_id != running_)
        return {.status = 400};
    running_.clear();
    result_ = std::move(result);
    changed_.notify_all();
    return {.status = 202, .body = R"({"status":"OK"})"};
}

InvocationResult RuntimeProcess::failed_to_start(const std::string& request_id) const {
    if (!start_error_.empty())
        return {start_error_, "Unhandled"};
    const auto why =
        dead_ ? std::string("Runtime exited without asking for an invocation")
              : format("Runtime did not start within {} seconds", text_of(spec_.start_timeout));
    return {
        error_payload("Runtime.InitError", format("RequestId: {} Error: {}", request_id, why)),
        "Unhandled"
    };
}

InvocationResult RuntimeProcess::given_up(const std::string& request_id) const {
    if (dead_)
        return {
            error_payload(
                "Runtime.ExitError",
                format(
                    "RequestId: {} Error: Runtime exited in the middle of an invocation", request_id
                )
            ),
            "Unhandled"
        };
    return {
        error_payload(
            "Sandbox.Timedout",
            format(
                "RequestId: {} Error: Task timed out after {} seconds",
                request_id,
                text_of(spec_.timeout)
            )
        ),
        "Unhandled"
    };
}

InvocationResult RuntimeProcess::invoke(const std::string& request_id, const std::string& payload) {
    std::unique_lock lock(mutex_);
    work_ = Work{request_id, payload};
    result_.reset();
    changed_.notify_all();
    const bool taken = changed_.wait_for(lock, spec_.start_timeout, [this] {
        return !work_ || dead_ || !start_error_.empty();
    });
    const bool started = taken && !work_;
    if (started)
        changed_.wait_for(lock, spec_.timeout, [this] { return result_ || dead_; });
    if (result_)
        return *std::move(result_);
    work_.reset();
    auto failure = started ? given_up(request_id) : failed_to_start(request_id);
    dead_ = true; // whatever it does now, nobody will know what it means
    lock.unlock();
    changed_.notify_all();
    process_->kill();
    return failure;
}

} // namespace copilot::localcloud::lambda
