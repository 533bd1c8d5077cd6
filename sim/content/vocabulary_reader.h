#pragma once

#include "sim/content/json.h"
#include "sim/content/read.h"
#include "sim/content/report.h"
#include "sim/model/event.h"
#include "sim/model/text.h"
#include "sim/system/files.h"

namespace sim {

/// Reads the closed list of event types, schema/events.json (docs/scenario-format.md section 10).
[[nodiscard]] Vocabulary read_vocabulary(Report&, const JsonFile&);
[[nodiscard]] Read<Vocabulary> read_vocabulary(const Files& shelf);

/// As above, with the texts of the types for translation; contexts "type:<id>:text".
struct VocabularyTexts {
    Vocabulary vocabulary;
    Texts texts;
};
[[nodiscard]] Read<VocabularyTexts> read_vocabulary_texts(const Files& shelf);

} // namespace sim
