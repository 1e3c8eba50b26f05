package energy.commonwatt.local;

/** Processes whose owner was killed before it could stop them. */
final class LeftOvers {

    private LeftOvers() {
    }

    /** Ends every process of an owner that is gone; its ports and data directories are free afterwards. */
    static void stop(StackFiles files) {
        stopProcesses(files);
        Run.forgetDead(files);
    }

    private static void stopProcesses(StackFiles files) {
        for (var pidFile : PidFile.all(files)) {
            if (pidFile.owner().isEmpty()) {
                if (pidFile.process().isPresent()) {
                    Progress.say("%s is left over from a run that was killed; it is stopped first.", pidFile.name());
                }
                pidFile.stop();
            }
        }
    }

    /**
     * @throws LocalStackException
     *             when dev mode runs in this directory already: two would share one database and one chain
     */
    static void requireOnlyOne(StackFiles files) {
        for (var pidFile : PidFile.all(files)) {
            var owner = pidFile.owner().filter(o -> o.pid() != ProcessHandle.current().pid());
            if (!pidFile.temporary() && owner.isPresent()) {
                throw new LocalStackException(
                        "Commonwatt already runs from this directory (process %d): use that one, or end it first."
                                .formatted(owner.get().pid()));
            }
        }
    }
}
