// Speaks podman's REST API over its unix socket. Running commands inside containers goes past it,
// to the OCI runtime: an exec session of the API leaves two processes behind for minutes.

#include "host/podman/engine.h"

#include "base/format.h"
#include "codec/form.h"
#include "codec/json.h"
#include "host/directory_watch.h"
#include "host/podman/api.h"
#include "host/podman/service.h"
#include "host/process_signals.h"
#include "io/http/client.h"

#include <signal.h>

#include <charconv>

namespace copilot::host::podman {

namespace {

constexpr auto longest_call = std::chrono::minutes(20); // a large image over a slow line

std::string reason_of(const io::HttpResponse& response) {
    try {
        const auto said = codec::parse_json(response.body);
        if (const auto* message = said.find("message"))
            return message->scalar_text();
    } catch (const codec::ParseError&) {
        return format("status {}", response.status); // a body that is no JSON explains nothing
    }
    return format("status {}", response.status);
}

class Engine final : public ContainerEngine {
public:
    explicit Engine(EngineOptions options)
        : service_(std::move(options)),
          client_(io::make_unix_http_client(service_.socket(), {.read_timeout = longest_call})) {}

    Image pull(const std::string& reference) override {
        if (reference.find("@sha256:") != std::string::npos)
            if (auto here = find_image(reference))
                return *std::move(here);
        const auto response = send(
            "POST",
            "/images/pull?quiet=true&policy=always&reference=" + codec::percent_encode(reference)
        );
        if (response.status >= 300)
            throw Error("pull image " + reference + ": " + reason_of(response));
        const auto id = pulled_image_id(reference, response.body);
        auto image = find_image(id);
        if (!image)
            throw Error("pull image " + reference + ": the image is gone again");
        return *std::move(image);
    }

    std::optional<Image> find_image(const std::string& reference) override {
        const auto response = send("GET", "/images/" + codec::percent_encode(reference) + "/json");
        if (response.status == 404)
            return std::nullopt;
        return inspected_image(read("look at image " + reference, response));
    }

    std::string create(const ContainerSpec& spec) override {
        const auto doing = "create container " + spec.name;
        if (const auto there = inspect(spec.name))
            return there->id;
        const auto answer =
            read(doing, send("POST", "/containers/create", codec::to_json(create_request(spec))));
        return answer.find("Id")->scalar_text();
    }

    void start(const std::string& id) override {
        const auto response = send("POST", "/containers/" + id + "/start");
        if (response.status >= 400)
            throw Error("start container " + id.substr(0, 12) + ": " + reason_of(response));
    }

    void stop(const std::string& id, std::chrono::seconds timeout) override {
        const auto running = inspect(id);
        if (running && running->pid > 0
            && !process_minds_signal(static_cast<pid_t>(running->pid), SIGTERM))
            timeout = std::chrono::seconds(0);
        const auto response =
            send("POST", format("/containers/{}/stop?timeout={}", id, timeout.count()));
        if (response.status >= 400 && response.status != 404)
            throw Error("stop container " + id.substr(0, 12) + ": " + reason_of(response));
    }

    void remove(const std::string& id) override {
        const auto response = send("DELETE", "/containers/" + id + "?force=true&timeout=0&v=true");
        if (response.status >= 400 && response.status != 404)
            throw Error("remove container " + id.substr(0, 12) + ": " + reason_of(response));
    }

    std::vector<Container> list(const std::string& label) override {
        const auto filters =
            codec::to_json(Document::Map{{"label", Document::List{Document(label)}}});
        const auto answer = read(
            "list containers",
            send("GET", "/containers/json?all=true&filters=" + codec::percent_encode(filters))
        );
        std::vector<Container> containers;
        if (answer.list())
            for (const auto& entry : *answer.list())
                containers.push_back(listed_container(entry));
        return containers;
    }

    std::optional<Container> inspect(const std::string& id) override {
        const auto response = send("GET", "/containers/" + codec::percent_encode(id) + "/json");
        if (response.status == 404)
            return std::nullopt;
        return inspected_container(read("look at container " + id, response));
    }

    ExecResult exec(
        const std::string& id,
        const std::vector<std::string>& command,
        std::chrono::milliseconds timeout
    ) override {
        const io::TemporaryDirectory scratch("copilot-exec");
        const auto pid_file = scratch.path() / "pid";
        std::vector<std::string> arguments{
            service_.runtime(),
            "--root",
            service_.runtime_root(),
            "exec",
            "--pid-file",
            pid_file,
            id
        };
        arguments.insert(arguments.end(), command.begin(), command.end());
        auto result = io::run({.arguments = std::move(arguments), .timeout = timeout});
        if (result.timed_out)
            kill_process(pid_file); // ending the runtime does not end what it began
        return {result.exit_code, std::move(result.out) + result.error, result.timed_out};
    }

    void watch(std::function<void()> on_exit) override {
        watch_.reset();
        if (!on_exit)
            return;
        service_.ensure_running(); // it may clear the directories of the last boot
        watch_ = std::make_unique<DirectoryWatch>(
            service_.exits(), DirectoryWatch::Until::entries_change, std::move(on_exit)
        );
    }

private:
    io::HttpResponse
    send(const std::string& method, const std::string& target, std::string body = {}) {
        io::HttpRequest request{
            .method = method,
            .target = "/v4.0.0/libpod" + target,
            .headers = {{"Content-Type", "application/json"}},
            .body = std::move(body),
        };
        try {
            return client_->send(url_, request);
        } catch (const io::HttpError& error) {
            if (!error.before_sending() && method != "GET")
                throw;
        }
        service_.ensure_running();
        return client_->send(url_, request);
    }

    static Document read(const std::string& doing, const io::HttpResponse& response) {
        if (response.status >= 300)
            throw Error(doing + ": " + reason_of(response));
        return codec::parse_json(response.body);
    }

    static void kill_process(const io::Path& pid_file) {
        const auto text = io::read_file_if_exists(pid_file).value_or("");
        pid_t pid = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), pid).ec == std::errc{}
            && pid > 1)
            kill(pid, SIGKILL);
    }

    Service service_;
    io::Url url_ = {.scheme = "http", .host = "podman", .port = 80};
    std::unique_ptr<io::HttpClient> client_;
    std::unique_ptr<DirectoryWatch> watch_;
};

} // namespace

std::unique_ptr<ContainerEngine> make_engine(EngineOptions options) {
    return std::make_unique<Engine>(std::move(options));
}

void stop_service(const EngineOptions& options) {
    Service(options).stop();
}

} // namespace copilot::host::podman
