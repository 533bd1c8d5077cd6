#include "sim/cli/terminal.h"

#include "sim/cli/page.h"
#include "sim/content/suggest.h"

#include <istream>
#include <ostream>

namespace sim {

int complain(Terminal& terminal, const Complaint& complaint)
{
    Page page(terminal.width);
    page.line(sentence("onedoor: " + complaint.text));
    terminal.err << page.text() << std::flush;
    return complaint.code;
}

bool read_line(Terminal& terminal, std::string_view prompt, std::string& line)
{
    static_cast<void>(terminal.in.sync());  // whoever sees the prompt may already press Ctrl-C
    terminal.out << prompt << std::flush;
    if (!std::getline(terminal.in, line)) {
        terminal.out << '\n' << std::flush;
        return false;
    }
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    line.erase(0, line.find_first_not_of(' '));
    return true;
}

} // namespace sim
