#include "sim/content/hashes.h"

#include <array>

#include <sodium.h>

namespace sim {

std::string sha256(std::string_view bytes)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::array<unsigned char, crypto_hash_sha256_BYTES> sum{};
    crypto_hash_sha256(sum.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex;
    for (const unsigned char byte : sum) {
        hex += Digits[byte >> 4];
        hex += Digits[byte & 15];
    }
    return hex;
}

std::string texts_hash(const Texts& texts)
{
    std::string all;
    for (std::size_t i = 0; i < texts.sources.size(); ++i) {
        all.append(texts.contexts[i]).append(1, '\n').append(texts.sources[i]).append(1, '\n');
    }
    return sha256(all);
}

PackHashes hashes_of(const JsonFile& file, FileKind kind, const Texts& texts)
{
    const auto string = [&](MemberName name) {
        const JsonValue value = file.root().member(name);
        return value.is(JsonKind::String) ? std::string(value.string()) : std::string();
    };
    return {string("id"), string("version"), sha256(canonical_rules(file, kind)), texts_hash(texts)};
}

} // namespace sim
