package energy.commonwatt.onboarding;

import java.util.List;

/**
 * Cases in one state, one page of them.
 *
 * @param page from 1 to {@code pages}
 */
public record DeskPage(List<DeskCase> cases, CaseState state, long total, long page, long pages) {

    /** Null on the first page. */
    public String previousHref() {
        return page > 1 ? href(page - 1) : null;
    }

    /** Null on the last page. */
    public String nextHref() {
        return page < pages ? href(page + 1) : null;
    }

    private String href(long other) {
        return "/administrator/investors?state=" + state + "&page=" + other;
    }
}
