#include "tests/report/hostile.h"

#include <cstdint>
#include <fstream>
#include <string_view>

namespace {

void append_character(std::string& out, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xc0 | code >> 6);
    } else {
        put(0xe0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3f));
    }
    put(0x80 | (code & 0x3f));
}

std::string resolved(std::string_view line)
{
    std::string out;
    while (!line.empty()) {
        const char kind = line.size() > 1 && line[0] == '\\' ? line[1] : '\0';
        const std::size_t digits = kind == 'x' ? 2 : kind == 'u' ? 4 : 0;
        if (digits == 0) {
            out += line[0];
            line.remove_prefix(kind == '\\' ? 2 : 1);
            continue;
        }
        const auto code = static_cast<std::uint32_t>(std::stoul(std::string(line.substr(2, digits)), nullptr, 16));
        if (kind == 'x') out += static_cast<char>(static_cast<unsigned char>(code));
        else append_character(out, code);
        line.remove_prefix(2 + digits);
    }
    return out;
}

} // namespace

std::vector<std::string> hostile_lines()
{
    std::ifstream file(ONEDOOR_SOURCE_DIR "/tests/audit/hostile.txt", std::ios::binary);
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line.substr(0, 2) != "%%") out.push_back(resolved(line));
    return out;
}
