// What becomes of parts.

#pragma once

#include "aws/api/s3/completed_multipart_upload.h"
#include "localcloud/cloud.h"
#include "localcloud/s3/object.h"

#include <string>
#include <vector>

namespace copilot::localcloud::s3 {

/// The parts that an upload is completed with, in their order. Throws ServiceError InvalidPart,
/// InvalidPartOrder, EntityTooSmall (all but the last have 5 MiB at least) or MalformedXML.
[[nodiscard]] std::vector<UploadedPart> chosen_parts(
    const std::vector<UploadedPart>& uploaded, const std::vector<aws::s3::CompletedPart>& wanted
);

/// "\"<MD5 of the parts' MD5s>-<number of parts>\""
[[nodiscard]] std::string etag_of_parts(const std::vector<UploadedPart>& parts);

/// Erases the upload and its parts; answers the content IDs of files that nobody refers to any
/// more.
std::vector<std::string> forget_upload(const Call& call, const std::string& upload_id);

} // namespace copilot::localcloud::s3
