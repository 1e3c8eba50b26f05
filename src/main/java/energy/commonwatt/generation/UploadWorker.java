package energy.commonwatt.generation;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Works on the uploads that wait, on every replica; the lock in {@link UploadProcess} keeps two from working on the same. */
@ApplicationScoped
class UploadWorker {

    private static final Logger LOG = Logger.getLogger(UploadWorker.class);

    private final UploadProcess process;
    private final FileStore files;
    private final GenerationConfig config;
    private final ExecutorService threads;
    private final Set<UUID> mine = ConcurrentHashMap.newKeySet();

    UploadWorker(UploadProcess process, FileStore files, GenerationConfig config) {
        this.process = process;
        this.files = files;
        this.config = config;
        this.threads = Executors.newFixedThreadPool(config.workers(), Thread.ofPlatform().name("upload-", 0).factory());
    }

    /** Looks for uploads that wait, such as those of a replica that is gone. */
    @Scheduled(identity = "uploads", every = "${commonwatt.generation.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<UUID> waiting = QuarkusTransaction.requiringNew()
                .call(() -> Upload.waiting(config.workers() * 8).stream().map(upload -> upload.id).toList());
        waiting.forEach(this::begin);
    }

    @Scheduled(identity = "forgotten-files", every = "1h", delayed = "5m")
    void sweep() throws SQLException {
        files.sweep();
    }

    /** Something may wait now. */
    void wake() {
        try {
            threads.submit(this::look);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Stopping; another replica or the next start goes on");
        }
    }

    private void begin(UUID upload) {
        if (mine.add(upload)) {
            threads.submit(() -> {
                try {
                    process.run(upload);
                } catch (RuntimeException e) {
                    LOG.errorf(e, "Upload %s", upload);
                } finally {
                    mine.remove(upload);
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
