#include "base/error.h"
#include "host/certificate_authority.h"

#include <gtest/gtest.h>
#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <memory>

namespace copilot::host {
namespace {

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate read(const std::string& pem) {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> text(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all
    );
    return {PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr), X509_free};
}

/// Whether a server certificate is good for `name` to whoever trusts `root`.
bool is_trusted(const std::string& root, const std::string& leaf, const char* name) {
    const auto certificate = read(leaf);
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store(
        X509_STORE_new(), X509_STORE_free
    );
    X509_STORE_add_cert(store.get(), read(root).get());
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> context(
        X509_STORE_CTX_new(), X509_STORE_CTX_free
    );
    X509_STORE_CTX_init(context.get(), store.get(), certificate.get(), nullptr);
    X509_STORE_CTX_set_default(context.get(), "ssl_server");
    return X509_verify_cert(context.get()) == 1
           && X509_check_host(certificate.get(), name, 0, 0, nullptr) == 1;
}

class CertificateAuthorityTest : public testing::Test {
protected:
    io::TemporaryDirectory directory_;
    CertificateAuthority authority_{directory_.path() / "ca"};
};

TEST_F(CertificateAuthorityTest, signs_for_names_and_wildcards) {
    const auto issued = authority_.issue({"shop.test", "*.shop.test"});

    EXPECT_TRUE(is_trusted(authority_.root(), issued.certificate, "shop.test"));
    EXPECT_TRUE(is_trusted(authority_.root(), issued.certificate, "a.shop.test"));
    EXPECT_FALSE(is_trusted(authority_.root(), issued.certificate, "other.test"));
}

TEST_F(CertificateAuthorityTest, is_not_trusted_by_who_trusts_another) {
    const CertificateAuthority other(directory_.path() / "other");

    EXPECT_FALSE(is_trusted(other.root(), authority_.issue({"a.test"}).certificate, "a.test"));
}

TEST_F(CertificateAuthorityTest, is_the_same_the_next_time) {
    const CertificateAuthority again(directory_.path() / "ca");

    EXPECT_EQ(again.root(), authority_.root());
    EXPECT_TRUE(is_trusted(authority_.root(), again.issue({"a.test"}).certificate, "a.test"));
}

TEST_F(CertificateAuthorityTest, gives_every_certificate_its_own_serial_and_key) {
    const auto first = authority_.issue({"a.test"});
    const auto second = authority_.issue({"a.test"});

    EXPECT_NE(first.serial, second.serial);
    EXPECT_NE(first.private_key, second.private_key);
}

TEST_F(CertificateAuthorityTest, keeps_its_key_to_its_owner) {
    struct stat status{};

    ASSERT_EQ(stat((directory_.path() / "ca/ca.key").c_str(), &status), 0);

    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(CertificateAuthorityTest, refuses_names_that_would_say_more) {
    for (const auto* name : {"", "a.test,IP:127.0.0.1", "a test", "DNS:x"})
        EXPECT_THROW((void)authority_.issue({name}), Error) << name;
    EXPECT_THROW((void)authority_.issue({}), Error);
}

} // namespace
} // namespace copilot::host
