// OpenSSL on top of our own sockets: its socket BIO would write without MSG_NOSIGNAL, so a BIO of
// our own carries the bytes.

#include "io/http/tls.h"

#include "base/error.h"
#include "base/format.h"

#include <arpa/inet.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <cerrno>
#include <limits>

namespace copilot::io {
namespace {

struct Free {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }

    void operator()(SSL* ssl) const { SSL_free(ssl); }

    void operator()(BIO_METHOD* method) const { BIO_meth_free(method); }
};

template <typename T>
using Owned = std::unique_ptr<T, Free>;

std::string openssl_reason() {
    const auto code = ERR_get_error();
    ERR_clear_error();
    const auto* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason ? reason : "unknown reason";
}

/// What the BIO carries bytes over, and why the last of its calls failed.
struct Carrier {
    std::unique_ptr<Socket> socket;
    int error_number = 0;
};

Carrier& carrier_of(BIO* bio) {
    return *static_cast<Carrier*>(BIO_get_data(bio));
}

// These are called by C: exceptions stop here and go on behind it.
template <typename Call>
int carry(BIO* bio, Call call) {
    try {
        return call(carrier_of(bio));
    } catch (const SystemError& error) {
        carrier_of(bio).error_number = error.error_number();
        return -1;
    }
}

int read_bytes(BIO* bio, char* into, int size) {
    return carry(bio, [=](Carrier& carrier) {
        return static_cast<int>(carrier.socket->receive(into, static_cast<std::size_t>(size)));
    });
}

int write_bytes(BIO* bio, const char* bytes, int size) {
    return carry(bio, [=](Carrier& carrier) {
        carrier.socket->send({bytes, static_cast<std::size_t>(size)}, {});
        return size;
    });
}

long control(BIO*, int command, long, void*) {
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

const BIO_METHOD* socket_method() {
    static const auto method = [] {
        Owned<BIO_METHOD> made(BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket"));
        BIO_meth_set_read(made.get(), read_bytes);
        BIO_meth_set_write(made.get(), write_bytes);
        BIO_meth_set_ctrl(made.get(), control);
        return made;
    }();
    return method.get();
}

bool is_address(const std::string& host) {
    std::array<unsigned char, sizeof(in6_addr)> ignored{};
    return ::inet_pton(AF_INET, host.c_str(), ignored.data()) == 1
           || ::inet_pton(AF_INET6, host.c_str(), ignored.data()) == 1;
}

class TlsStream final : public ByteStream {
public:
    TlsStream(SSL_CTX* context, std::unique_ptr<Socket> socket, const std::string& host)
        : carrier_{std::move(socket)}, ssl_(SSL_new(context)) {
        auto* bio = BIO_new(socket_method());
        if (!ssl_ || !bio)
            throw Error("start TLS: out of memory");
        BIO_set_data(bio, &carrier_);
        BIO_set_init(bio, 1);
        SSL_set_bio(ssl_.get(), bio, bio);
        expect(host);
        if (SSL_connect(ssl_.get()) != 1)
            throw Error(format("start TLS with {}: {}", host, reason_of_failed_handshake()));
    }

    std::size_t receive(char* into, std::size_t size) override {
        ERR_clear_error();
        std::size_t count = 0;
        if (SSL_read_ex(ssl_.get(), into, size, &count) == 1)
            return count;
        const auto error = SSL_get_error(ssl_.get(), 0);
        if (error == SSL_ERROR_ZERO_RETURN)
            return 0;
        throw SystemError("receive", carrier_.error_number ? carrier_.error_number : ECONNRESET);
    }

    void send(std::string_view first, std::string_view second) override {
        constexpr std::size_t record = 16 * 1024;
        if (!first.empty() && !second.empty() && first.size() + second.size() <= record) {
            const auto both = std::string(first).append(second);
            send_one(both);
            return;
        }
        send_one(first);
        send_one(second);
    }

    bool is_idle() const override {
        return SSL_pending(ssl_.get()) == 0 && carrier_.socket->is_idle();
    }

private:
    void expect(const std::string& host) {
        auto* parameters = SSL_get0_param(ssl_.get());
        if (is_address(host)) {
            X509_VERIFY_PARAM_set1_ip_asc(parameters, host.c_str());
            return;
        }
        X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        X509_VERIFY_PARAM_set1_host(parameters, host.data(), host.size());
        SSL_set_tlsext_host_name(ssl_.get(), host.c_str());
    }

    std::string reason_of_failed_handshake() {
        if (const auto verified = SSL_get_verify_result(ssl_.get()); verified != X509_V_OK)
            return format(
                "its certificate is not trusted: {}", X509_verify_cert_error_string(verified)
            );
        if (carrier_.error_number != 0)
            return SystemError("handshake", carrier_.error_number).what();
        return openssl_reason();
    }

    void send_one(std::string_view bytes) {
        std::size_t count = 0;
        ERR_clear_error();
        if (!bytes.empty() && SSL_write_ex(ssl_.get(), bytes.data(), bytes.size(), &count) != 1)
            throw SystemError("send", carrier_.error_number ? carrier_.error_number : EPIPE);
    }

    Carrier carrier_;
    Owned<SSL> ssl_;
};

} // namespace

struct TlsContext::State {
    Owned<SSL_CTX> context;
};

TlsContext::TlsContext(const std::string& ca_bundle)
    : state_(std::make_unique<State>(Owned<SSL_CTX>(SSL_CTX_new(TLS_client_method())))) {
    auto* context = state_->context.get();
    if (!context)
        throw Error("start TLS: " + openssl_reason());
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_mode(context, SSL_MODE_AUTO_RETRY);
    const auto loaded = ca_bundle.empty() ? SSL_CTX_set_default_verify_paths(context)
                                          : SSL_CTX_load_verify_file(context, ca_bundle.c_str());
    if (loaded != 1)
        throw Error(format(
            "load trusted certificates from {}: {}",
            ca_bundle.empty() ? "the system" : ca_bundle,
            openssl_reason()
        ));
}

TlsContext::~TlsContext() = default;

std::unique_ptr<ByteStream>
TlsContext::connect(std::unique_ptr<Socket> socket, const std::string& host) const {
    return std::make_unique<TlsStream>(state_->context.get(), std::move(socket), host);
}

} // namespace copilot::io
