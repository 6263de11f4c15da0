// The least HTTP that two example services need: a server that answers one function, and a GET.

#pragma once

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace example {

inline std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

inline void send_all(int socket, std::string_view text) {
    while (!text.empty()) {
        const auto sent = send(socket, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// Everything up to the empty line, or less when the peer stops early.
inline std::string read_head(int socket) {
    std::string head;
    char buffer[4096];
    while (head.find("\r\n\r\n") == std::string::npos && head.size() < 65536) {
        const auto count = recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            break;
        head.append(buffer, static_cast<std::size_t>(count));
    }
    return head;
}

/// The path of a request's first line.
inline std::string path_of(const std::string& head) {
    const auto first = head.find(' ');
    const auto second = head.find(' ', first + 1);
    if (first == std::string::npos || second == std::string::npos)
        return "/";
    return head.substr(first + 1, second - first - 1);
}

struct Page {
    int status = 200;
    std::string body;
};

inline void answer(int socket, const std::function<Page(const std::string& path)>& handler) {
    const auto page = handler(path_of(read_head(socket)));
    send_all(
        socket,
        "HTTP/1.1 " + std::to_string(page.status) + (page.status == 200 ? " OK" : " Error")
            + "\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: "
            + std::to_string(page.body.size()) + "\r\n\r\n" + page.body
    );
    close(socket);
}

/// Answers on `port` until SIGTERM.
inline int serve(int port, const std::function<Page(const std::string& path)>& handler) {
    std::signal(SIGTERM, [](int) { _exit(0); });
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    const int yes = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0
        || listen(listener, 128) != 0)
        return 1;
    while (true) {
        const int connection = accept(listener, nullptr, nullptr);
        if (connection >= 0)
            std::thread([connection, &handler] { answer(connection, handler); }).detach();
    }
}

/// The body of `http://host:port/`, or why there is none.
inline Page get(const std::string& host, int port) {
    addrinfo hints{};
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
        return {502, host + " has no address"};
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    const timeval limit{3, 0};
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    const bool connected = connect(connection, found->ai_addr, found->ai_addrlen) == 0;
    freeaddrinfo(found);
    if (!connected) {
        close(connection);
        return {502, host + " does not answer"};
    }
    send_all(connection, "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    std::string reply;
    char buffer[4096];
    for (ssize_t count = 0; (count = recv(connection, buffer, sizeof buffer, 0)) > 0;)
        reply.append(buffer, static_cast<std::size_t>(count));
    close(connection);
    const auto body = reply.find("\r\n\r\n");
    return body == std::string::npos ? Page{502, host + " sent no answer"}
                                     : Page{200, reply.substr(body + 4)};
}

} // namespace example
