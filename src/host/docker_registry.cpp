// Starts docker-registry on a port that was free at first and is kept since, because image names
// hold it, and talks to it as any client would.

#include "host/docker_registry.h"

#include "base/format.h"
#include "codec/json.h"
#include "io/http/client.h"
#include "io/process.h"

#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <mutex>
#include <thread>

namespace copilot::host {

namespace {

constexpr auto start_timeout = std::chrono::seconds(60); // a busy machine is no broken one
constexpr auto ask_interval = std::chrono::milliseconds(20);

constexpr std::string_view manifest_types =
    "application/vnd.docker.distribution.manifest.v2+json, "
    "application/vnd.docker.distribution.manifest.list.v2+json, "
    "application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json";

/// Asks the kernel for a loopback port that nobody has.
std::uint16_t free_port() {
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        throw SystemError("choose the registry's port", errno);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool found = bind(fd, reinterpret_cast<sockaddr*>(&address), size) == 0
                       && getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    const int error_number = errno;
    close(fd);
    if (!found)
        throw SystemError("choose the registry's port", error_number);
    return ntohs(address.sin_port);
}

std::int64_t integer_at(const Document& document, std::string_view key) {
    const auto* found = document.find(key);
    const auto* integer = found ? found->integer() : nullptr;
    return integer ? *integer : 0;
}

/// What an image weighs in the registry: its layers and its configuration.
std::int64_t size_of(const Document& manifest) {
    std::int64_t size = 0;
    if (const auto* configuration = manifest.find("config"))
        size += integer_at(*configuration, "size");
    if (const auto* layers = manifest.find("layers"); layers && layers->list())
        for (const auto& layer : *layers->list())
            size += integer_at(layer, "size");
    return size;
}

class DockerRegistry final : public ImageRegistry {
public:
    explicit DockerRegistry(DockerRegistryOptions options)
        : files_(options.state / "registry"),
          run_(options.run / "registry"),
          client_(io::make_http_client({.use_environment_proxy = false})) {}

    std::string address() override {
        const std::lock_guard lock(mutex_);
        return kept_address();
    }

    void ensure_running() override {
        const std::lock_guard lock(mutex_);
        const auto url = io::parse_url("http://" + kept_address());
        if (is_ours() && answers(url))
            return;
        if (answers(url))
            throw Error(
                format(
                    "the image registry cannot start: another program answers at {}",
                    url.authority()
                ),
                "stop that program, or delete the local cloud's images with its state"
            );
        start(url);
    }

    std::vector<std::string> tags(const std::string& repository) override {
        const auto response = get("/v2/" + repository + "/tags/list", {});
        if (response.status == 404)
            return {};
        const auto answer = read("list tags of " + repository, response);
        std::vector<std::string> tags;
        if (const auto* found = answer.find("tags"); found && found->list())
            for (const auto& tag : *found->list())
                tags.push_back(tag.scalar_text());
        std::ranges::sort(tags);
        return tags;
    }

    std::optional<RegistryManifest>
    manifest(const std::string& repository, const std::string& reference) override {
        const auto response =
            get("/v2/" + repository + "/manifests/" + reference,
                {{"Accept", std::string(manifest_types)}});
        if (response.status == 404)
            return std::nullopt;
        const auto answer = read("look at image " + repository + ":" + reference, response);
        return RegistryManifest{
            .digest = std::string(response.headers.value_or("Docker-Content-Digest", "")),
            .media_type = std::string(response.headers.value_or("Content-Type", "")),
            .size = size_of(answer),
            .pushed = when_pushed(repository, reference),
        };
    }

    bool remove_manifest(const std::string& repository, const std::string& digest) override {
        const auto response =
            send({.method = "DELETE", .target = "/v2/" + repository + "/manifests/" + digest});
        if (response.status != 202 && response.status != 404)
            throw Error(format("delete image {}@{}: status {}", repository, digest, response.status)
            );
        return response.status == 202;
    }

    void stop() override {
        const std::lock_guard lock(mutex_);
        if (const auto pid = our_pid())
            kill(*pid, SIGTERM);
    }

private:
    [[nodiscard]] io::Path configuration() const { return files_ / "config.yml"; }

    std::string kept_address() {
        if (address_.empty()) {
            const auto file = files_ / "address";
            auto kept = io::read_file_if_exists(file);
            if (!kept) {
                kept = format("127.0.0.1:{}", free_port());
                io::make_directories(files_, 0700);
                io::write_file(file, *kept, 0600);
            }
            address_ = *std::move(kept);
        }
        return address_;
    }

    [[nodiscard]] std::optional<pid_t> our_pid() const {
        const auto text = io::read_file_if_exists(run_ / "registry.pid").value_or("");
        pid_t pid = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), pid);
        if (read.ec != std::errc{} || !io::is_running(pid, configuration().string()))
            return std::nullopt;
        return pid;
    }

    [[nodiscard]] bool is_ours() const { return our_pid().has_value(); }

    bool answers(const io::Url& url) {
        try {
            return client_->send(url, {.target = "/v2/"}).status < 500;
        } catch (const io::HttpError&) {
            return false;
        }
    }

    void start(const io::Url& url) {
        if (!io::find_program("docker-registry"))
            throw Error(
                "there is no image registry: docker-registry is not installed",
                "apt-get install docker-registry"
            );
        io::make_directories(files_ / "images", 0700);
        io::make_directories(run_, 0700);
        io::write_file(
            configuration(), registry_configuration(url.authority(), files_ / "images"), 0600
        );
        const auto pid = io::start_daemon(
            {.arguments = {"docker-registry", "serve", configuration()},
             .log_file = run_ / "registry.log"}
        );
        io::write_file(run_ / "registry.pid", format("{}\n", pid), 0600);
        wait_until_it_answers(pid, url);
    }

    void wait_until_it_answers(pid_t pid, const io::Url& url) {
        const auto give_up = std::chrono::steady_clock::now() + start_timeout;
        while (!answers(url)) {
            const bool gone = !io::is_running(pid, configuration().string());
            if (gone || std::chrono::steady_clock::now() > give_up)
                throw Error(
                    "the image registry did not start: docker-registry says why in "
                    + (run_ / "registry.log").string()
                );
            std::this_thread::sleep_for(ask_interval);
        }
    }

    io::HttpResponse get(const std::string& target, io::Headers headers) {
        return send({.target = target, .headers = std::move(headers)});
    }

    io::HttpResponse send(const io::HttpRequest& request) {
        const auto url = io::parse_url("http://" + address());
        try {
            return client_->send(url, request);
        } catch (const io::HttpError&) {
            ensure_running(); // it may have been killed; every request here can be sent twice
            return client_->send(url, request);
        }
    }

    static Document read(const std::string& doing, const io::HttpResponse& response) {
        if (response.status >= 300)
            throw Error(format("{}: the image registry answered status {}", doing, response.status)
            );
        return codec::parse_json(response.body);
    }

    /// The registry keeps no dates: a tag's file was written when the tag was pushed.
    [[nodiscard]] std::optional<Timestamp>
    when_pushed(const std::string& repository, const std::string& reference) const {
        const auto manifests =
            files_ / "images/docker/registry/v2/repositories" / repository / "_manifests";
        const auto link = reference.starts_with("sha256:")
                              ? manifests / "revisions/sha256" / reference.substr(7) / "link"
                              : manifests / "tags" / reference / "current/link";
        std::error_code missing;
        const auto written = std::filesystem::last_write_time(link, missing);
        if (missing)
            return std::nullopt;
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(written
        ));
    }

    io::Path files_;
    io::Path run_;
    std::unique_ptr<io::HttpClient> client_;
    std::mutex mutex_;
    std::string address_;
};

} // namespace

std::unique_ptr<ImageRegistry> make_docker_registry(DockerRegistryOptions options) {
    return std::make_unique<DockerRegistry>(std::move(options));
}

std::string registry_configuration(const std::string& address, const io::Path& blobs) {
    return format(
        R"(version: 0.1
log:
  level: warn
  accesslog:
    disabled: true
storage:
  cache:
    blobdescriptor: inmemory
  filesystem:
    rootdirectory: "{}"
  delete:
    enabled: true
http:
  addr: "{}"
)",
        blobs.string(),
        address
    );
}

} // namespace copilot::host
