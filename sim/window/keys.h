#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ui {

/// What a key means to the interface; text goes its own way.
enum class Key : std::uint8_t {
    Tab, BackTab, Enter, Space, Escape, Up, Down, Left, Right, PageUp, PageDown, Home, End, NextCard, PreviousCard, Help, Undo,
    Larger, Smaller, NormalSize, CaseFile, Calendar, Plan, Protocol, Post, Money, CommonFile, Read,
    Digit1, Digit2, Digit3, Digit4, Digit5, Digit6, Digit7, Digit8, Digit9,
};

/// The keys that were pressed since the frame before, in order. Whoever acts on one takes it.
class Keys {
public:
    void press(Key key) { pressed_.push_back(key); }
    void clear() { pressed_.clear(); }
    [[nodiscard]] bool empty() const { return pressed_.empty(); }
    [[nodiscard]] bool has(Key key) const { return std::find(pressed_.begin(), pressed_.end(), key) != pressed_.end(); }

    /// Was it pressed? It is not there any more afterwards.
    [[nodiscard]] bool take(Key key)
    {
        const auto it = std::find(pressed_.begin(), pressed_.end(), key);
        if (it == pressed_.end()) return false;
        pressed_.erase(it);
        return true;
    }

    /// While somebody writes, only what leads out of the field remains.
    void keep_for_writing()
    {
        const auto writes = [](Key key) { return key != Key::Tab && key != Key::BackTab && key != Key::Escape && key != Key::NextCard && key != Key::PreviousCard && key != Key::Help && key != Key::Larger && key != Key::Smaller && key != Key::NormalSize; };
        pressed_.erase(std::remove_if(pressed_.begin(), pressed_.end(), writes), pressed_.end());
    }

private:
    std::vector<Key> pressed_;
};

} // namespace ui
