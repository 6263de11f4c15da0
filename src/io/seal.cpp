// AES-256-GCM from OpenSSL.
// https://csrc.nist.gov/pubs/sp/800/38/d/final

#include "io/seal.h"

#include "base/error.h"
#include "io/crypto.h"

#include <openssl/evp.h>

#include <memory>

namespace copilot::io {

namespace {

constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};

using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

void require(bool worked) {
    if (!worked)
        throw Error("OpenSSL failed: out of memory, or AES-256-GCM is not available");
}

enum class Direction { decrypt = 0, encrypt = 1 };

Context begin(Direction direction, std::string_view key, std::string_view nonce) {
    Context context(EVP_CIPHER_CTX_new());
    require(
        context && key.size() == seal_key_size
        && EVP_CipherInit_ex2(
               context.get(),
               EVP_aes_256_gcm(),
               bytes(key),
               bytes(nonce),
               static_cast<int>(direction),
               nullptr
           ) == 1
    );
    return context;
}

/// Feeds what the tag covers without being encrypted, then the text itself.
std::string update(EVP_CIPHER_CTX* context, std::string_view covered, std::string_view text) {
    int size = 0;
    std::string out(text.size(), '\0');
    const auto length = [](std::string_view part) { return static_cast<int>(part.size()); };
    require(
        EVP_CipherUpdate(context, nullptr, &size, bytes(covered), length(covered)) == 1
        && EVP_CipherUpdate(context, bytes(out), &size, bytes(text), length(text)) == 1
    );
    return out;
}

} // namespace

std::string seal(std::string_view key, std::string_view plaintext, std::string_view context) {
    const auto nonce = random_bytes(nonce_size);
    const auto cipher = begin(Direction::encrypt, key, nonce);
    auto ciphertext = update(cipher.get(), context, plaintext);
    std::string tag(tag_size, '\0');
    int size = 0;
    require(
        EVP_CipherFinal_ex(cipher.get(), bytes(tag), &size) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size, tag.data()) == 1
    );
    return nonce + ciphertext + tag;
}

std::optional<std::string>
unseal(std::string_view key, std::string_view sealed, std::string_view context) {
    if (sealed.size() < nonce_size + tag_size)
        return std::nullopt;
    const auto cipher = begin(Direction::decrypt, key, sealed.substr(0, nonce_size));
    auto plaintext = update(
        cipher.get(), context, sealed.substr(nonce_size, sealed.size() - nonce_size - tag_size)
    );
    std::string tag(sealed.substr(sealed.size() - tag_size));
    std::string rest(tag_size, '\0');
    int size = 0;
    require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size, tag.data()) == 1);
    if (EVP_CipherFinal_ex(cipher.get(), bytes(rest), &size) != 1)
        return std::nullopt;
    return plaintext;
}

} // namespace copilot::io
