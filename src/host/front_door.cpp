// The front door's configuration never changes: names are entries of two maps, which the running
// process replaces as a whole. HTTP is led by its Host header, TLS by the name the client asks for,
// without being opened.

#include "host/front_door.h"

#include "base/error.h"
#include "base/text.h"
#include "host/haproxy_process.h"
#include "io/file.h"
#include "io/process.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>

namespace copilot::host {

namespace {

constexpr Ipv4 threshold{127U << 24 | 1U};

std::string front_door_config(const HaproxyFiles& files) {
    return format(
        R"(global
    stats socket {socket} mode 600 level admin expose-fd listeners
    pidfile {pid}
    user haproxy
    group haproxy
    maxconn 4000
    hard-stop-after 10s
defaults
    timeout connect 5s
    timeout client 1h
    timeout server 1h
    timeout http-request 60s
frontend http
    mode http
    bind 127.0.0.1:80
    http-request set-var(txn.door) req.hdr(host),host_only,lower,map_str_ip({http})
    http-request return status 404 content-type text/plain string 'no load balancer has this name\n' unless {{ var(txn.door) -m found }}
    http-request set-dst var(txn.door)
    default_backend http
frontend https
    mode tcp
    bind 127.0.0.1:443
    tcp-request inspect-delay 5s
    tcp-request content set-var(sess.door) req.ssl_sni,lower,map_str_ip({https})
    tcp-request content reject if {{ req.ssl_hello_type 1 }} !{{ var(sess.door) -m found }}
    tcp-request content set-dst var(sess.door) if {{ var(sess.door) -m found }}
    tcp-request content accept if {{ req.ssl_hello_type 1 }}
    default_backend https
backend http
    mode http
    server named 0.0.0.0:80
backend https
    mode tcp
    server named 0.0.0.0:443
)",
        fmt::arg("socket", files.socket().string()),
        fmt::arg("pid", files.process_id().string()),
        fmt::arg("http", (files.directory / "http.map").string()),
        fmt::arg("https", (files.directory / "https.map").string())
    );
}

bool can_listen(std::uint16_t port) {
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {htonl(threshold.number)}
    };
    const bool free = bind(probe, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0
                      && listen(probe, 1) == 0;
    close(probe);
    return free;
}

class HaproxyFrontDoor final : public FrontDoor {
public:
    explicit HaproxyFrontDoor(const std::string& run_directory)
        : haproxy_({.directory = io::Path(run_directory) / "front-door", .host_namespace = {}}) {}

    [[nodiscard]] bool available() const override {
        return haproxy_.running() || (can_listen(80) && can_listen(443));
    }

    void apply(const std::vector<Door>& doors) override {
        with_context("open the front door", [&] { bring(doors); });
    }

private:
    void bring(const std::vector<Door>& doors) {
        const auto& directory = haproxy_.files().directory;
        if (doors.empty()) {
            haproxy_.kill();
            std::filesystem::remove_all(directory);
            return;
        }
        io::make_directories(directory, 0700);
        const bool was_running = haproxy_.running();
        bring_map(directory / "http.map", front_door_map(doors, &Door::http), was_running);
        bring_map(directory / "https.map", front_door_map(doors, &Door::https), was_running);
        if (!was_running)
            haproxy_.start(front_door_config(haproxy_.files()), {});
    }

    void bring_map(const io::Path& file, const std::string& wanted, bool running) {
        if (io::read_file_if_exists(file) == wanted)
            return;
        if (running)
            replace_map(file.string(), wanted);
        io::write_file(file, wanted, 0600);
    }

    /// Readers see the old map or the new one, never a part.
    void replace_map(const std::string& map, const std::string& wanted) {
        const auto answer = haproxy_.command("prepare map " + map);
        const auto at = answer.find(": ");
        if (!answer.starts_with("New version created") || at == std::string::npos)
            throw Error("HAProxy refuses a new map: " + answer);
        const auto version = answer.substr(at + 2, answer.find('\n') - at - 2);
        if (!wanted.empty())
            haproxy_.command(format("add map @{} {} <<\n{}", version, map, wanted));
        haproxy_.command(format("commit map @{} {}", version, map));
    }

    HaproxyProcess haproxy_;
};

} // namespace

std::string front_door_map(const std::vector<Door>& doors, bool Door::* has) {
    std::string text;
    for (const auto& door : doors)
        if (door.*has)
            text += format("{} {}\n", lower_case(door.name), door.loopback.text());
    return text;
}

std::unique_ptr<FrontDoor> haproxy_front_door(std::string run_directory) {
    return std::make_unique<HaproxyFrontDoor>(run_directory);
}

} // namespace copilot::host
