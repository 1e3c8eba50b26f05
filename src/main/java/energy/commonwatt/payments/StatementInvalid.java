package energy.commonwatt.payments;

import java.util.LinkedHashMap;
import java.util.Map;

/** A statement was refused as a whole, at a place in the file. */
public class StatementInvalid extends PaymentRuleViolation {

    private final int line;
    private final int column;

    StatementInvalid(String title, int line, int column, String expected, String found) {
        super(AGAINST_RULE, title, expected, found + " (line " + line + ", column " + column + ")");
        this.line = line;
        this.column = column;
    }

    static StatementInvalid at(XmlElement element, String expected, String found) {
        return new StatementInvalid("The statement cannot be read", element.line(), element.column(),
                expected + " in " + element.name(), found);
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    @Override
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("line", line);
        members.put("column", column);
        return members;
    }
}
