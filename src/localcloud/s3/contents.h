// The bytes of objects: files that are written once, under names of their own.

#pragma once

#include "io/file.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::localcloud::s3 {

/// Safe to share between threads: no two calls write one file.
class Contents {
public:
    explicit Contents(io::Path directory) : directory_(std::move(directory)) {}

    /// A file with these bytes, on the disk when this returns.
    class Written {
    public:
        Written(const Contents& contents, std::string id)
            : contents_(contents), id_(std::move(id)) {}

        Written(const Written&) = delete;
        Written& operator=(const Written&) = delete;

        /// Removes the file again, unless a record refers to it by now.
        ~Written();

        [[nodiscard]] const std::string& id() const { return id_; }

        void keep() { kept_ = true; }

    private:
        const Contents& contents_;
        std::string id_;
        bool kept_ = false;
    };

    [[nodiscard]] Written write(std::string_view bytes) const;
    /// Another name for the same bytes; they take no room twice.
    [[nodiscard]] Written copy_of(const std::string& id) const;

    /// Nothing when there is no such file.
    [[nodiscard]] std::optional<std::string> read(const std::string& id) const;
    /// What is gone already is no error.
    void remove(const std::vector<std::string>& ids) const noexcept;

private:
    [[nodiscard]] io::Path path_of(const std::string& id) const;

    io::Path directory_;
};

} // namespace copilot::localcloud::s3
