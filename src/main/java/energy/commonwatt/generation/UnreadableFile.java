package energy.commonwatt.generation;

import java.util.List;
import java.util.Map;

import energy.commonwatt.web.RuleViolation;

/** A file that cannot be taken as it is. Nothing of it is stored; the faults say where and why. */
public final class UnreadableFile extends RuleViolation {

    private static final long serialVersionUID = 1L;
    private final transient List<LineRemark> faults;

    UnreadableFile(List<LineRemark> faults) {
        super(422, "The file cannot be taken as it is", faults.getFirst().rule(), faults.getFirst().where());
        this.faults = List.copyOf(faults);
    }

    UnreadableFile(String rule) {
        this(List.of(LineRemark.fault(0, "", "", rule)));
    }

    UnreadableFile(long line, String rule) {
        this(List.of(LineRemark.fault(line, "", "", rule)));
    }

    /** At most the first twenty. */
    public List<LineRemark> faults() {
        return faults;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("faults", faults);
    }
}
