// The rules of completing an upload.

#include "localcloud/s3/multipart.h"

#include "aws/service_error.h"
#include "io/crypto.h"
#include "localcloud/s3/bucket.h"

#include <algorithm>

namespace copilot::localcloud::s3 {

namespace {

using aws::ServiceError;

constexpr std::int64_t smallest_part = 5 << 20;

std::string without_quotes(std::string etag) {
    std::erase(etag, '"');
    return etag;
}

/// The 16 bytes that 32 hexadecimal digits stand for.
std::string bytes_of(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return bytes;
}

} // namespace

std::vector<UploadedPart> chosen_parts(
    const std::vector<UploadedPart>& uploaded, const std::vector<aws::s3::CompletedPart>& wanted
) {
    if (wanted.empty())
        throw ServiceError("MalformedXML", "The list of parts must not be empty");
    std::vector<UploadedPart> chosen;
    for (const auto& want : wanted) {
        const auto number = want.part_number.value_or(0);
        if (!chosen.empty() && number <= chosen.back().number)
            throw ServiceError(
                "InvalidPartOrder",
                "The list of parts was not in ascending order. Parts must be ordered by part "
                "number."
            );
        const auto found = std::ranges::find(uploaded, number, &UploadedPart::number);
        if (found == uploaded.end() || (want.etag && without_quotes(*want.etag) != found->md5))
            throw ServiceError(
                "InvalidPart",
                "One or more of the specified parts could not be found. The part may not have been "
                "uploaded, or the specified entity tag may not match the part's entity tag."
            );
        if (!chosen.empty() && chosen.back().size < smallest_part)
            throw ServiceError(
                "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size"
            );
        chosen.push_back(*found);
    }
    return chosen;
}

std::string etag_of_parts(const std::vector<UploadedPart>& parts) {
    std::string digests;
    for (const auto& part : parts)
        digests += bytes_of(part.md5);
    return format("\"{}-{}\"", io::md5_hex(digests), parts.size());
}

std::vector<std::string> forget_upload(const Call& call, const std::string& upload_id) {
    std::vector<std::string> unused;
    for (const auto& part : call.records.list<UploadedPart>(everywhere(), upload_id)) {
        unused.push_back(part.content_id);
        call.records.erase<UploadedPart>(everywhere(), part.record_id());
    }
    call.records.erase<Upload>(everywhere(), upload_id);
    return unused;
}

} // namespace copilot::localcloud::s3
