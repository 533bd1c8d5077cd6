#pragma once

#include "sim/session/record.h"
#include "sim/session/view/review.h"

#include <string>

namespace sim {

/// Which file and program a debrief is made from: what its foot says so that the play can be repeated.
struct Origin {
    std::string program;   ///< version of Onedoor
    std::string scenario;  ///< id and version
    std::string run;       ///< name of the run file, without its folder
};

/// @param run  path of the run file
[[nodiscard]] Origin origin_of(const Stamp&, const std::string& run);

/// What follows a play, in the order of docs/debrief.md, as one HTML document in the language of the reading: it holds all it needs,
/// runs nothing, loads nothing, and is laid out for the screen and for A4. Texts of packs and people stay texts whatever they say.
/// @param session  the play of the review, with the trainee's words
[[nodiscard]] std::string html_of(const Reading&, const Review&, const Session&, const Origin&);

} // namespace sim
