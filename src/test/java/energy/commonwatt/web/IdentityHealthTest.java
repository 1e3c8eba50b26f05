package energy.commonwatt.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

class IdentityHealthTest {

    @ParameterizedTest
    @CsvSource({"200, UP", "404, DOWN", "503, DOWN"})
    void answerOfTheServer_decides(int status, Status expected) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/x/.well-known/openid-configuration", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertEquals(expected, health(server.getAddress().getPort()).call().getStatus());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void serverThatIsGone_isDown() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var port = server.getAddress().getPort();
        server.start();
        server.stop(0);

        assertEquals(Status.DOWN, health(port).call().getStatus());
    }

    private static IdentityHealth health(int port) {
        return new IdentityHealth("http://127.0.0.1:" + port + "/realms/x");
    }
}
