// Checksums that a request carries of its own body: in a header, or behind the last chunk.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html

#pragma once

#include "io/http/message.h"

#include <cstdint>

namespace copilot::aws {

[[nodiscard]] std::uint32_t crc32(std::string_view bytes);
[[nodiscard]] std::uint32_t crc32c(std::string_view bytes);
[[nodiscard]] std::uint64_t crc64nvme(std::string_view bytes);

/// Holds the body of an S3 request, without chunks, against Content-MD5 and every
/// X-Amz-Checksum-* header that gives a value. Throws ServiceError BadDigest, or InvalidDigest and
/// InvalidRequest for a value that is none.
void verify_checksums(const io::HttpRequest& request);

} // namespace copilot::aws
