#pragma once

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

inline double ms_of(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

inline double cpu_ms() { return ms_of(CLOCK_PROCESS_CPUTIME_ID); }

/// Since START_NS of the surroundings, which whoever starts the program sets.
inline double ms_since_start()
{
    const char* start = std::getenv("START_NS");
    return ms_of(CLOCK_REALTIME) - (start == nullptr ? 0 : std::atof(start) / 1e6);
}

inline double resident_mib()
{
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.rfind("VmRSS:", 0) == 0) return std::atof(line.c_str() + 6) / 1024;
    return 0;
}

inline void print_cost(double first_frame_ms, double idle_percent)
{
    std::printf("%.1f %.1f %.2f\n", first_frame_ms, resident_mib(), idle_percent);
    std::fflush(stdout);
}
