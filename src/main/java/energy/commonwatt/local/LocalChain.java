package energy.commonwatt.local;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the application must know about the chain that runs beside it.
 *
 * @param kind
 *            value of {@code commonwatt.chain.kind}
 * @param nodes
 *            JSON-RPC addresses, preferred first
 * @param label
 *            what pages and packs call such a chain
 */
public record LocalChain(String kind, List<String> nodes, String label) {

    /** One anvil node. */
    public static LocalChain ofAnvil(int port) {
        return new LocalChain("development", addresses(List.of(port)), "development chain, no consortium");
    }

    /** Validators on one machine: their seals are real, their independence is not. */
    public static LocalChain ofBesu(List<Integer> ports) {
        return new LocalChain("rehearsal", addresses(ports),
                "rehearsal: all validators on one machine, no independent members");
    }

    static LocalChain of(LocalSettings settings) {
        return settings.withBesu() ? ofBesu(settings.besuPlan().rpcPorts()) : ofAnvil(settings.chainPort());
    }

    /** As system properties, which stand above application.properties and outlive hot reload. */
    void announce() {
        System.setProperty("commonwatt.chain.kind", kind);
        System.setProperty("commonwatt.chain.nodes", String.join(",", nodes));
        System.setProperty("commonwatt.web.chain-label", label);
    }

    private static List<String> addresses(List<Integer> ports) {
        return ports.stream().map("http://127.0.0.1:%d"::formatted).collect(Collectors.toList());
    }
}
