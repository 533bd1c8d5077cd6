#include "sim/system/memory.h"

#include <cstdlib>  // says whether the C library is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sim {

void give_back_memory()
{
#ifdef __GLIBC__
    static_cast<void>(malloc_trim(0));
#endif
}

} // namespace sim
