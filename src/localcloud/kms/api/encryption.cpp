// Encryption under keys that never leave.

#include "aws/api/kms/decrypt.h"
#include "aws/api/kms/encrypt.h"
#include "aws/api/kms/generate_data_key.h"
#include "aws/api/kms/generate_data_key_without_plaintext.h"
#include "aws/api/kms/re_encrypt.h"
#include "io/crypto.h"
#include "localcloud/kms/keys.h"

namespace copilot::localcloud::kms {

namespace {

using aws::ServiceError;
using aws::kms::Decrypt;
using aws::kms::Encrypt;
using aws::kms::GenerateDataKey;
using aws::kms::GenerateDataKeyWithoutPlaintext;
using aws::kms::ReEncrypt;

constexpr std::size_t longest_plaintext = 4096;

Encrypt::Output encrypt_text(const Encrypt::Input& input, Call& call) {
    if (input.plaintext.bytes.empty() || input.plaintext.bytes.size() > longest_plaintext)
        throw ServiceError("ValidationException", "Plaintext must be 1 to 4096 bytes long");
    const auto key = find_key(call, input.key_id);
    return {
        .ciphertext_blob =
            Blob{encrypt(call, key, input.plaintext.bytes, input.encryption_context)},
        .key_id = key.arn,
        .encryption_algorithm = "SYMMETRIC_DEFAULT"
    };
}

/// A caller that names a key means no other.
void check_key(Call& call, const std::optional<std::string>& named, const Key& used) {
    if (named && find_key(call, *named).key_id != used.key_id)
        throw ServiceError(
            "IncorrectKeyException",
            "The key ID in the request does not identify a CMK that can perform this operation."
        );
}

Decrypt::Output decrypt_text(const Decrypt::Input& input, Call& call) {
    const auto ciphertext = input.ciphertext_blob.value_or(Blob{});
    auto decrypted = decrypt(call, ciphertext.bytes, input.encryption_context);
    check_key(call, input.key_id, decrypted.key);
    return {
        .key_id = decrypted.key.arn,
        .plaintext = Blob{std::move(decrypted.plaintext)},
        .encryption_algorithm = "SYMMETRIC_DEFAULT"
    };
}

ReEncrypt::Output re_encrypt(const ReEncrypt::Input& input, Call& call) {
    const auto ciphertext = input.ciphertext_blob.value_or(Blob{});
    const auto source = decrypt(call, ciphertext.bytes, input.source_encryption_context);
    check_key(call, input.source_key_id, source.key);
    const auto key = find_key(call, input.destination_key_id);
    return {
        .ciphertext_blob =
            Blob{encrypt(call, key, source.plaintext, input.destination_encryption_context)},
        .source_key_id = source.key.arn,
        .key_id = key.arn,
        .source_encryption_algorithm = "SYMMETRIC_DEFAULT",
        .destination_encryption_algorithm = "SYMMETRIC_DEFAULT"
    };
}

std::string
new_data_key(const std::optional<std::string>& spec, const std::optional<std::int64_t>& bytes) {
    if (spec.has_value() == bytes.has_value())
        throw ServiceError(
            "ValidationException", "Please specify either number of bytes or key spec."
        );
    if (bytes && (*bytes < 1 || *bytes > 1024))
        throw ServiceError("ValidationException", "NumberOfBytes must be between 1 and 1024");
    const auto size = bytes ? *bytes : *spec == "AES_128" ? 16 : 32;
    return io::random_bytes(static_cast<std::size_t>(size));
}

GenerateDataKey::Output generate(const GenerateDataKey::Input& input, Call& call) {
    const auto key = find_key(call, input.key_id);
    auto data_key = new_data_key(input.key_spec, input.number_of_bytes);
    auto sealed = encrypt(call, key, data_key, input.encryption_context);
    return {
        .ciphertext_blob = Blob{std::move(sealed)},
        .plaintext = Blob{std::move(data_key)},
        .key_id = key.arn
    };
}

GenerateDataKeyWithoutPlaintext::Output
generate_sealed(const GenerateDataKeyWithoutPlaintext::Input& input, Call& call) {
    const auto key = find_key(call, input.key_id);
    const auto data_key = new_data_key(input.key_spec, input.number_of_bytes);
    return {
        .ciphertext_blob = Blob{encrypt(call, key, data_key, input.encryption_context)},
        .key_id = key.arn
    };
}

} // namespace

void register_encryption(Cloud& cloud) {
    cloud.on<Encrypt>(encrypt_text);
    cloud.on<Decrypt>(decrypt_text);
    cloud.on<ReEncrypt>(re_encrypt);
    cloud.on<GenerateDataKey>(generate);
    cloud.on<GenerateDataKeyWithoutPlaintext>(generate_sealed);
}

} // namespace copilot::localcloud::kms
