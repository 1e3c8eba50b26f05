package energy.commonwatt.bench;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** Wall-clock time, and processor time of the whole JVM with its collector and compiler. */
final class Stopwatch {

    /** In milliseconds. */
    record Times(double wall, double cpu) {
    }

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long cpu = system.getProcessCpuTime();
    private final long wall = System.nanoTime();

    Times stop() {
        long end = System.nanoTime();
        return new Times((end - wall) / 1e6, (system.getProcessCpuTime() - cpu) / 1e6);
    }
}
