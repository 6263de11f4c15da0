#pragma once

#include "aws/api/s3/delete.h"
#include "aws/api/s3/deleted_object.h"
#include "aws/api/s3/error.h"
#include "aws/api/s3/service.h"
#include "aws/operation.h"

#include <string>
#include <string_view>
#include <vector>

namespace copilot::aws::s3 {

/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
struct DeleteObjects {
    static constexpr const aws::Service& service = s3::service;
    static constexpr std::string_view name = "DeleteObjects";
    static constexpr std::string_view method = "POST";
    static constexpr std::string_view uri = "/{Bucket}?delete";
    static constexpr std::string_view result_wrapper = "DeleteResult";

    struct Input {
        std::string bucket;
        Delete objects_to_delete;

        static void fields(auto& self, auto& x) {
            x(required("Bucket").in(Location::label), self.bucket);
            x(required("Delete").in(Location::payload), self.objects_to_delete);
        }
    };

    struct Output {
        std::vector<DeletedObject> deleted;
        std::vector<Error> errors;

        static void fields(auto& self, auto& x) {
            x(Field("Deleted").flat(), self.deleted);
            x(Field("Errors").on_wire("Error").flat(), self.errors);
        }
    };
};

} // namespace copilot::aws::s3
