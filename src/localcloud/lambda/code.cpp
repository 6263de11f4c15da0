#include "localcloud/lambda/code.h"

#include "aws/service_error.h"
#include "codec/base64.h"
#include "io/crypto.h"
#include "io/zip.h"

namespace copilot::localcloud::lambda {

namespace {

std::vector<io::ZipEntry> entries_of(const std::string& zip) {
    try {
        return io::parse_zip(zip);
    } catch (const Error& error) {
        throw aws::ServiceError(
            "InvalidParameterValueException",
            std::string("Could not unzip uploaded file. Please check your file, then try to upload "
                        "again: "
            ) + error.what()
        );
    }
}

} // namespace

Code unpack_code(const Cloud& cloud, const std::string& zip) {
    const auto digest = io::sha256(zip);
    Code code{
        .directory = cloud.directories().state / "functions" / codec::to_hex(digest),
        .sha256 = codec::to_base64(digest),
        .size = static_cast<std::int64_t>(zip.size()),
    };
    if (std::filesystem::exists(code.directory))
        return code;
    // unpacked beside and renamed, so that a directory that is there is whole
    const auto beside = code.directory.string() + "." + io::random_uuid();
    for (const auto& entry : entries_of(zip))
        if (!entry.name.ends_with('/'))
            io::write_file(io::Path(beside) / entry.name, entry.content, entry.mode & 0777U);
    io::make_directories(beside);
    std::error_code there_by_now; // another call unpacked the same
    std::filesystem::rename(beside, code.directory, there_by_now);
    if (there_by_now)
        std::filesystem::remove_all(beside);
    return code;
}

} // namespace copilot::localcloud::lambda
