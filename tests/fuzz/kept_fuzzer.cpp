#include "sim/base/bytes.h"
#include "sim/base/hash.h"
#include "sim/solve/kept.h"
#include "sim/solve/plays.h"
#include "tests/fuzz/promise.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace sim;

/// Whatever the file, it is refused or is a graph that can be gone through and is written the same again. The input stands
/// between head and sum, which a fuzzer would not guess.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::string_view Key = "key";
    constexpr std::uint64_t Variants = 3;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    promise(!read_kept(input, Key, Variants), "without head and sum nothing is read");
    std::string bytes = kept_head(Key).append(input);
    put(bytes, fnv1a64(bytes));

    const auto kept = read_kept(bytes, Key, Variants);

    if (!kept) return 0;
    promise(kept_bytes(kept->graph, kept->search, Key) == bytes, "what is read is written the same again");
    promise(kept->graph.nodes() > 2'000 || !number_of_plays(kept->graph).empty(), "what is read can be gone through");
    return 0;
}
