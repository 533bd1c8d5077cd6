#include "sim/cli/export_html.h"

#include "sim/library/judged_play.h"
#include "sim/report/html_of.h"
#include "sim/report/save_page.h"

namespace sim {

Result<void, Complaint> export_html(const Case& it, const Session& session, const std::string& run, const std::string& path)
{
    if (!has_ended(it.program, session.state()))
        return Failure<Complaint>{Complaint{"the play has not ended, so there is no debrief to write. `play` goes on with it."}};
    const Judging judging = judging_for(it, session.setup.seat);
    const JudgedPlay judged = recall_play(it, judging, session);
    const auto saved = save_page(real_fs(), path, html_of(it.reading(), review_of(it, judging, session, judged), session, origin_of(it.stamp, run)));
    if (!saved) return Failure<Complaint>{Complaint{saved.error().message + "."}};
    return {};
}

} // namespace sim
