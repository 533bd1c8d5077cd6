#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Many short strings in one block, numbered from 0 in order of arrival. Views last until the next add().
class StringPool {
public:
    std::uint32_t add(std::string_view text)
    {
        bytes_.append(text);
        ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        return static_cast<std::uint32_t>(ends_.size() - 1);
    }

    [[nodiscard]] std::string_view operator[](std::size_t index) const
    {
        assert(index < ends_.size());
        const std::uint32_t begin = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(bytes_).substr(begin, ends_[index] - begin);
    }

    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    void reserve(std::size_t strings, std::size_t bytes) { ends_.reserve(strings), bytes_.reserve(bytes); }
    void shrink_to_fit() { bytes_.shrink_to_fit(), ends_.shrink_to_fit(); }

private:
    std::string bytes_;
    std::vector<std::uint32_t> ends_;
};

} // namespace sim
