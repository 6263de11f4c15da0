// Files of objects. A version of an object never changes, so its file is written before the record
// that refers to it and removed after the record is gone: whoever reads a record finds its file,
// and the worst that a crash leaves is a file that nobody refers to.

#include "localcloud/s3/contents.h"

#include "io/crypto.h"

namespace copilot::localcloud::s3 {

Contents::Written::~Written() {
    if (!kept_)
        contents_.remove({id_});
}

io::Path Contents::path_of(const std::string& id) const {
    return directory_ / id.substr(0, 2) / id;
}

Contents::Written Contents::write(std::string_view bytes) const {
    auto id = io::random_uuid();
    io::make_directories(path_of(id).parent_path(), 0700);
    io::write_new_file(path_of(id), bytes, 0600);
    return Written(*this, std::move(id));
}

Contents::Written Contents::copy_of(const std::string& id) const {
    auto copy = io::random_uuid();
    io::make_directories(path_of(copy).parent_path(), 0700);
    std::error_code failure;
    std::filesystem::create_hard_link(path_of(id), path_of(copy), failure);
    if (failure)
        throw SystemError("copy " + path_of(id).string(), failure.value());
    return Written(*this, std::move(copy));
}

std::optional<std::string> Contents::read(const std::string& id) const {
    return io::read_file_if_exists(path_of(id));
}

void Contents::remove(const std::vector<std::string>& ids) const noexcept {
    std::error_code ignored;
    for (const auto& id : ids)
        if (!id.empty())
            std::filesystem::remove(path_of(id), ignored);
}

} // namespace copilot::localcloud::s3
