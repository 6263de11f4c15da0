// Bodies that S3 clients send in chunks, each signed together with the signature before it:
//
//     10;chunk-signature=<64 digits>\r\n<16 bytes>\r\n0;chunk-signature=<64 digits>\r\n\r\n
//
// The -TRAILER form ends with headers (a checksum) and a signature of theirs; the UNSIGNED form has
// no signatures at all.

#include "aws/sigv4/canonical.h"
#include "aws/sigv4/proof.h"
#include "base/format.h"
#include "base/text.h"
#include "io/crypto.h"

#include <charconv>

namespace copilot::aws::sigv4 {
namespace {

constexpr std::string_view end_of_line = "\r\n";

[[noreturn]] void cut_off() {
    throw ServiceError(
        "IncompleteBody",
        "You did not provide the number of bytes specified by the Content-Length HTTP header",
        400
    );
}

/// Takes lines and bytes off the front of a body.
class BodyReader {
public:
    explicit BodyReader(std::string_view body) : rest_(body) {}

    std::string_view line() {
        const auto end = rest_.find(end_of_line);
        if (end == std::string_view::npos)
            cut_off();
        const auto taken = rest_.substr(0, end);
        rest_.remove_prefix(end + end_of_line.size());
        return taken;
    }

    std::string_view bytes(std::size_t count) {
        if (rest_.size() < end_of_line.size() || rest_.size() - end_of_line.size() < count)
            cut_off();
        const auto taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        if (!line().empty())
            cut_off();
        return taken;
    }

    [[nodiscard]] bool done() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

/// Checks signatures that build on one another.
class Chain {
public:
    Chain(const Proof& proof, const Credentials& credentials)
        : time_(proof.time),
          scope_(scope_text(proof.claim.date, proof.claim.scope)),
          key_(signing_key(credentials.secret_access_key, proof.claim.date, proof.claim.scope)),
          before_(proof.signature) {}

    void check_chunk(std::string_view data, std::string_view given) {
        check("AWS4-HMAC-SHA256-PAYLOAD", io::sha256_hex("") + "\n" + io::sha256_hex(data), given);
    }

    void check_trailer(std::string_view headers, std::string_view given) {
        check("AWS4-HMAC-SHA256-TRAILER", io::sha256_hex(headers), given);
    }

private:
    void check(std::string_view kind, const std::string& hashes, std::string_view given) {
        const auto text = format("{}\n{}\n{}\n{}\n{}", kind, time_, scope_, before_, hashes);
        before_ = signature(key_, text);
        if (!io::equal_in_constant_time(before_, given))
            throw ServiceError("SignatureDoesNotMatch", std::string(wrong_signature), 403);
    }

    std::string time_;
    std::string scope_;
    std::string key_;
    std::string before_;
};

struct ChunkHead {
    std::size_t size = 0;
    std::string_view signature{};
};

ChunkHead parse_head(std::string_view line) {
    ChunkHead head;
    const auto semicolon = line.find(';');
    const auto digits = line.substr(0, semicolon);
    const auto* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, head.size, 16);
    if (parsed.ec != std::errc{} || parsed.ptr != end)
        cut_off();
    constexpr std::string_view label = "chunk-signature=";
    const auto extension = semicolon == std::string_view::npos ? "" : line.substr(semicolon + 1);
    if (extension.starts_with(label))
        head.signature = extension.substr(label.size());
    return head;
}

/// Headers behind the last chunk; they join the request's own.
void read_trailer(BodyReader& body, io::HttpRequest& request, Chain* chain) {
    std::string text;
    while (!body.done()) {
        const auto line = body.line();
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const auto name = lower_case(trimmed(line.substr(0, colon)));
        const auto value = trimmed(line.substr(colon + 1));
        if (name == "x-amz-trailer-signature") {
            if (chain)
                chain->check_trailer(text, value);
            return;
        }
        text += format("{}:{}\n", name, value);
        request.headers.set(name, std::string(value));
    }
    if (chain && !text.empty())
        throw ServiceError("SignatureDoesNotMatch", std::string(wrong_signature), 403);
}

std::string read_chunks(BodyReader& body, Chain* chain) {
    std::string content;
    while (true) {
        const auto head = parse_head(body.line());
        const auto data = head.size == 0 ? std::string_view() : body.bytes(head.size);
        if (chain)
            chain->check_chunk(data, head.signature);
        if (head.size == 0)
            return content;
        content.append(data);
    }
}

/// "aws-chunked,gzip" is gzip.
void drop_chunked_encoding(io::Headers& headers) {
    std::vector<std::string> kept;
    for (const auto& coding : split(headers.value_or("Content-Encoding", ""), ','))
        if (trimmed(coding) != "aws-chunked" && !trimmed(coding).empty())
            kept.emplace_back(trimmed(coding));
    if (kept.empty())
        headers.erase("Content-Encoding");
    else
        headers.set("Content-Encoding", joined(kept, ","));
}

} // namespace

void unwrap_chunks(io::HttpRequest& request, const Credentials& credentials) {
    const std::string kind(request.headers.value_or("X-Amz-Content-Sha256", ""));
    if (!kind.starts_with("STREAMING-"))
        return;
    const bool is_signed = kind.starts_with("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    if (!is_signed && kind != "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        throw ServiceError("NotImplemented", kind + " is not implemented", 501);
    std::optional<Chain> chain;
    const auto proof = read_proof(request);
    if (is_signed && proof)
        chain.emplace(*proof, credentials);
    const auto raw = std::move(request.body);
    BodyReader body(raw);
    request.body = read_chunks(body, chain ? &*chain : nullptr);
    read_trailer(body, request, chain ? &*chain : nullptr);
    drop_chunked_encoding(request.headers);
    if (const auto length = request.headers.find("X-Amz-Decoded-Content-Length");
        length && *length != std::to_string(request.body.size()))
        cut_off();
    request.headers.set("Content-Length", std::to_string(request.body.size()));
}

} // namespace copilot::aws::sigv4
