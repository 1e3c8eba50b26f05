package energy.commonwatt.local;

/** One line on the terminal for a step that takes longer than a few seconds. Logging is not configured yet when these appear. */
final class Progress {

    private Progress() {
    }

    static void say(String line, Object... values) {
        System.out.println("[commonwatt] " + line.formatted(values));
    }
}
