// The six things each protocol can do; protocol.cpp picks among the five.

#pragma once

#include "aws/protocol/protocol.h"

namespace copilot::aws::protocol {

struct WireProtocol {
    io::HttpRequest (*encode_request)(const OperationModel&, const Document& input);
    Document (*decode_request)(const OperationModel&, const io::HttpRequest&);
    io::HttpResponse (*encode_response)(
        const OperationModel&, const Document& output, std::string_view request_id
    );
    Document (*decode_response)(const OperationModel&, const io::HttpResponse&);
    io::HttpResponse (*encode_error)(
        const Service&, const ServiceError&, std::string_view request_id
    );
    ServiceError (*decode_error)(const io::HttpResponse&);
};

extern const WireProtocol query_protocol;
extern const WireProtocol ec2_protocol;
extern const WireProtocol json_1_0_protocol;
extern const WireProtocol json_1_1_protocol;
extern const WireProtocol rest_json_protocol;
extern const WireProtocol rest_xml_protocol;

} // namespace copilot::aws::protocol
