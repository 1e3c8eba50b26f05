package energy.commonwatt.sheets;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: after a blank, and after a hyphen between letters. The library's own choice also ends lines within "2014/49/EU" and
 * "owner’s". What is longer than a line is cut where the line is full.
 */
final class SheetLineEnds implements FSTextBreaker {

    private static final int NONE = -1;

    private String text = "";
    private int position;

    @Override
    public void setText(String text) {
        this.text = text;
        this.position = 0;
    }

    @Override
    public int next() {
        if (position >= text.length()) {
            return NONE;
        }
        do {
            position++;
        } while (position < text.length() && !mayEnd(position));
        return position;
    }

    private boolean mayEnd(int index) {
        char before = text.charAt(index - 1);
        boolean hyphen = before == '-' && index > 1 && Character.isLetter(text.charAt(index - 2))
                && Character.isLetter(text.charAt(index));
        return hyphen || Character.isWhitespace(before) && !Character.isWhitespace(text.charAt(index));
    }
}
