// Zip archives whose bytes depend on their content only, so that a hash of one says whether to
// upload it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace copilot::io {

struct ZipEntry {
    std::string name;
    std::string content;
    unsigned mode = 0644; ///< Unix permissions: Lambda's bootstrap needs 0755.
};

/// Deflated, dated 1980-01-01, entries in the given order.
[[nodiscard]] std::string to_zip(const std::vector<ZipEntry>& entries);
/// Throws Error for what is no zip, for names that leave the directory, and past 512 MiB unpacked.
[[nodiscard]] std::vector<ZipEntry> parse_zip(std::string_view bytes);

/// RFC 1952, without a date.
[[nodiscard]] std::string to_gzip(std::string_view content);

/// A ustar archive, with pax records for long names: what a container engine takes as a build
/// context.
[[nodiscard]] std::string to_tar(const std::vector<ZipEntry>& entries);

} // namespace copilot::io
