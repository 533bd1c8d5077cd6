#include "sim/window/focus.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

float middle(float from, float length) { return from + length / 2; }

/// How far a box lies from another one in a direction; negative: not in that direction.
float distance(const Box& from, const Box& to, bool forward, bool down)
{
    const float along = down ? middle(to.y, to.h) - middle(from.y, from.h) : middle(to.x, to.w) - middle(from.x, from.w);
    const float across = down ? middle(to.x, to.w) - middle(from.x, from.w) : middle(to.y, to.h) - middle(from.y, from.h);
    const float ahead = forward ? along : -along;
    return ahead <= 1 ? -1 : ahead + 2 * std::fabs(across);
}

} // namespace

void Focus::add(std::string_view id, std::string_view card, int layer, Box box)
{
    items_.push_back({std::string(id), std::string(card), layer, box});
}

std::vector<std::string> Focus::order() const
{
    std::vector<std::string> ids;
    for (const Item& item : before_) ids.push_back(item.id);
    return ids;
}

std::size_t Focus::place() const
{
    const auto it = std::find_if(before_.begin(), before_.end(), [&](const Item& item) { return item.id == id_; });
    return static_cast<std::size_t>(it - before_.begin());
}

void Focus::go(std::size_t place)
{
    if (place >= before_.size()) return;
    id_ = before_[place].id;
    moved_ = true;
}

void Focus::step(int by)
{
    if (before_.empty()) return;
    const auto count = static_cast<int>(before_.size());
    const auto at = place() == before_.size() ? (by > 0 ? -1 : 0) : static_cast<int>(place());
    go(static_cast<std::size_t>(((at + by) % count + count) % count));
}

/// To the nearest control of the same card in the direction of the arrow.
void Focus::step_in_card(bool forward, bool down)
{
    const std::size_t at = place();
    if (at == before_.size()) return step(forward ? 1 : -1);
    std::size_t best = at;
    float least = 0;
    for (std::size_t i = 0; i < before_.size(); ++i) {
        if (i == at || before_[i].card != before_[at].card) continue;
        const float far = distance(before_[at].box, before_[i].box, forward, down);
        if (far >= 0 && (best == at || far < least)) best = i, least = far;
    }
    if (best != at) go(best);
}

void Focus::step_card(int by)
{
    if (before_.empty()) return;
    std::vector<std::size_t> firsts;
    for (std::size_t i = 0; i < before_.size(); ++i)
        if (i == 0 || before_[i].card != before_[i - 1].card) firsts.push_back(i);
    const std::size_t at = place();
    std::size_t card = 0;
    while (card + 1 < firsts.size() && at < before_.size() && firsts[card + 1] <= at) ++card;
    const auto count = static_cast<int>(firsts.size());
    go(firsts[static_cast<std::size_t>(((static_cast<int>(card) + by) % count + count) % count)]);
}

/// What was there in the frame before is what can be moved between.
void Focus::settle()
{
    int top = 0;
    for (const Item& item : items_) top = std::max(top, item.layer);
    while (top_ < top) below_.push_back(id_), ++top_, id_.clear();
    while (top_ > top) {
        if (wanted_.empty()) wanted_ = below_.back();
        below_.pop_back(), --top_;
    }
    before_.clear();
    for (Item& item : items_)
        if (item.layer == top) before_.push_back(std::move(item));
    items_.clear();
}

void Focus::begin(Keys& keys)
{
    settle();
    moved_ = false;
    if (!wanted_.empty()) {
        const auto it = std::find_if(before_.begin(), before_.end(), [&](const Item& item) { return item.id == wanted_; });
        if (it != before_.end()) {
            id_ = wanted_;
            wanted_.clear();
            moved_ = true;
        } else if (top_ > 0) {
            wanted_.clear();  // what lies below cannot have it
        }
    }
    if (place() == before_.size() && !before_.empty() && wanted_.empty()) {
        id_ = home_;
        go(place() == before_.size() ? 0 : place());
    }
    home_.clear();
    if (!keys.empty()) shows_ = true;
    if (keys.take(Key::Tab)) step(1);
    if (keys.take(Key::BackTab)) step(-1);
    if (keys.take(Key::NextCard)) step_card(1);
    if (keys.take(Key::PreviousCard)) step_card(-1);
    if (keys.take(Key::Down)) step_in_card(true, true);
    if (keys.take(Key::Up)) step_in_card(false, true);
    const bool kept = id_ == keeps_arrows_;
    keeps_arrows_.clear();
    if (kept) return;
    if (keys.take(Key::Right)) step_in_card(true, false);
    if (keys.take(Key::Left)) step_in_card(false, false);
}

} // namespace ui
