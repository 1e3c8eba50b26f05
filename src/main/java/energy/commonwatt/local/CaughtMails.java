package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the local mail catcher holds.
 *
 * @param port
 *            where it takes letters by SMTP
 */
public record CaughtMails(int port) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static int apiPort(int port) {
        return port + 1;
    }

    /**
     * Everything that it caught, the newest of an address first.
     *
     * @throws LocalStackException
     *             when it does not run
     */
    public List<CaughtMail> all() {
        var mails = new ArrayList<CaughtMail>();
        for (var user : get("/api/user")) {
            mails.addAll(of(user.path("email").asText()));
        }
        return mails;
    }

    /** Mails to an address, the newest first; none when it is not known. */
    public List<CaughtMail> of(String address) {
        var mails = new ArrayList<CaughtMail>();
        for (var message : get("/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages")) {
            mails.addFirst(CaughtMail.parse(address, message.path("uid").asLong(), message.path("mimeMessage").asText()));
        }
        return mails;
    }

    private JsonNode get(String path) {
        try (var client = HttpClient.newHttpClient()) {
            var request = Service.request("http://127.0.0.1:%d%s".formatted(apiPort(port), path)).build();
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createArrayNode();
        } catch (IOException e) {
            throw new LocalStackException(
                    "The mail catcher does not answer on port %d: is it running?".formatted(apiPort(port)),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("reading mails was interrupted", e));
        }
    }
}
