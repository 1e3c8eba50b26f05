package energy.commonwatt.generation;

import java.util.List;

/** A file that cannot be taken as it is. Nothing of it is stored; the faults say where and why. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<LineRemark> faults;

    UnreadableFile(List<LineRemark> faults) {
        super(faults.getFirst().sentence());
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
}
