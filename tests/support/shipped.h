#pragma once

#include "sim/model/event.h"

#include <string>

/// scenarios/schema/events.json, read once; fails the test when it does not read.
[[nodiscard]] const sim::Vocabulary& shipped_vocabulary();

/// The folder of shipped packs.
[[nodiscard]] std::string shipped_folder();
