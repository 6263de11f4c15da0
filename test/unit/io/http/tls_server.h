// A TLS server for tests: a certificate of its own making, and one answer to every request.

#pragma once

#include "io/http/socket.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>

#include <memory>
#include <string>
#include <thread>

namespace copilot::io {

struct FreeOpenssl {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }

    void operator()(X509* certificate) const { X509_free(certificate); }

    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }

    void operator()(SSL* ssl) const { SSL_free(ssl); }

    void operator()(BIO* bio) const { BIO_free(bio); }
};

template <typename T>
using OwnedByTest = std::unique_ptr<T, FreeOpenssl>;

class TlsServer {
public:
    /// `names` is what the certificate is for: "DNS:localhost,IP:127.0.0.1".
    TlsServer(const std::string& names, int connections)
        : key_(EVP_EC_gen("P-256")),
          certificate_(X509_new()),
          context_(SSL_CTX_new(TLS_server_method())) {
        sign_certificate(names);
        SSL_CTX_use_certificate(context_.get(), certificate_.get());
        SSL_CTX_use_PrivateKey(context_.get(), key_.get());
        thread_ = std::jthread([this, connections] {
            for (int i = 0; i < connections; ++i)
                serve();
        });
    }

    [[nodiscard]] std::string certificate_pem() const {
        const OwnedByTest<BIO> bio(BIO_new(BIO_s_mem()));
        PEM_write_bio_X509(bio.get(), certificate_.get());
        char* bytes = nullptr;
        const auto size = BIO_get_mem_data(bio.get(), &bytes);
        return {bytes, static_cast<std::size_t>(size)};
    }

    [[nodiscard]] std::string url(const std::string& host) const {
        return "https://" + host + ":" + std::to_string(port_of(listener_));
    }

private:
    void sign_certificate(const std::string& names) {
        auto* certificate = certificate_.get();
        X509_set_version(certificate, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key_.get());
        auto* subject = X509_get_subject_name(certificate);
        const auto* common_name = reinterpret_cast<const unsigned char*>("test");
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, common_name, -1, -1, 0);
        X509_set_issuer_name(certificate, subject);
        auto* extension =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names.c_str());
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
        X509_sign(certificate, key_.get(), EVP_sha256());
    }

    void serve() {
        Socket client(FileDescriptor(::accept(listener_.fd(), nullptr, nullptr)));
        client.set_timeouts(std::chrono::seconds(5), std::chrono::seconds(5));
        const OwnedByTest<SSL> ssl(SSL_new(context_.get()));
        SSL_set_fd(ssl.get(), client.fd());
        if (SSL_accept(ssl.get()) != 1)
            return;
        constexpr std::string_view answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        std::string seen(4096, '\0');
        while (SSL_read(ssl.get(), seen.data(), static_cast<int>(seen.size())) > 0)
            SSL_write(ssl.get(), answer.data(), static_cast<int>(answer.size()));
    }

    OwnedByTest<EVP_PKEY> key_;
    OwnedByTest<X509> certificate_;
    OwnedByTest<SSL_CTX> context_;
    Socket listener_ = listen_tcp("127.0.0.1", 0);
    std::jthread thread_;
};

} // namespace copilot::io
