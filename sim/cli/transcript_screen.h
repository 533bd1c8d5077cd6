#pragma once

#include "sim/cli/page.h"
#include "sim/session/session.h"
#include "sim/session/view/wording.h"

namespace sim {

/// In words: what people did, heard and wrote down. In ids: the same with the ids of runs, where each move led and the hash of the
/// state after it.
enum class TranscriptKind { Words, Ids };

void show_transcript(Page&, const Reading&, const Session&, TranscriptKind);

} // namespace sim
