package energy.commonwatt.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Each log as a set of files that any monitor, witness or copy can read (C2SP tlog-tiles): its signed head, the hashes of its tree and
 * its entries. Readable from every origin: there is nothing here that a reader's cookies would change.
 */
@Path("/logs/{id}")
public class TileResource {

    /** "Its headers should prevent caching beyond a few seconds." */
    private static final String BRIEFLY = "public, max-age=2";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String GZIP = "(?i)(x-)?gzip(\\s*;\\s*q=(?!0(\\.0*)?\\s*$).*)?";

    private final LogTiles tiles;

    TileResource(LogTiles tiles) {
        this.tiles = tiles;
    }

    /** The newest signed head, with the signatures of all witnesses that cosigned it. */
    @GET
    @Path("checkpoint")
    @PermitAll
    @Transactional
    public Response checkpoint(@PathParam("id") String id) {
        return Log.byId(id).flatMap(log -> StoredCheckpoint.newest(log.name))
                .map(checkpoint -> found(checkpoint.cosigned(), "text/plain;charset=utf-8", BRIEFLY))
                .orElseGet(TileResource::nothing).build();
    }

    /** Hashes of the tree, 8 levels per file, or a bundle of entries; see {@link TileName} for the names. */
    @GET
    @Path("tile/{tile:.+}")
    @PermitAll
    @Transactional
    public Response tile(@PathParam("id") String id, @PathParam("tile") String tile,
            @HeaderParam("Accept-Encoding") String accepted) {
        return TileName.parse(tile)
                .flatMap(name -> Log.byId(id).flatMap(log -> tiles.read(log, name))
                        .map(bytes -> name.entries() ? entries(bytes, accepted) : file(bytes)))
                .orElseGet(TileResource::nothing).build();
    }

    /** Hashes do not shrink, entries do. */
    private static Response.ResponseBuilder entries(byte[] bytes, String accepted) {
        boolean zip = accepted != null && Arrays.stream(accepted.split(",")).anyMatch(it -> it.strip().matches(GZIP));
        Response.ResponseBuilder response = file(zip ? zipped(bytes) : bytes).header("Vary", "Accept-Encoding");
        return zip ? response.header("Content-Encoding", "gzip") : response;
    }

    private static Response.ResponseBuilder file(byte[] bytes) {
        return found(bytes, MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
    }

    private static Response.ResponseBuilder found(Object content, String type, String cached) {
        return readable(Response.ok(content)).type(type).header("Cache-Control", cached);
    }

    private static Response.ResponseBuilder nothing() {
        return readable(Response.status(Response.Status.NOT_FOUND));
    }

    private static Response.ResponseBuilder readable(Response.ResponseBuilder response) {
        return response.header("Access-Control-Allow-Origin", "*");
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
