// Making keys and using them: for KMS's own operations, and for services that encrypt what they
// keep (Parameter Store, Secrets Manager).

#pragma once

#include "localcloud/cloud.h"
#include "localcloud/kms/key.h"

#include <string>
#include <string_view>

namespace copilot::localcloud::kms {

using EncryptionContext = Dictionary<std::string>;

struct NewKey {
    std::string description;
    std::optional<std::string> policy; ///< The default lets the account's root do everything.
    Tags tags;
    std::string key_manager = "CUSTOMER";
};

/// The key's ID derives from the caller's creation token where there is one: made again, it is the
/// same key.
Key make_key(const Call& call, const NewKey& wanted);

/// The key of an ID, an ARN, or an alias's name or ARN. Throws ServiceError NotFoundException. A
/// key whose day of deletion has come is gone.
[[nodiscard]] Key find_key(const Call& call, const std::string& name);

/// The key of a service: "alias/aws/ssm". Made when it is needed first.
[[nodiscard]] Key aws_managed_key(const Call& call, const std::string& alias);

/// What `decrypt` reads. Throws ServiceError DisabledException or KMSInvalidStateException when the
/// key may not be used now.
[[nodiscard]] std::string encrypt(
    const Call& call, const Key& key, std::string_view plaintext, const EncryptionContext& context
);

struct Decrypted {
    Key key;
    std::string plaintext;
};

/// Throws ServiceError InvalidCiphertextException when it was not made by `encrypt` with the same
/// context, and what `encrypt` throws.
[[nodiscard]] Decrypted
decrypt(const Call& call, std::string_view ciphertext, const EncryptionContext& context);

} // namespace copilot::localcloud::kms
