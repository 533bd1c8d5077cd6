#pragma once

#include "sim/report/html_of.h"

#include <functional>
#include <string>

/// Gives the text for a slot, which it is told by name ("card.title").
using Slot = std::function<std::string(const std::string&)>;

/// All that a page is made from, every text of it from its slot and every list with something in it.
struct Filled {
    sim::Review review;
    sim::Session session;
    sim::Origin origin;

    [[nodiscard]] std::string page(const sim::Reading& reading) const
    {
        return html_of(reading, review, session, origin);
    }
};

[[nodiscard]] Filled filled(const Slot&);
