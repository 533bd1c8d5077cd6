#pragma once

#include "sim/records/register.h"

#include <optional>
#include <string>
#include <vector>

namespace player {

/// The practice register while it is open: what is looked for, what was found, and the file that is read.
struct PracticeDesk {
    std::string path;
    std::optional<sim::Register> register_;    ///< none: `message` says why
    sim::ClientFilter filter;
    std::string search;                        ///< as it is written
    sim::ClientList list;
    std::optional<sim::Body> as;               ///< whose eyes look; none: a trainer's, who sees all, and reads as an institution that knows the client
    std::optional<std::uint32_t> asked;        ///< the record that was asked for
    std::optional<sim::ClientFile> file;       ///< as that institution sees it
    std::vector<sim::Access> log;              ///< of the record
    std::vector<sim::DoubleFound> doubles;     ///< in the list of likely doubles
    bool shows_doubles = false;
    std::string message;
};

/// Opens the register of a folder; makes one where there is none.
[[nodiscard]] PracticeDesk open_practice(const std::string& folder);

void look_again(PracticeDesk&);                              ///< lists what the filter asks for
void read_record(PracticeDesk&, std::uint32_t id);           ///< writes the look to the log first
void find_doubles(PracticeDesk&);
void merge(PracticeDesk&, const sim::DoubleFound&);           ///< into the one with the smaller id

} // namespace player
