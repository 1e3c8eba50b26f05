package energy.commonwatt.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * The most heap that was in use right after any garbage collection. Young collections leave dead objects of the old generation
 * behind, so this is more than what really lived.
 */
final class HeapWatch implements AutoCloseable {

    private final Set<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP).map(pool -> pool.getName()).collect(Collectors.toSet());
    private final List<NotificationEmitter> collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(NotificationEmitter.class::cast).toList();
    private final NotificationListener listener = (notification, nothing) -> collected(notification);
    private final AtomicLong most = new AtomicLong();

    HeapWatch() {
        collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
    }

    private void collected(Notification notification) {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
            long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData()).getGcInfo()
                    .getMemoryUsageAfterGc().entrySet().stream().filter(pool -> heap.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed()).sum();
            most.accumulateAndGet(used, Math::max);
        }
    }

    /** In MiB; 0 when nothing was collected. */
    double most() {
        return most.get() / (double) (1 << 20);
    }

    @Override
    public void close() throws Exception {
        for (NotificationEmitter collector : collectors) {
            collector.removeNotificationListener(listener);
        }
    }
}
