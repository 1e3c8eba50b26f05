package energy.commonwatt.testsupport;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends `Secure` cookies to http://localhost as browsers do (it counts as trustworthy there), which the JDK's own handler does not. */
final class LocalhostCookies extends CookieHandler {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Cookies whose names begin so. */
    Map<String, String> named(String prefix) {
        var found = new LinkedHashMap<String, String>();
        cookies.forEach((name, value) -> {
            if (name.startsWith(prefix) && !value.isEmpty()) {
                found.put(name, value);
            }
        });
        return found;
    }

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) {
        return cookies.isEmpty()
                ? Map.of()
                : Map.of("Cookie", List
                        .of(String.join("; ", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList())));
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) {
        headers.forEach((name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) {
                values.stream().flatMap(value -> HttpCookie.parse(value).stream())
                        .forEach(c -> cookies.put(c.getName(), c.getValue()));
            }
        });
    }
}
