#include "sim/content/run_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace sim;

namespace {

void must(bool holds)
{
    if (!holds) std::abort();
}

} // namespace

/// What is refused has a reason; what is read, written and read again is the same run.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto run = read_run("run.json", {reinterpret_cast<const char*>(data), size});
    if (!run) {
        must(!run.problems.empty());
        return 0;
    }
    const std::string once = write_run(*run.value);
    const auto again = read_run("run.json", once);
    must(again.value.has_value());
    must(write_run(*again.value) == once);
    must(again.value->seed == run.value->seed && again.value->moves.size() == run.value->moves.size());
    return 0;
}
