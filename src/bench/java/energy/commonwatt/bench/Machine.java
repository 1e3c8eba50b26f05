package energy.commonwatt.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/** What the figures were measured on. */
final class Machine {

    private Machine() {
    }

    static void describe(Sheet sheet) {
        var system = system();
        sheet.circumstance("cores", system.getAvailableProcessors());
        sheet.circumstance("memoryGiB", Math.round(system.getTotalMemorySize() / (double) (1 << 30)));
        sheet.circumstance("system", system.getName() + " " + system.getArch());
        sheet.circumstance("java", Runtime.version().toString());
        sheet.circumstance("heapLimitMiB", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Processes that wanted to run, on average over the last minute: more than cores means that others were measured too. */
    static String load() {
        return String.format(Locale.ROOT, "%.1f", system().getSystemLoadAverage());
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }
}
