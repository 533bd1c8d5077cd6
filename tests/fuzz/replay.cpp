#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::uint8_t> bytes_of(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
}

} // namespace

/// Feeds every file below the folders named to the fuzz target, in order of their names, and the empty input first.
int main(int count, char** words)
{
    const std::vector<std::string> folders(words + 1, words + count);

    LLVMFuzzerTestOneInput(nullptr, 0);
    std::size_t fed = 0;
    for (const auto& folder : folders) {
        for (const auto& file : files_in(folder)) {
            // Named before it is fed: after a crash the last name is the culprit.
            std::printf("%s\n", file.c_str());
            std::fflush(stdout);
            const auto bytes = bytes_of(file);
            LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
            ++fed;
        }
    }
    std::printf("%zu files fed\n", fed);
    return fed == 0 ? 1 : 0;
}
