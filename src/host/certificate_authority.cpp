// P-256 keys and X.509 certificates with OpenSSL. The root may sign server certificates only, and
// no further authority.

#include "host/certificate_authority.h"

#include "base/error.h"
#include "base/format.h"
#include "io/crypto.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <memory>

namespace copilot::host {

namespace {

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T* object) const {
        Free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Text = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;

constexpr int root_days = 3650;
constexpr int leaf_days = 397; ///< More is refused by browsers.
constexpr auto authority_name = "Copilot Local Cloud";

[[noreturn]] void fail(std::string_view doing) {
    char reason[256];
    ERR_error_string_n(ERR_get_error(), reason, sizeof reason);
    throw Error(format("{}: {}", doing, reason));
}

void require(int success, std::string_view doing) {
    if (success <= 0)
        fail(doing);
}

std::string text_of(BIO* bio) {
    char* start = nullptr;
    const auto length = BIO_get_mem_data(bio, &start);
    return {start, static_cast<std::size_t>(length)};
}

std::string pem_of(const Certificate& certificate) {
    const Text text(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(text.get(), certificate.get()), "write a certificate");
    return text_of(text.get());
}

std::string pem_of(const Key& key) {
    const Text text(BIO_new(BIO_s_mem()));
    require(
        PEM_write_bio_PrivateKey(text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr),
        "write a private key"
    );
    return text_of(text.get());
}

Certificate read_certificate(const std::string& pem) {
    const Text text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Certificate certificate(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr));
    if (!certificate)
        fail("read the certificate of the local authority");
    return certificate;
}

Key read_key(const std::string& pem) {
    const Text text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Key key(PEM_read_bio_PrivateKey(text.get(), nullptr, nullptr, nullptr));
    if (!key)
        fail("read the key of the local authority");
    return key;
}

Key make_key() {
    Key key(EVP_EC_gen("P-256"));
    if (!key)
        fail("make a key");
    return key;
}

void set_random_serial(X509* certificate) {
    auto bytes = io::random_bytes(16);
    bytes.front() = static_cast<char>((bytes.front() & 0x3f) | 0x40); // Positive and never short.
    const std::unique_ptr<BIGNUM, FreeWith<BN_free>> number(BN_bin2bn(
        reinterpret_cast<const unsigned char*>(bytes.data()),
        static_cast<int>(bytes.size()),
        nullptr
    ));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

void set_validity(X509* certificate, int days) {
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600); // Clocks may differ a little.
    X509_time_adj_ex(X509_getm_notAfter(certificate), days, 0, nullptr);
}

void set_name(X509_NAME* name, const std::string& common_name) {
    // A common name has 64 characters at most; the names that count are in the extension.
    const auto text = common_name.substr(0, 64);
    require(
        X509_NAME_add_entry_by_txt(
            name,
            "CN",
            MBSTRING_UTF8,
            reinterpret_cast<const unsigned char*>(text.data()),
            static_cast<int>(text.size()),
            -1,
            0
        ),
        "name a certificate"
    );
}

void add_extension(X509* certificate, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    if (!extension)
        fail("add an extension to a certificate");
    require(X509_add_ext(certificate, extension.get(), -1), "add an extension to a certificate");
}

Certificate blank_certificate(const Key& key, int days) {
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    set_random_serial(certificate.get());
    set_validity(certificate.get(), days);
    require(X509_set_pubkey(certificate.get(), key.get()), "put a key into a certificate");
    return certificate;
}

Certificate make_root(const Key& key) {
    auto root = blank_certificate(key, root_days);
    auto* name = X509_get_subject_name(root.get());
    set_name(name, authority_name);
    X509_set_issuer_name(root.get(), name);
    add_extension(root.get(), root.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    add_extension(root.get(), root.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    add_extension(root.get(), root.get(), NID_subject_key_identifier, "hash");
    require(X509_sign(root.get(), key.get(), EVP_sha256()), "sign the local authority");
    return root;
}

/// "DNS:a.test,DNS:*.a.test"; a name with anything else in it could add other kinds of names.
std::string alternative_names(const std::vector<std::string>& names) {
    const auto is_allowed = [](unsigned char letter) {
        return std::isalnum(letter) != 0 || letter == '-' || letter == '.' || letter == '*'
               || letter == '_';
    };
    std::string list;
    for (const auto& name : names) {
        if (name.empty() || !std::ranges::all_of(name, is_allowed))
            throw Error(format("'{}' is no name for a certificate", name));
        list += (list.empty() ? "DNS:" : ",DNS:") + name;
    }
    return list;
}

std::string serial_of(const X509* certificate) {
    const std::unique_ptr<BIGNUM, FreeWith<BN_free>> number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr)
    );
    char* digits = BN_bn2hex(number.get());
    std::string text(digits);
    OPENSSL_free(digits);
    std::ranges::transform(text, text.begin(), [](unsigned char digit) {
        return static_cast<char>(std::tolower(digit));
    });
    return text;
}

std::chrono::system_clock::time_point end_of(const X509* certificate) {
    std::tm end{};
    require(ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end), "read a certificate's end");
    return std::chrono::system_clock::from_time_t(timegm(&end));
}

} // namespace

CertificateAuthority::CertificateAuthority(const io::Path& directory) {
    const auto certificate_file = directory / "ca.crt";
    const auto key_file = directory / "ca.key";
    if (!io::read_file_if_exists(certificate_file)) {
        const auto key = make_key();
        io::make_directories(directory, 0700);
        io::write_file(key_file, pem_of(key), 0600);
        io::write_file(certificate_file, pem_of(make_root(key))); // The last step.
    }
    root_ = io::read_file(certificate_file);
    key_ = io::read_file(key_file);
}

IssuedCertificate CertificateAuthority::issue(const std::vector<std::string>& names) const {
    if (names.empty())
        throw Error("a certificate needs a name");
    const auto alternatives = alternative_names(names);
    const auto root = read_certificate(root_);
    const auto key = make_key();
    const auto leaf = blank_certificate(key, leaf_days);
    set_name(X509_get_subject_name(leaf.get()), names.front());
    X509_set_issuer_name(leaf.get(), X509_get_subject_name(root.get()));
    add_extension(leaf.get(), root.get(), NID_basic_constraints, "critical,CA:FALSE");
    add_extension(leaf.get(), root.get(), NID_key_usage, "critical,digitalSignature");
    add_extension(leaf.get(), root.get(), NID_ext_key_usage, "serverAuth");
    add_extension(leaf.get(), root.get(), NID_subject_alt_name, alternatives);
    add_extension(leaf.get(), root.get(), NID_subject_key_identifier, "hash");
    add_extension(leaf.get(), root.get(), NID_authority_key_identifier, "keyid");
    const auto root_key = read_key(key_);
    require(X509_sign(leaf.get(), root_key.get(), EVP_sha256()), "sign a certificate");
    return {
        .certificate = pem_of(leaf),
        .chain = root_,
        .private_key = pem_of(key),
        .serial = serial_of(leaf.get()),
        .not_after = end_of(leaf.get()),
    };
}

} // namespace copilot::host
