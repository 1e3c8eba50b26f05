package energy.commonwatt.verification;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line program. Its offline path loads few classes on purpose: most of its run is the start of the Java machine. */
public final class Checker {

    private static final int MAX_FILE = 64 * 1024 * 1024;
    private static final int WRONG_USAGE = 64;

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out gets the verdict
     * @param err gets what is wrong with the arguments
     */
    public Checker(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends the process with 0 for proven, 1 for refuted, 2 for unknown, 64 for wrong usage. */
    public static void main(String[] arguments) {
        // UTF-8 whatever the locale says: verdicts are read by programs too.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = new Checker(out, err).run(arguments);
        out.flush();
        // halt: nothing is left to do, and threads of the network client must not hold us.
        Runtime.getRuntime().halt(status);
    }

    /** @return what {@link #main} ends the process with */
    public int run(String... arguments) {
        try {
            Arguments given = new Arguments(arguments);
            if (given.help()) {
                out.print(given.isFor(WitnessCommand.VERB) ? WitnessCommand.HELP : Usage.HELP);
                return 0;
            }
            if (given.isFor(WitnessCommand.VERB)) {
                return witness(given);
            }
            if (given.isFor(Rules.VERB)) {
                out.print(given.name() == null ? Rules.list(given.json()) + "\n" : Rules.text(given.name()));
                return 0;
            }
            Verdict verdict = answer(given);
            out.println(given.json() ? verdict.toJson() : VerdictText.of(verdict));
            return verdict.verdict().ordinal();
        } catch (Usage e) {
            err.println("commonwatt-checker: " + e.getMessage() + "\nTry --help.");
            return WRONG_USAGE;
        } catch (RuntimeException e) {
            err.println("commonwatt-checker: this is a fault of the checker and says nothing about what was checked: " + e);
            return Finding.UNKNOWN.ordinal();
        }
    }

    private int witness(Arguments given) {
        if (given.all("--node").isEmpty() != (given.one("--contract") == null)) {
            throw new Usage("give --node and --contract, or neither");
        }
        try {
            new WitnessCommand(given, out).run(nodes(given),
                    given.one("--contract") == null ? null : address(given.one("--contract")));
            return 0;
        } catch (IOException | NotProven e) {
            err.println("commonwatt-checker: the witness cannot run: " + e.getMessage());
            return WitnessCommand.CANNOT_RUN;
        }
    }

    private Verdict answer(Arguments given) {
        Trust trust = trust(given);
        return switch (given.verb()) {
            case InclusionCheck.VERB -> InclusionCheck.of(read(given.file(1)), trust, nodeChecks(given));
            case InvestorCheck.VERB -> InvestorCheck.of(read(given.file(1)), trust);
            case ConsistencyCheck.VERB -> ConsistencyCheck.of(read(given.file(1)), read(given.file(2)),
                    Optional.ofNullable(given.one("--proof")).map(Checker::read), Optional.ofNullable(trust));
            default -> checkpoint(given, trust);
        };
    }

    private Verdict checkpoint(Arguments given, Trust trust) {
        if (given.all("--node").isEmpty() || given.one("--contract") == null) {
            throw new Usage("checkpoint needs at least one --node and a --contract");
        }
        List<byte[]> logs = new ArrayList<>();
        for (String log : given.all("--log")) {
            logs.add(log.length() == 64 ? hex(log) : LogHash.logId(log));
        }
        WitnessComparison witnesses = witnesses(given, logs, trust);
        CheckpointCheck.Result result = CheckpointCheck.of(nodes(given), address(given.one("--contract")), logs, trust,
                witnesses);
        if (witnesses != null && !witnesses.contradictions().isEmpty()) {
            tell(witnesses.contradictions(), given.one("--evidence"));
        }
        if (given.one("--out") != null && result.checkpoint() != null) {
            write(given.one("--out"), result.checkpoint().toJson() + "\n");
        }
        return result.verdict();
    }

    private static WitnessComparison witnesses(Arguments given, List<byte[]> logs, Trust trust) {
        if (given.all("--witness").isEmpty()) {
            return null;
        }
        try {
            List<WitnessClient> clients = given.all("--witness").stream().map(WitnessClient::new).toList();
            WitnessComparison witnesses = new WitnessComparison(trust == null ? null : trust.witnesses(), logs,
                    ConsistencyPaths.parse(given.one("--proof") == null ? null : read(given.one("--proof"))));
            witnesses.ask(clients);
            return witnesses;
        } catch (IllegalArgumentException e) {
            throw new Usage(e.getMessage());
        } catch (Malformed e) {
            throw new Usage("the file " + given.one("--proof") + " cannot be used: " + e.getMessage());
        }
    }

    /** Two signed heads are evidence for anybody, so they are not only told of. */
    private void tell(List<Contradiction> contradictions, String file) {
        List<Object> list = new ArrayList<>();
        for (Contradiction contradiction : contradictions) {
            list.add(contradiction.toMap());
            err.println("Evidence about " + contradiction.origin() + ":\n\n" + String.join("\n", contradiction.checkpoints())
                    + (contradiction.chain() == null ? "" : "\n" + Json.write(contradiction.chain()) + "\n"));
        }
        if (file != null) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("format", "commonwatt-evidence/1");
            map.put("contradictions", list);
            write(file, Json.write(map) + "\n");
        }
    }

    private static Trust trust(Arguments given) {
        String file = given.one("--trust");
        try {
            return file == null ? null : Trust.parse(read(file));
        } catch (Malformed e) {
            throw new Usage("the trust file " + file + " cannot be used: " + e.getMessage());
        }
    }

    private static List<NodeCheck> nodeChecks(Arguments given) {
        List<NodeCheck> checks = new ArrayList<>();
        if (!given.all("--node").isEmpty()) {
            for (NodeClient node : nodes(given)) {
                checks.add(new NodeCheck(node));
            }
        }
        return checks;
    }

    private static List<NodeClient> nodes(Arguments given) {
        List<NodeClient> nodes = new ArrayList<>();
        for (String url : given.all("--node")) {
            try {
                nodes.add(new NodeClient(url));
            } catch (IllegalArgumentException e) {
                throw new Usage(e.getMessage());
            }
        }
        return nodes;
    }

    private static byte[] address(String text) {
        byte[] address = hex(text.startsWith("0x") ? text.substring(2).toLowerCase() : "");
        if (address.length != 20) {
            throw new Usage("expected an address of 0x and 40 hexadecimal digits as --contract, found " + text);
        }
        return address;
    }

    private static byte[] hex(String text) {
        try {
            return Hex.parse(text);
        } catch (Malformed e) {
            throw new Usage(e.getMessage());
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = new FileInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_FILE + 1);
            if (bytes.length > MAX_FILE) {
                throw new Usage(file + " is larger than 64 MB");
            }
            return bytes;
        } catch (IOException e) {
            throw new Usage((new File(file).exists() ? "cannot read " : "there is no file ") + file);
        }
    }

    private static void write(String file, String text) {
        try (OutputStream stream = new FileOutputStream(file)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Usage("cannot write " + file);
        }
    }
}
