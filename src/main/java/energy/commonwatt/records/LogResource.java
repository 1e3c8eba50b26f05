package energy.commonwatt.records;

import java.util.HexFormat;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.verification.LogProver;

/** Logs by their id on the chain, readable by everybody. */
@Path("/api/v1/logs")
@Produces(MediaType.APPLICATION_JSON)
public class LogResource {

    private final EntityManager database;
    private final LogKey key;

    LogResource(EntityManager database, LogKey key) {
        this.database = database;
        this.key = key;
    }

    /**
     * @param id SHA-256 of the name, hex
     * @param root RFC 9162 root over the first {@code size} leaves, hex
     * @param vkey the key that signs the log's checkpoints, its name the log's origin (C2SP signed-note)
     */
    record LogJson(String id, String name, long size, String root, String vkey) {
    }

    /** What the checker's verb {@code consistency} takes with {@code --proof}. */
    record ConsistencyJson(String format, String log, long oldSize, long newSize, List<String> path) {
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "Logs with a record, each with its size and root")
    public List<LogJson> list() {
        return Log.<Log>listAll().stream().filter(log -> log.size > 0).map(this::json).toList();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(summary = "One log by its id, which is the SHA-256 of its name")
    public LogJson get(@PathParam("id") String id) {
        return json(known(id));
    }

    /** RFC 9162 2.1.4.1 path between two sizes of a log. */
    @GET
    @Path("{id}/consistency")
    @PermitAll
    @Transactional
    @Operation(summary = "Path that shows that a log only grew between two sizes (RFC 9162)")
    public ConsistencyJson consistency(@PathParam("id") String id, @RestQuery long oldSize, @RestQuery long newSize) {
        Log log = known(id);
        if (oldSize < 1 || oldSize > newSize || newSize > log.size) {
            throw new BadRequestException(
                    "expected 1 <= oldSize <= newSize <= " + log.size + ", found " + oldSize + " and " + newSize);
        }
        List<byte[]> path = oldSize == newSize
                ? List.of()
                : LogProver.consistency(new StoredNodes(database, log.name), oldSize, newSize);
        return new ConsistencyJson("commonwatt-consistency/1", id, oldSize, newSize,
                path.stream().map(HexFormat.of()::formatHex).toList());
    }

    private LogJson json(Log log) {
        byte[] root = LogProver.root(new StoredNodes(database, log.name), log.size);
        return new LogJson(HexFormat.of().formatHex(log.id), log.name, log.size, HexFormat.of().formatHex(root),
                key.key(log.id).vkey());
    }

    private static Log known(String id) {
        return Log.byId(id).orElseThrow(NotFoundException::new);
    }
}
