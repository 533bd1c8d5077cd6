#include "sim/content/canonical.h"
#include "sim/content/run_file.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

using namespace sim;

namespace {

bool equal(const PackHashes& a, const PackHashes& b)
{
    return a.id == b.id && a.version == b.version && a.rules == b.rules && a.texts == b.texts;
}

bool equal_moves(const RunMove& a, const RunMove& b)
{
    return a.id == b.id && a.hash == b.hash && a.undone == b.undone;
}

bool equal(const Run& a, const Run& b)
{
    return a.engine == b.engine && equal(a.scenario, b.scenario) && equal(a.country, b.country) &&
           std::equal(a.protocols.begin(), a.protocols.end(), b.protocols.begin(), b.protocols.end(),
                      [](const PackHashes& p, const PackHashes& q) { return equal(p, q); }) &&
           a.seed == b.seed && a.seat == b.seat && a.variant == b.variant && a.mode == b.mode && a.source == b.source &&
           a.policy == b.policy && a.language == b.language && a.tape == b.tape && a.start_hash == b.start_hash &&
           std::equal(a.moves.begin(), a.moves.end(), b.moves.begin(), b.moves.end(), equal_moves);
}

}  // namespace

/// What is refused has a reason and a place; what is read, written and read again is the same run, in canonical form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto run = read_run("run.json", bytes);
    promise_told(run.problems, bytes);
    if (!run) {
        promise(!run.problems.empty(), "what is refused has a reason");
        return 0;
    }
    const std::string once = write_run(*run.value);
    const auto again = read_run("run.json", once);
    promise(again.value.has_value(), "what is written can be read");
    promise(equal(*again.value, *run.value), "it is the same run");
    promise(write_run(*again.value) == once, "written again it is the same");
    const auto file = read_json("run.json", once);
    promise(file && canonical(*file, FileKind::Run) == once, "a run is written in canonical form");
    return 0;
}
